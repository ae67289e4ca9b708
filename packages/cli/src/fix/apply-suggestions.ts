import {
  createReplacementWriter,
  type Brand,
  type SourceFinding,
  type WriteReplacement,
} from '@brandlint/core';
import { findObstacle } from './find-obstacle.ts';

/** `safe`: only what may be applied without being looked at; `all`: what may need a look as well. */
export type FixMode = 'safe' | 'all';

/** A place that was left as it is, and why, in words without a full stop. */
export type Obstacle = { line: number; column: number; reason: string };

/** The text with the suggestions applied, how many places were replaced, and which were left. */
export type Applied = { text: string; applied: number; obstacles: readonly Obstacle[] };

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
  const obstacles: Obstacle[] = [];
  const edits = findings.flatMap((finding) => toEdits(text, finding, mode, write, obstacles));
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
  return { text: pieces.join('') + text.slice(done), applied, obstacles };
}

function toEdits(
  text: string,
  finding: SourceFinding,
  mode: FixMode,
  write: WriteReplacement,
  obstacles: Obstacle[],
): Edit[] {
  const { outcome, suggestions, written, places } = finding;
  const suggestion = mode === 'all' ? suggestions[0] : suggestions.find(({ safe }) => safe);
  if (outcome !== 'fail' || !suggestion || written === '') return [];
  const replacement = write(suggestion, written);
  if (replacement === undefined || replacement === written) return [];
  return places.flatMap((place): Edit[] => {
    if (place.kind !== 'text' || !place.exact) return [];
    const { start, end } = { start: place.start.offset, end: place.end.offset };
    if (start < 0 || text.slice(start, end) !== written) return [];
    const reason = suggestion.replace.kind === 'text' ? findObstacle(text, start, replacement) : undefined;
    if (reason === undefined) return [{ start, end, replacement }];
    const { line, column } = place.start;
    obstacles.push({ line, column, reason });
    return [];
  });
}
