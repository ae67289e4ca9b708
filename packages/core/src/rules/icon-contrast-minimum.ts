import { parseHex } from '../color/hex.ts';
import { fromRgb } from '../color/to-lab.ts';
import { writeValue } from '../color/write-value.ts';
import { leastShareOf } from '../icon/coarseness.ts';
import type { Artwork } from '../model/artwork.ts';
import type { Color, IconUse } from '../model/use.ts';
import { defineRule, nothing } from './define-rule.ts';

/** An icon that no text names, and what lies behind it. Source: https://www.w3.org/TR/WCAG22/#non-text-contrast */
export const iconContrastMinimum = defineRule({
  name: 'icon-contrast-minimum',
  description: 'Require an icon that no text names to stand out from what lies behind it',
  on: 'icon',
  messages: {
    low: 'Expected the icon of {principle} on {backdrop} to have a contrast of at least {minimum}:1, since no text beside it names it (its {value} has {ratio}:1).',
    partly:
      'Cannot tell whether the icon of {principle} stands out enough from {backdrop}: its {value} has {ratio}:1 of {minimum}:1, and other parts have more.',
  },
  options: {
    minimum: { type: 'number', minimum: 1, maximum: 21, description: 'The least contrast ratio of an icon.' },
    minimumShare: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      description: 'The share of an icon from which on a colour counts, 0 to 1.',
    },
  },
  check: (use, { brand, recognise, beside, artworkOf, contrast, options }) => {
    const { backdrop } = use;
    const recognition = recognise(use);
    if (recognition.kind !== 'icon' || backdrop.kind === 'unknown') return nothing;
    if (beside(use).named.has(recognition.principle)) return nothing;
    const pairs = colorsOf(use, artworkOf(use), options.minimumShare).flatMap((color) =>
      backdrop.colors.flatMap((beneath) => {
        const ratio = contrast(color, beneath);
        return ratio === null ? [] : [{ color, beneath, ratio }];
      }),
    );
    // What has the colour of the ground is a hole in the icon, as long as something else is there to be seen.
    const seen = pairs.some(({ ratio }) => ratio > 1) ? pairs.filter(({ ratio }) => ratio > 1) : pairs;
    const low = seen.filter(({ ratio }) => ratio < options.minimum);
    const [worst] = low.toSorted((one, other) => one.ratio - other.ratio);
    if (!worst) return nothing;
    const data = {
      principle: brand.principles[recognition.principle]?.name ?? '',
      backdrop: writeValue(worst.beneath),
      value: writeValue(worst.color),
      ratio: Math.floor(worst.ratio * 100) / 100,
      minimum: options.minimum,
    };
    if (low.length === seen.length) return [{ outcome: 'fail', messageId: 'low', data }];
    return [{ outcome: 'review', messageId: 'partly', data }];
  },
});

/** The colours in which an icon is seen; none where they are not known. */
function colorsOf(use: IconUse, artwork: Artwork | undefined, minimumShare: number): Color[] {
  if (use.paint) return [use.paint];
  if (!use.ownColors || !artwork) return [];
  const least = leastShareOf(artwork, minimumShare);
  return artwork.colors.flatMap(({ hex, share }) => {
    const rgb = share < least ? undefined : parseHex(hex);
    return rgb ? [fromRgb(rgb)] : [];
  });
}
