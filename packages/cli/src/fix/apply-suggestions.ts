import type { Brand, SourceFinding } from '@brandlint/core';
import { createReplacementWriter, type WriteReplacement } from './create-replacement-writer.ts';

/** `safe`: only what may be applied without being looked at; `all`: what may need a look as well. */
export type FixMode = 'safe' | 'all';

/** The text with the suggestions applied, and how many places were replaced. */
export type Applied = { text: string; applied: number };

type Edit = { start: number; end: number; replacement: string };

/**
 * Applies what each finding suggests, at each of its places that is exact and where the text still is what the finding
 * says is written there. Reviews are never touched. Of places that overlap the first wins; the rest is for another pass.
 */
export function applySuggestions(
  text: string,
  findings: readonly SourceFinding[],
  mode: FixMode,
  brand: Brand,
): Applied {
  const write = createReplacementWriter(brand);
  const edits = findings.flatMap((finding) => toEdits(text, finding, mode, write));
  edits.sort((one, other) => one.start - other.start);
  const pieces: string[] = [];
  let applied = 0;
  let done = 0;
  for (const { start, end, replacement } of edits) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), replacement);
    done = end;
    applied++;
  }
  return { text: pieces.join('') + text.slice(done), applied };
}

function toEdits(text: string, finding: SourceFinding, mode: FixMode, write: WriteReplacement): Edit[] {
  const { outcome, suggestions, written, places } = finding;
  const suggestion = mode === 'all' ? suggestions[0] : suggestions.find(({ safe }) => safe);
  if (outcome !== 'fail' || !suggestion || written === '') return [];
  const replacement = write(suggestion, written);
  if (replacement === undefined || replacement === written) return [];
  return places.flatMap((place): Edit[] => {
    if (place.kind !== 'text' || !place.exact) return [];
    const { start, end } = { start: place.start.offset, end: place.end.offset };
    return start >= 0 && text.slice(start, end) === written ? [{ start, end, replacement }] : [];
  });
}
