import { fromRgb, writeHex, writeInk, type Color, type ColorUse, type Location } from '@brandlint/core';
import type { FlatArea } from './areas/find-areas.ts';
import { toRgb, type FlatColor } from './areas/merge-colors.ts';
import type { DecodedPicture } from './decode-picture.ts';
import type { Drift } from './find-drift.ts';

/** So many areas of a colour are told of, the largest ones. */
const mostPlaces = 10;

/** So many colours are told of, the largest ones: a picture of more is no flat one. */
const mostColors = 256;

/** Makes uses of the flat colours of a picture, each with its largest areas in px of the picture. */
export function toColorUses(
  colors: readonly FlatColor[],
  picture: DecodedPicture,
  drift: Drift | undefined,
): ColorUse[] {
  return colors.slice(0, mostColors).flatMap(({ color, areas }): ColorUse[] => {
    const [first, ...rest] = areas.slice(0, mostPlaces).map((area) => toPlace(area, picture));
    if (!first) return [];
    const inks = color.map((ink) => ink / 255);
    const isInk = picture.pixels.space === 'cmyk';
    const rgb = toRgb(color);
    const written = isInk ? writeInk(inks) : writeHex(rgb);
    const value: Color = isInk
      ? { space: 'cmyk', components: inks, alpha: 1, ...(drift && { driftPoints: drift.inkPoints }) }
      : { ...fromRgb(rgb), ...(drift && { driftDeltaE: drift.deltaE }) };
    return [
      {
        kind: 'color',
        role: 'fill',
        color: value,
        written,
        anchor: `flat ${written}`,
        within: [],
        places: [first, ...rest],
        count: areas.length,
      },
    ];
  });
}

function toPlace(
  { left, top, right, bottom }: FlatArea,
  { width, height, pixels }: DecodedPicture,
): Location {
  const [across, down] = [width / pixels.width, height / pixels.height];
  const [x, y] = [Math.floor(left * across), Math.floor(top * down)];
  return {
    kind: 'area',
    page: 1,
    unit: 'px',
    x,
    y,
    width: Math.ceil((right + 1) * across) - x,
    height: Math.ceil((bottom + 1) * down) - y,
  };
}
