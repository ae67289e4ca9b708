import type { DocumentObstacle } from './fix-document.ts';
import { writeFound } from './write-found.ts';

/** Places of one document that were left for one reason, told as one. */
export type FoldedObstacle = { place: string; reason: string; cure: string };

/** Tells the places that were left for the same reason as one: the first of them, and how many there are. */
export function foldObstacles(path: string, obstacles: readonly DocumentObstacle[]): FoldedObstacle[] {
  const folded = new Map<string, { first: DocumentObstacle; count: number }>();
  for (const obstacle of obstacles) {
    const key = `${obstacle.reason}\n${obstacle.cure}`;
    const count = obstacle.found?.finding.count ?? 1;
    const known = folded.get(key);
    if (known) known.count += count;
    else folded.set(key, { first: obstacle, count });
  }
  return [...folded.values()].map(({ first: { found, reason, cure }, count }) => {
    const where = found ? `, ${writeFound(found)}` : '';
    const more = count > 1 ? ` and ${count - 1} more` : '';
    return { place: `${path}${where}${more}`, reason, cure };
  });
}
