import { writeLocation } from '../reporters/text/write-place.ts';
import type { DocumentObstacle } from './fix-document.ts';

/** Places of one document that were left for one reason, told as one. */
export type FoldedObstacle = { place: string; reason: string; cure: string };

/** Tells the places that were left for the same reason as one: the first of them, and how many there are. */
export function foldObstacles(path: string, obstacles: readonly DocumentObstacle[]): FoldedObstacle[] {
  const folded = new Map<string, { first: DocumentObstacle; count: number }>();
  for (const obstacle of obstacles) {
    const key = `${obstacle.reason}\n${obstacle.cure}`;
    const count = obstacle.finding?.count ?? 1;
    const known = folded.get(key);
    if (known) known.count += count;
    else folded.set(key, { first: obstacle, count });
  }
  return [...folded.values()].map(({ first: { finding, reason, cure }, count }) => {
    const where = finding ? `, ${writeLocation(finding.places[0])}` : '';
    const more = count > 1 ? ` and ${count - 1} more` : '';
    const what = finding ? ` (${finding.written.slice(0, 60)})` : '';
    return { place: `${path}${where}${what}${more}`, reason, cure };
  });
}
