import type { Color } from '../model/use.ts';
import { writeHex } from './hex.ts';
import { toRgbChannels } from './to-lab.ts';
import { writeInk } from './write-ink.ts';

/** A colour in one short form for people: `#RRGGBB` (clipped), `C 0 M 93 Y 0 K 0`, or the name of a spot ink. */
export function writeValue(color: Color): string {
  switch (color.space) {
    case 'spot':
      return color.names.join(' + ');
    case 'cmyk':
    case 'gray':
      return writeInk(color.components);
    default:
      return writeHex(toRgbChannels(color));
  }
}
