import {
  type Artwork,
  type Checker,
  type Classify,
  GapList,
  type SourceReport,
  tallyOf,
  type Use,
} from '@brandlint/core';
import type { IsUnremarkable } from './create-sieve.ts';
import type { SliceClock } from './slice-clock.ts';
import type { UnitContent } from './unit.ts';

/** What is judged, and as part of which document. */
export type Judging = {
  checker: Checker;
  /** The name of the document. */
  source: string;
  artworks: readonly Artwork[];
  classify: Classify;
  isUnremarkable: IsUnremarkable;
};

/** Judges what was found in a unit, in slices. */
export async function judgeUnit(
  { uses, gaps }: UnitContent,
  { checker, source, artworks, classify, isUnremarkable }: Judging,
  clock: SliceClock,
): Promise<SourceReport> {
  const list = new GapList();
  for (const { place, ...gap } of gaps) list.add(gap, place);
  const remarkable: Use[] = [];
  const others: Use[] = [];
  for (const use of uses) {
    if (isUnremarkable(use)) {
      others.push(use);
      continue;
    }
    remarkable.push(use);
    if (use.kind !== 'text') continue;
    checker.readAhead(use.text);
    if (clock.isOver()) await clock.pause();
  }
  const judging = checker.begin({
    source,
    hash: '',
    uses: remarkable,
    gaps: list.toArray(),
    embedded: [],
    dependsOn: [],
    pictures: [],
    artworks,
  });
  for (const use of judging.uses) {
    if (clock.isOver()) await clock.pause();
    judging.judge(use);
  }
  const report = judging.finish();
  return { ...report, tally: [...report.tally, ...tallyOf(others, classify)] };
}
