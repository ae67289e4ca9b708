import type { NearPartner } from '../color/create-partner-finder.ts';
import { describeDeltaE } from '../color/delta-e.ts';
import { writeHex } from '../color/hex.ts';
import { readSpotTint } from '../color/read-spot-tint.ts';
import { writeColor } from '../color/write-color.ts';
import { writeInk } from '../color/write-ink.ts';
import { writeValue } from '../color/write-value.ts';
import type { Suggestion } from '../model/finding.ts';
import type { ColorUse } from '../model/use.ts';
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
    nearPartner:
      'Expected "{written}" to be {color} of {partner} "{expected}", as the configuration declares it (ΔE {distance}, {seen}).',
    nearPartnerInk:
      'Expected "{written}" to be {color} of {partner} "{expected}", as the configuration declares it ({distance:point} apart in one ink).',
  },
  options: {},
  check: (use, { classify, settings, inArea, mayFix, strongestTintOf }) => {
    const tint = readSpotTint(use.color);
    if (tint && tint.tint < strongestTintOf(tint.spot)) return nothing;
    const verdict = classify(use.color, use.within);
    if (verdict.name !== 'stranger') return nothing;
    const { nearest, nearPartner, value } = verdict;
    const { token, distance } = nearest;
    const { nearDeltaE, nearInkPoints, pairDeltaE } = settings.limits;
    const isInk = distance.kind === 'inkPoints';
    const isNearBoth = distance.value <= (isInk ? nearInkPoints : nearDeltaE).value;
    if (settings.scope === 'co-branded' && !inArea(use) && !isNearBoth) return nothing;
    const { written } = use;
    const against = isInk ? 'ink' : 'screen';
    if (nearPartner) {
      const { partner, color, distance: apart } = nearPartner;
      const data = {
        ...{ written, value, found: value, color: color.name, partner, distance: apart.value, against },
        expected: isInk ? writeInk(color.ink ?? []) : writeHex(color.screen ?? [0, 0, 0]),
      };
      const suggestions = suggestDeclared(nearPartner, use);
      // How exact a partner's colour has to be is for the partner to say.
      const bearing = { outcome: 'fail', atMost: 'note', suggestions } as const;
      if (isInk) return [{ ...bearing, messageId: 'nearPartnerInk', data }];
      return [{ ...bearing, messageId: 'nearPartner', data: { ...data, seen: describeDeltaE(apart.value) } }];
    }
    const data = {
      ...{ written, value, nearest: token.name, distance: distance.value, against },
      ...(use.color.space === 'spot' && { standsFor: writeValue(use.color.alternate) }),
    };
    if (isInk) {
      // An ink that is further off than what conversions do to it was set on purpose, so none is offered instead.
      const expected = writeInk(token.ink ?? []);
      return [{ outcome: 'fail', messageId: 'strangerInk', data: { ...data, expected } }];
    }
    // Elsewhere it may be somebody's own colour, and nobody's own colour is to be lost, even when all is to be mended.
    const isOffered = mayFix(use) && distance.value <= pairDeltaE.value;
    const other: Suggestion = {
      replace: { kind: 'token', token: token.name, as: 'screen' },
      safe: false,
      unsafeBecause: 'it is a different colour',
      isOtherColor: true,
    };
    const seen = describeDeltaE(distance.value);
    const suggestions = isOffered ? [other] : [];
    return [
      { outcome: 'fail', messageId: 'stranger', data: { ...data, expected: token.hex, seen }, suggestions },
    ];
  },
});

/** The declared value in the notation that stands there; in a layer of a design there is no notation. */
function suggestDeclared(
  { partner, color, distance }: NearPartner,
  { written, places: [place] }: ColorUse,
): Suggestion[] {
  if (place.kind === 'node') return [];
  const as = distance.kind === 'inkPoints' ? 'ink' : 'screen';
  const { name, screen = [0, 0, 0], ink = [0, 0, 0, 0] } = color;
  const text = writeColor(
    { name, screen, ink, hex: writeHex(screen), variable: '', converted: [] },
    as,
    written,
  );
  if (text === undefined || text === written) return [];
  return [
    {
      replace: { kind: 'text', text },
      safe: false,
      unsafeBecause: `it is for ${partner} to say whether it is meant`,
    },
  ];
}
