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
import type { UnitContent } from './unit.ts';

/** So many uses are judged in one go, which takes a few ms. */
const mostAtOnce = 300;

/** What is judged, and as part of which document. */
export type Judging = {
  checker: Checker;
  /** The name of the document. */
  source: string;
  artworks: readonly Artwork[];
  classify: Classify;
  isUnremarkable: IsUnremarkable;
};

/** Judges what was found in a unit, piece by piece where it is a lot; `pause` is called between the pieces. */
export async function judgeUnit(
  { uses, gaps }: UnitContent,
  { checker, source, artworks, classify, isUnremarkable }: Judging,
  pause: () => Promise<void>,
): Promise<SourceReport> {
  const list = new GapList();
  for (const { place, ...gap } of gaps) list.add(gap, place);
  const remarkable: Use[] = [];
  const others: Use[] = [];
  for (const use of uses) (isUnremarkable(use) ? others : remarkable).push(use);
  const [first, ...rest] = inPieces(remarkable);
  const report = check(first ?? []);
  const tally = tallyOf(others, classify);
  if (rest.length === 0) return { ...report, gaps: list.toArray(), tally: [...report.tally, ...tally] };
  const reports = [report];
  for (const piece of rest) {
    await pause();
    reports.push(check(piece));
  }
  return {
    source,
    hash: '',
    findings: reports.flatMap(({ findings }) => findings),
    gaps: list.toArray(),
    tally: [...reports.flatMap((each) => each.tally), ...tally],
    recognised: reports.flatMap(({ recognised }) => recognised),
    unidentified: reports.reduce((sum, { unidentified }) => sum + unidentified, 0),
  };

  function check(piece: readonly Use[]): SourceReport {
    return checker.check({
      source,
      hash: '',
      uses: piece,
      gaps: [],
      embedded: [],
      dependsOn: [],
      pictures: [],
      artworks,
    });
  }
}

/** A unit is hardly ever twice as large as it should be: only where one layer holds so much by itself. */
function inPieces(uses: readonly Use[]): (readonly Use[])[] {
  if (uses.length <= mostAtOnce * 2) return [uses];
  const pieces: (readonly Use[])[] = [];
  for (let at = 0; at < uses.length; at += mostAtOnce) pieces.push(uses.slice(at, at + mostAtOnce));
  return pieces;
}
