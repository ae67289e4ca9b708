import type { PartnerColor } from '@brandlint/core';
import { type PaletteReading, readingOf } from './palette-reading.ts';

/** The colours of a GIMP palette: a first line "GIMP Palette", then lines of red, green, blue (0–255) and a name. */
export function readGpl(text: string): PaletteReading {
  const [first = '', ...lines] = text.split(/\r\n|\r|\n/);
  if (first.trim() !== 'GIMP Palette') {
    return {
      ok: false,
      cause: 'its first line is not "GIMP Palette"',
      cure: 'export it again as a GIMP palette',
    };
  }
  const colors: PartnerColor[] = [];
  const unread: string[] = [];
  for (const [i, line] of lines.entries()) {
    if (/^\s*(?:#|$)/.test(line) || /^(?:Name|Columns|Channels):/.test(line)) continue;
    const [, red, green, blue, name = ''] =
      /^\s*(\d{1,3})\s+(\d{1,3})\s+(\d{1,3})(?:\s+(\S.*))?$/.exec(line) ?? [];
    const [r, g, b] = [Number(red), Number(green), Number(blue)];
    if (r <= 255 && g <= 255 && b <= 255) {
      const label =
        name.trim() === '' || name.trim() === 'Untitled'
          ? `colour ${String(colors.length + 1)}`
          : name.trim();
      colors.push({ name: label, screen: [r / 255, g / 255, b / 255] });
    } else unread.push(`line ${String(i + 2)}`);
  }
  return readingOf(colors, unread);
}
