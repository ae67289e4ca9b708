import type { PartnerColor } from '@brandlint/core';
import type { Swatch, SwatchReading } from '@brandlint/readers/swatches';
import { type PaletteReading, readingOf } from './palette-reading.ts';
import { toPartnerColor } from './to-partner-color.ts';

/** The colours of a partner that a file of swatches holds. */
export function readSwatches(reading: SwatchReading): PaletteReading {
  if (!reading.ok) return reading;
  return readingOf(
    reading.swatches.map(toColor),
    reading.unread.map(({ name }) => name),
  );
}

/** A grey without an ink is taken for light: what it is called in ink nobody has said. */
function toColor({ name, color, isSpot, number }: Swatch): PartnerColor {
  const label = name === '' ? `colour ${String(number)}` : name;
  if (color.space === 'gray') {
    const [gray = 0] = color.components;
    return { name: label, screen: [gray, gray, gray], ...(isSpot && name !== '' && { spot: name }) };
  }
  return { ...toPartnerColor(label, color), ...(isSpot && name !== '' && { spot: name }) };
}
