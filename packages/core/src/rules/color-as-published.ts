import { describeDeltaE } from '../color/delta-e.ts';
import { readSpotTint } from '../color/read-spot-tint.ts';
import { writeInk } from '../color/write-ink.ts';
import { writeValue } from '../color/write-value.ts';
import type { Suggestion } from '../model/finding.ts';
import { defineRule, nothing } from './define-rule.ts';

/** A near miss of an official colour: on screen or in ink, by the space that it is written in. */
export const colorAsPublished = defineRule({
  name: 'color-as-published',
  description: 'Require a colour that is nearly an official one to have exactly the published value',
  on: 'color',
  variables: 'at-definition',
  isSilentOn: (_, { name }) => name !== 'near',
  isOfColorAlone: true,
  messages: {
    screen: 'Expected "{written}" to be {name} "{value}" (ΔE {deltaE}, {seen}; limit {limit}).',
    ink: 'Expected "{written}" to be {name} "{value}" (largest difference of one ink {points:point}; limit {limit}).',
    converted:
      'Expected "{written}" to be {name} in ink "{value}": it is what a program makes of {hex} ({profile}).',
    convertedAsk:
      'Cannot tell whether "{written}" should be {name} in ink "{value}": it is what a program makes of {hex} ({profile}), and in print the two official values are ΔE {deltaE} apart ({seen}). Please ask the owner of the brand.',
  },
  options: {},
  check: (use, { classify, mayFix, settings, strongestTintOf }) => {
    const tint = readSpotTint(use.color);
    if (tint && tint.tint < strongestTintOf(tint.spot)) return nothing;
    const verdict = classify(use.color, use.within);
    if (verdict.name !== 'near') return nothing;
    const { token, as, nearest, convertedWith: profile } = verdict;
    const { written } = use;
    const { name, hex } = token;
    const { value: found } = verdict;
    const isOurs = mayFix(use);
    const suggestions: Suggestion[] = [
      {
        replace: { kind: 'token', token: name, as },
        safe: isOurs,
        ...(!isOurs && {
          unsafeBecause: 'outside the brand’s own areas it may be a colour of somebody else',
        }),
      },
    ];
    if (as === 'screen') {
      const deltaE = nearest.distance.value;
      const limit = settings.limits.nearDeltaE.value;
      const data = {
        written,
        found,
        name,
        value: hex,
        deltaE,
        seen: describeDeltaE(deltaE),
        limit,
        against: as,
      };
      return [{ outcome: 'fail', messageId: 'screen', data, suggestions }];
    }
    const value = writeInk(token.ink ?? []);
    if (profile === null) {
      const data = {
        written,
        found,
        name,
        value,
        points: nearest.distance.value,
        limit: settings.limits.nearInkPoints.value,
        against: as,
        ...(use.color.space === 'spot' && { standsFor: writeValue(use.color.alternate) }),
      };
      return [{ outcome: 'fail', messageId: 'ink', data, suggestions }];
    }
    const apart = token.printed?.deltaE ?? Number.POSITIVE_INFINITY;
    if (apart > settings.limits.pairDeltaE.value) {
      const data = {
        written,
        found,
        name,
        value,
        hex,
        profile,
        deltaE: apart,
        seen: describeDeltaE(apart),
        against: as,
      };
      return [{ outcome: 'review', messageId: 'convertedAsk', data }];
    }
    const unsafe = suggestions.map((suggestion) => ({ ...suggestion, safe: false }));
    const data = { written, found, name, value, hex, profile, against: as };
    return [{ outcome: 'fail', messageId: 'converted', data, suggestions: unsafe }];
  },
});
