import {
  createReplacementWriter,
  type Brand,
  type SourceFinding,
  type WriteReplacement,
} from '@brandlint/core';
import { createChooser, type Choose, type FixMode } from './create-chooser.ts';
import { findObstacle } from './find-obstacle.ts';

/** A place that was left as it is, and why, in words without a full stop. */
export type Obstacle = { line: number; column: number; reason: string };

/**
 * The text with the suggestions applied, how many places were replaced, in how many of them another colour stands now, and
 * which were left.
 */
export type Applied = {
  text: string;
  applied: number;
  otherColors: number;
  obstacles: readonly Obstacle[];
};

type Edit = { start: number; end: number; replacement: string; isOtherColor: boolean };

/**
 * Applies what each finding suggests, at each of its places that is exact and where the text still is what the finding
 * says is written there. Of places that overlap the first wins; the rest is for another pass. `keepsColors`: nothing becomes
 * another colour.
 */
export function applySuggestions(
  text: string,
  findings: readonly SourceFinding[],
  mode: FixMode,
  brand: Brand,
  keepsColors = false,
): Applied {
  const write = createReplacementWriter(brand);
  const choose = createChooser(findings, mode, keepsColors);
  const obstacles: Obstacle[] = [];
  const edits = findings.flatMap((finding) => toEdits(text, finding, choose, write, obstacles));
  edits.sort((one, other) => one.start - other.start);
  const pieces: string[] = [];
  let [applied, otherColors, done] = [0, 0, 0];
  for (const { start, end, replacement, isOtherColor } of edits) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), replacement);
    done = end;
    applied++;
    if (isOtherColor) otherColors++;
  }
  return { text: pieces.join('') + text.slice(done), applied, otherColors, obstacles };
}

function toEdits(
  text: string,
  finding: SourceFinding,
  choose: Choose,
  write: WriteReplacement,
  obstacles: Obstacle[],
): Edit[] {
  const { written, places } = finding;
  const suggestion = choose(finding);
  if (!suggestion || written === '') return [];
  const replacement = write(suggestion, written);
  if (replacement === undefined || replacement === written) return [];
  const isOtherColor = suggestion.isOtherColor === true;
  return places.flatMap((place): Edit[] => {
    if (place.kind !== 'text' || !place.exact) return [];
    const { start, end } = { start: place.start.offset, end: place.end.offset };
    if (start < 0 || text.slice(start, end) !== written) return [];
    const reason = suggestion.replace.kind === 'text' ? findObstacle(text, start, replacement) : undefined;
    if (reason === undefined) return [{ start, end, replacement, isOtherColor }];
    const { line, column } = place.start;
    obstacles.push({ line, column, reason });
    return [];
  });
}
