import { writeHex, type Brand, type Extraction, type SourceFinding } from '@brandlint/core';
import type { OfficeChange } from '@brandlint/document-readers/office-fix';
import { createChooser, type FixMode } from './create-chooser.ts';
import { createUseFinder } from './create-use-finder.ts';

/** What findings of a document suggest, and by the anchors of their uses what was found. */
export type DocumentChanges = {
  changes: readonly OfficeChange[];
  found: ReadonlyMap<string, FoundUse>;
};

/** What was found of a use, and the names of what it lies in, innermost first. */
export type FoundUse = { finding: SourceFinding; within: readonly string[] };

/** A colour as documents write it. */
const digits = /^#?[0-9a-f]{6}$/i;

/**
 * What each finding suggests for the use that it is about. Of two findings about one colour the first wins; several
 * words of one text are changed one after the other.
 */
export function toDocumentChanges(
  extraction: Extraction,
  all: readonly SourceFinding[],
  mode: FixMode,
  { palette }: Brand,
  keepsColors = false,
): DocumentChanges {
  const values = new Map(palette.map(({ name, screen }) => [name, writeHex(screen)]));
  const usesOf = createUseFinder(extraction);
  const choose = createChooser(all, mode, keepsColors);
  const changes: OfficeChange[] = [];
  const found = new Map<string, FoundUse>();
  for (const finding of all) {
    const { written } = finding;
    const suggestion = choose(finding);
    const use = suggestion && usesOf(finding);
    if (!suggestion || !use || found.has(use.anchor)) continue;
    const { anchor, within } = use;
    const { replace } = suggestion;
    if (use.kind === 'color' && replace.kind === 'token' && replace.as === 'screen') {
      const hex = values.get(replace.token);
      if (hex !== undefined) changes.push({ kind: 'color', anchor, hex });
    } else if (use.kind === 'color' && replace.kind === 'text' && digits.test(replace.text)) {
      changes.push({ kind: 'color', anchor, hex: `#${replace.text.replace('#', '').toUpperCase()}` });
    } else if (use.kind === 'text' && replace.kind === 'text' && replace.text !== written)
      changes.push({ kind: 'text', anchor, from: written, to: replace.text });
    else continue;
    found.set(anchor, { finding, within });
  }
  return { changes, found };
}
