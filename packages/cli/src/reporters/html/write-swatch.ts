import { parseHex } from '@brandlint/core';
import { markup, type Markup } from './markup.ts';

const inkNames: Readonly<Record<string, string>> = { C: 'cyan', M: 'magenta', Y: 'yellow', K: 'black' };

/**
 * A colour to look at, with its value for whoever does not see it: a field of `#RRGGBB`; of ink each ink by itself, since a
 * screen cannot show what is printed; a hatched field for what is neither. Of a spot ink, which is a name, what stands for it
 * is shown beside the hatching.
 */
export function writeSwatch(
  value: string,
  size: 'large' | 'small' = 'large',
  standsFor: string | null = null,
): Markup {
  if (standsFor !== null)
    return markup`<span class="spot ${size}">${writeSwatch('', size)}${writeSwatch(standsFor, size)}</span>`;
  if (/^#[0-9a-f]{6}$/i.test(value) && parseHex(value))
    return markup`<span class="swatch ${size}" style="background:${value}"></span>`;
  const inks = readInks(value);
  if (inks.length === 0) return markup`<span class="swatch ${size} unknown"></span>`;
  const bars = inks.map(
    ({ name, percent }) => markup`<span class="ink ${name}" style="height:${percent}%"></span>`,
  );
  return markup`<span class="swatch ${size} inks">${bars}</span>`;
}

/** A value as text; what belongs together in it is not torn apart at the end of a line. */
export function writeValue(value: string): Markup {
  const glued = value.replace(/\b([CMYK]) (?=\d)/g, '$1\u00a0');
  return markup`<span class="value">${glued}</span>`;
}

function readInks(value: string): { name: string; percent: number }[] {
  if (value.length > 60 || !/^(?:[CMYK] \d{1,3}(?:\.\d+)?(?: |$)){1,4}$/.test(value)) return [];
  return Array.from(value.matchAll(/([CMYK]) (\S+)/g), ([, letter = '', percent = '']) => ({
    name: inkNames[letter] ?? '',
    percent: Math.min(100, Number(percent)),
  }));
}
