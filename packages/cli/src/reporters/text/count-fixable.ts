import { createReplacementWriter, type Brand, type SourceFinding, type Suggestion } from '@brandlint/core';
import type { FixMode } from '../../fix/create-chooser.ts';
import { readFormat } from '../../sources/formats.ts';
import { isStranger } from './write-strangers.ts';

/** How many findings could be mended: without being looked at, or after a look. */
export type Fixable = { safe: number; afterALook: number };

/**
 * Counts the findings that have a change to offer which can be written where they are. The nearest colour to a stranger is
 * told and not advised, so strangers count only where that change is safe. `tried`: what has just been tried is no advice.
 */
export function countFixable(findings: readonly SourceFinding[], brand: Brand, tried?: FixMode): Fixable {
  const write = createReplacementWriter(brand);
  const count: Fixable = { safe: 0, afterALook: 0 };
  if (tried === 'all') return count;
  for (const finding of findings) {
    const { outcome, suggestions, written, places } = finding;
    const suggestion = suggestions.find(({ safe }) => safe) ?? suggestions[0];
    if (outcome !== 'fail' || !suggestion) continue;
    const isExact = places.some((place) => place.kind === 'text' && place.exact);
    const canBeWritten = isExact && write(suggestion, written) !== undefined;
    if (!canBeWritten && !isWrittenInDocument(finding, suggestion)) continue;
    if (suggestion.safe) count.safe += tried ? 0 : 1;
    else if (!isStranger(finding)) count.afterALook++;
  }
  return count;
}

/** A colour of an Office file as digits, which can be replaced; one that is worked out from another cannot. */
const digits = /^#?(?:[0-9a-f]{2})?[0-9a-f]{6}(?: alpha\w* [\d.]+%)*$/i;

function isWrittenInDocument({ source, written }: SourceFinding, { replace }: Suggestion): boolean {
  const isColor = replace.kind === 'token' || digits.test(replace.text);
  return isColor && !source.includes('!/') && digits.test(written) && readFormat(source) === 'office';
}
