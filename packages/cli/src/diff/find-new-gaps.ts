import type { ToldGap } from '@brandlint/core';
import { toOuterSource } from '../sources/to-outer-source.ts';
import type { ComparedReport } from './read-report.ts';

/** What a report could not tell of files of which the report before it could: gaps by the file that they are in. */
export type NewGaps = ReadonlyMap<string, readonly ToldGap[]>;

/** Finds gaps that a report has in more places than the one before it. What nobody could tell before hides nothing now. */
export function findNewGaps(before: ComparedReport, after: ComparedReport): NewGaps {
  const known = new Map<string, number>();
  for (const [key, { gap }] of listGaps(before)) known.set(key, gap.count + (known.get(key) ?? 0));
  const found = new Map<string, ToldGap[]>();
  for (const [key, { outer, gap }] of listGaps(after)) {
    const left = (known.get(key) ?? 0) - gap.count;
    known.set(key, Math.max(0, left));
    if (left >= 0) continue;
    const others = found.get(outer);
    if (others) others.push(gap);
    else found.set(outer, [gap]);
  }
  return found;
}

function* listGaps({ files }: ComparedReport): Generator<[string, { outer: string; gap: ToldGap }]> {
  for (const { source, gaps } of files) {
    const outer = toOuterSource(source);
    for (const gap of gaps) yield [`${outer}\0${gap.kind} ${gap.code} ${gap.reason}`, { outer, gap }];
  }
}
