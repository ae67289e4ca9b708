import type { SourceFinding } from '@brandlint/core';
import { wrapText } from '../../terminal/wrap-text.ts';
import { groupByFault } from './group-by-fault.ts';
import type { TextContext } from './text-options.ts';
import { writeNumber } from './write-count.ts';
import { writeLocations } from './write-place.ts';

/** How often one source may repeat the same words before the rest is counted. */
const mostRepeats = 10;

/** Of what is counted then, how many are shown in full. */
const repeatsShown = 3;

/** How many further places are named. */
const placesNamed = 5;

/** A finding that is shown, and behind it those that say the same and are counted. */
export type Folded = { finding: SourceFinding; further: readonly SourceFinding[] };

/** The findings of one source in their order; of those that say the same very often the first few, unless all is asked for. */
export function foldRepeats(
  findings: readonly SourceFinding[],
  { verbose }: Pick<TextContext, 'verbose'>,
): Folded[] {
  const left = new Set<SourceFinding>();
  const furtherOf = new Map<SourceFinding, readonly SourceFinding[]>();
  for (const group of verbose ? [] : groupByFault(findings)) {
    const last = group[repeatsShown - 1];
    if (group.length <= mostRepeats || !last) continue;
    const further = group.slice(repeatsShown);
    furtherOf.set(last, further);
    for (const finding of further) left.add(finding);
  }
  return findings
    .filter((finding) => !left.has(finding))
    .map((finding) => ({ finding, further: furtherOf.get(finding) ?? [] }));
}

/** What is counted behind a finding: `… and 42 more that say the same, at 22:10, 40:3 … (--verbose shows each)`. */
export function writeFurther(
  further: readonly SourceFinding[],
  indent: number,
  { style, width }: TextContext,
): string[] {
  if (further.length === 0) return [];
  const count = further.reduce((sum, finding) => sum + finding.count, 0);
  const places = further.flatMap((finding) => finding.places);
  const where = writeLocations(places, count, placesNamed);
  const words = `… and ${writeNumber(count)} more that say the same: ${where} (--verbose shows each)`;
  return wrapText(words, width - indent).map((line) => ' '.repeat(indent) + style.dim(line));
}
