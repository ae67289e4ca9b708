import {
  emptyFingerprint,
  extendFingerprint,
  writeFingerprint,
  writeHex,
  type Brand,
  type Extraction,
  type SourceFinding,
} from '@brandlint/core';
import type { OfficeChange } from '@brandlint/document-readers/office-fix';
import type { FixMode } from './apply-suggestions.ts';

/** The colours that findings of a document suggest, and by the anchors of their uses what was found. */
export type ColorChanges = {
  changes: readonly OfficeChange[];
  findings: ReadonlyMap<string, SourceFinding>;
};

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
  const byRule = new Map<string, Map<string, string>>();
  const changes: OfficeChange[] = [];
  const findings = new Map<string, SourceFinding>();
  for (const finding of all) {
    const { outcome, suggestions, rule } = finding;
    const suggestion = mode === 'all' ? suggestions[0] : suggestions.find(({ safe }) => safe);
    if (outcome !== 'fail' || suggestion?.replace.kind !== 'token') continue;
    const hex = suggestion.replace.as === 'screen' ? values.get(suggestion.replace.token) : undefined;
    const anchor = anchorsOf(rule).get(finding.fingerprint);
    if (hex === undefined || anchor === undefined || findings.has(anchor)) continue;
    changes.push({ anchor, hex });
    findings.set(anchor, finding);
  }
  return { changes, findings };

  function anchorsOf(rule: string): ReadonlyMap<string, string> {
    let anchors = byRule.get(rule);
    if (!anchors) {
      byRule.set(rule, (anchors = new Map<string, string>()));
      const base = extendFingerprint(extendFingerprint(emptyFingerprint, rule), source);
      for (const use of uses) {
        if (use.kind !== 'color') continue;
        const { anchor, written } = use;
        anchors.set(writeFingerprint(extendFingerprint(extendFingerprint(base, anchor), written)), anchor);
      }
    }
    return anchors;
  }
}
