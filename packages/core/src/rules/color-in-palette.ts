import { describeDeltaE } from '../color/delta-e.ts';
import { readSpotTint } from '../color/read-spot-tint.ts';
import { writeInk } from '../color/write-ink.ts';
import type { Suggestion } from '../model/finding.ts';
import { defineRule, nothing } from './define-rule.ts';

/** A stranger: neither official, nor neutral, nor a declared partner's, nor near an official colour. */
export const colorInPalette = defineRule({
  name: 'color-in-palette',
  description: 'Require colours to be official, neutral, or of a declared partner',
  on: 'color',
  variables: 'at-definition',
  isSilentOn: (_, { name }) => name !== 'stranger',
  isOfColorAlone: true,
  messages: {
    stranger:
      'Expected "{written}" to be in the palette (nearest {nearest} "{expected}", ΔE {distance}, {seen}).',
    strangerInk:
      'Expected "{written}" to be in the palette (nearest {nearest} "{expected}", {distance:point} apart in one ink).',
  },
  options: {},
  check: (use, { classify, settings, inArea, mayFix, strongestTintOf }) => {
    const tint = readSpotTint(use.color);
    if (tint && tint.tint < strongestTintOf(tint.spot)) return nothing;
    if (settings.scope === 'co-branded' && !inArea(use)) return nothing;
    const verdict = classify(use.color, use.within);
    if (verdict.name !== 'stranger') return nothing;
    const { token, distance } = verdict.nearest;
    const { value } = verdict;
    const isInk = distance.kind === 'inkPoints';
    const nearest: Suggestion = {
      replace: { kind: 'token', token: token.name, as: isInk ? 'ink' : 'screen' },
      safe: false,
      unsafeBecause: 'it is a different colour',
    };
    // Elsewhere it may be somebody's own colour, and nobody's own colour is to be lost, even when all is to be mended.
    const suggestions = mayFix(use) ? [nearest] : [];
    const data = {
      written: use.written,
      value,
      nearest: token.name,
      distance: distance.value,
      against: isInk ? 'ink' : 'screen',
    };
    if (isInk) {
      const expected = writeInk(token.ink ?? []);
      return [{ outcome: 'fail', messageId: 'strangerInk', data: { ...data, expected }, suggestions }];
    }
    const seen = describeDeltaE(distance.value);
    return [
      { outcome: 'fail', messageId: 'stranger', data: { ...data, expected: token.hex, seen }, suggestions },
    ];
  },
});
