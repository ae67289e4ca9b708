import {
  emptyFingerprint,
  extendFingerprint,
  writeFingerprint,
  writeHex,
  type Brand,
  type Extraction,
  type SourceFinding,
  type Use,
} from '@brandlint/core';
import type { OfficeChange } from '@brandlint/document-readers/office-fix';
import type { FixMode } from './apply-suggestions.ts';

/** The colours that findings of a document suggest, and by the anchors of their uses what was found. */
export type ColorChanges = {
  changes: readonly OfficeChange[];
  found: ReadonlyMap<string, FoundColor>;
};

/** What was found of a use, and the names of what it lies in, innermost first. */
export type FoundColor = { finding: SourceFinding; within: readonly string[] };

/**
 * What each finding suggests for the use that it is about. A finding tells its use by its fingerprint, which is made of
 * the rule, the source, the anchor and what is written. Of two findings about one use the first wins.
 */
export function toColorChanges(
  { source, uses }: Extraction,
  all: readonly SourceFinding[],
  mode: FixMode,
  { palette }: Brand,
): ColorChanges {
  const values = new Map(palette.map(({ name, screen }) => [name, writeHex(screen)]));
  const byRule = new Map<string, Map<string, Use>>();
  const changes: OfficeChange[] = [];
  const found = new Map<string, FoundColor>();
  for (const finding of all) {
    const { outcome, suggestions, rule } = finding;
    const suggestion = mode === 'all' ? suggestions[0] : suggestions.find(({ safe }) => safe);
    if (outcome !== 'fail' || suggestion?.replace.kind !== 'token') continue;
    const hex = suggestion.replace.as === 'screen' ? values.get(suggestion.replace.token) : undefined;
    const use = usesOf(rule).get(finding.fingerprint);
    if (hex === undefined || !use || found.has(use.anchor)) continue;
    changes.push({ anchor: use.anchor, hex });
    found.set(use.anchor, { finding, within: use.within });
  }
  return { changes, found };

  function usesOf(rule: string): ReadonlyMap<string, Use> {
    let known = byRule.get(rule);
    if (!known) {
      byRule.set(rule, (known = new Map<string, Use>()));
      const base = extendFingerprint(extendFingerprint(emptyFingerprint, rule), source);
      for (const use of uses) {
        if (use.kind !== 'color') continue;
        const { anchor, written } = use;
        known.set(writeFingerprint(extendFingerprint(extendFingerprint(base, anchor), written)), use);
      }
    }
    return known;
  }
}
