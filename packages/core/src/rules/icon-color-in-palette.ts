import { deltaE } from '../color/delta-e.ts';
import { parseHex } from '../color/hex.ts';
import { isScreenColor } from '../color/is-screen-color.ts';
import { fromRgb, toLab } from '../color/to-lab.ts';
import { writeValue } from '../color/write-value.ts';
import { leastShareOf } from '../icon/coarseness.ts';
import type { Artwork } from '../model/artwork.ts';
import type { Color, IconUse } from '../model/use.ts';
import { defineRule, nothing } from './define-rule.ts';

/** The colours in which an icon is seen. */
export const iconColorInPalette = defineRule({
  name: 'icon-color-in-palette',
  description: 'Require an icon to have its own colours, official ones, black or white',
  on: 'icon',
  messages: {
    stranger:
      'Expected the icon of {principle} to have its own colours, official ones, black or white (it has {values}).',
    pairing:
      'Expected the icon of {principle} to have the colours that belong to it: {names} (it has {values}).',
  },
  options: {
    minimumShare: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: 'The share of an icon from which on a colour counts, 0 to 1.',
    },
  },
  check: (use, { brand, settings, recognise, artworkOf, classify, options }) => {
    const recognition = recognise(use);
    if (recognition.kind !== 'icon') return nothing;
    const principle = brand.principles[recognition.principle];
    if (!principle) return nothing;
    const own = settings.icons.registered.flatMap((one) =>
      one.principle === principle.name ? one.colors : [],
    );
    const always = ['#000000', '#FFFFFF', ...own].flatMap(toColor);
    const isAlways = (color: Color) =>
      always.some((one) => isNear(color, one, settings.limits.nearDeltaE.value));
    const paired = principle.iconColors;
    const strangers: SeenColor[] = [];
    const unpaired: SeenColor[] = [];
    for (const seen of colorsOf(use, artworkOf(use), options.minimumShare)) {
      if (isAlways(seen.color)) continue;
      const verdict = classify(seen.color, use.within);
      if (verdict.name === 'unknown' || (verdict.name === 'neutral' && !isScreenColor(seen.color))) continue;
      // A near miss is meant as the official colour; that it is one is the matter of another rule.
      const isOfficial = verdict.name === 'official' || verdict.name === 'near';
      if (!isOfficial) strangers.push(seen);
      else if (paired && !paired.includes(verdict.token.name)) unpaired.push(seen);
    }
    const { name } = principle;
    if (strangers.length > 0) {
      const data = { principle: name, values: writeSeen(strangers) };
      return [{ outcome: 'fail', messageId: 'stranger', data }];
    }
    if (unpaired.length === 0 || !paired) return nothing;
    const data = { principle: name, names: paired.join(', '), values: writeSeen(unpaired) };
    return [{ outcome: 'fail', messageId: 'pairing', data }];
  },
});

/** So many colours are named; the rest is counted. */
const mostNamed = 3;

/** A colour of an icon and the share of it that has this colour, 0–1; `null` where it is painted with it. */
type SeenColor = { color: Color; share: number | null };

function colorsOf(use: IconUse, artwork: Artwork | undefined, minimumShare: number): SeenColor[] {
  if (use.paint) return use.paint.alpha === 0 ? [] : [{ color: use.paint, share: null }];
  if (!use.ownColors || !artwork) return [];
  const least = leastShareOf(artwork, minimumShare);
  return artwork.colors.flatMap(({ hex, share }) =>
    share < least ? [] : toColor(hex).map((color) => ({ color, share })),
  );
}

function toColor(hex: string): Color[] {
  const rgb = parseHex(hex);
  return rgb ? [fromRgb(rgb)] : [];
}

function isNear(one: Color, other: Color, limit: number): boolean {
  if (!isScreenColor(one) || !isScreenColor(other)) return false;
  return deltaE(toLab(one), toLab(other)) <= limit;
}

function writeSeen(seen: readonly SeenColor[]): string {
  const named = seen.slice(0, mostNamed).map(({ color, share }) => {
    const part = share === null ? '' : ` on ${Math.max(1, Math.round(share * 100))} % of it`;
    return writeValue(color) + part;
  });
  const rest = seen.length - named.length;
  return [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}
