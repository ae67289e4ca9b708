/**
 * The limits that a brand sets and a configuration may change, each with what `make` makes of its largest value and its
 * description. Written once, because a brand gives a reason with each and a configuration a number.
 */
export function makeLimitEntries<Schema>(make: (maximum: number, description: string) => Schema) {
  return {
    nearDeltaE: make(
      100,
      'Up to this ΔE (CIEDE2000, Lab D65) a colour counts as an official one that was missed.',
    ),
    nearInkPoints: make(
      100,
      'Up to so many points in each ink a colour counts as an official one that was missed.',
    ),
    greyDeltaE: make(100, 'Up to this ΔE from the grey of its lightness a colour counts as grey.'),
    pairDeltaE: make(200, 'Above this ΔE the published values for screen and ink are different colours.'),
    richBlackInk: make(100, 'From this much black ink, in per cent, a colour counts as black.'),
    outlineSame: make(
      100,
      'Up to this remainder, in per cent of its area, an outline is that of the artwork that was registered.',
    ),
    outlineAltered: make(
      100,
      'Up to this remainder, in per cent of its area, an outline is that of artwork that was altered or drawn again.',
    ),
    labelDistance: make(
      100,
      'Up to so many widths of an icon away a text belongs to it, where nothing else groups them.',
    ),
  };
}
