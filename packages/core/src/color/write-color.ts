import { colorsNamed } from 'culori/fn';
import type { Token } from '../model/brand.ts';
import { writeHex } from './hex.ts';
import { writeColorFunction } from './write-color-function.ts';

/**
 * The official colour in the notation that stands there. It keeps what the author chose: the case and length of
 * hexadecimal digits, commas or spaces, percentages or numbers, units, leading zeros, and alpha letter by letter. A colour
 * name becomes `#RRGGBB`; six digits without `#`, as in old HTML, stay without, and
 * those of a number, as in scripts, stay one (`0xC41E7F`). `undefined` when the notation cannot be
 * kept: a mix, a relative colour, a calculation, the wrong space, anything unknown.
 */
export function writeColor(token: Token, as: 'screen' | 'ink', written: string): string | undefined {
  if (as === 'screen') {
    const digits = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(written)?.[1];
    if (digits !== undefined) return `#${writeDigits(token, digits)}`;
    if (/^[0-9a-f]{6}$/i.test(written)) return keepCase(toDigits(token), written);
    const number = /^0x([0-9a-f]{6})$/i.exec(written)?.[1];
    if (number !== undefined) return `${written.slice(0, 2)}${keepCase(toDigits(token), number)}`;
    if (Object.hasOwn(colorsNamed, written.toLowerCase())) return `#${shorten(toDigits(token))}`;
  }
  return writeColorFunction(token, as, written);
}

/**
 * Short stays short where the value allows. Long stays long where it could have been short; where it could not, nobody
 * chose, and the short form is written, which linters ask for.
 */
function writeDigits(token: Token, written: string): string {
  const isShort = written.length <= 4;
  const alpha = isShort ? written.slice(3).repeat(2) : written.slice(6);
  const digits = keepCase(toDigits(token), written) + alpha;
  const choseLong = !isShort && shorten(written) !== written;
  return choseLong ? digits : shorten(digits);
}

function toDigits(token: Token): string {
  return writeHex(token.screen).slice(1);
}

/** The case of most letters that stand there; as published where there are none. */
function keepCase(digits: string, written: string): string {
  const lower = written.replace(/[^a-f]/g, '').length;
  const upper = written.replace(/[^A-F]/g, '').length;
  return lower > 0 && lower >= upper ? digits.toLowerCase() : digits;
}

/** `AABBCC` as `ABC` where each pair is one digit twice, else as it is. */
function shorten(digits: string): string {
  return /^(?:([0-9a-f])\1){3,4}$/i.test(digits) ? digits.replace(/(.)./g, '$1') : digits;
}
