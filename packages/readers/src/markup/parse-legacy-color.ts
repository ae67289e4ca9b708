import type { ScreenColor } from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';

/** A colour, and whether the text names it plainly: a name, or three or six hexadecimal digits. */
export type LegacyColor = { color: ScreenColor; isPlain: boolean };

/**
 * The colour of an attribute such as `bgcolor`, which takes nearly any text for one; `undefined` for an empty text and
 * `transparent`. Source: HTML Standard, "rules for parsing a legacy color value".
 */
export function parseLegacyColor(text: string): LegacyColor | undefined {
  const trimmed = trimSpaces(text);
  const word = trimmed.toLowerCase();
  if (word === '' || word === 'transparent') return undefined;
  const named = /^[a-z]+$/.test(word) ? parseColor(word) : undefined;
  if (named && named.space === 'srgb') return { color: named, isPlain: true };
  if (/^#[0-9a-f]{3}$/.test(word)) {
    return { color: toColor([0, 1, 2].map((i) => word.slice(i + 1, i + 2).repeat(2))), isPlain: true };
  }
  return { color: toColor(readDigits(trimmed)), isPlain: /^#?[0-9a-f]{6}$/.test(word) };
}

/** Steps 6 to 16 of the algorithm: what is no digit is 0, and what is left is split into three. */
function readDigits(text: string): string[] {
  const characters = text.replace(/[\u{10000}-\u{10ffff}]/gu, '00').slice(0, 128);
  let digits = characters.replace(/^#/, '').replace(/[^0-9a-f]/gi, '0');
  while (digits.length === 0 || digits.length % 3 !== 0) digits += '0';
  const size = digits.length / 3;
  let parts = [0, 1, 2].map((i) => digits.slice(i * size, (i + 1) * size).slice(-8));
  while ((parts[0]?.length ?? 0) > 2 && parts.every((part) => part.startsWith('0'))) {
    parts = parts.map((part) => part.slice(1));
  }
  return parts.map((part) => part.slice(0, 2));
}

function toColor(parts: readonly string[]): ScreenColor {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16) / 255);
  return { space: 'srgb', components: [red, green, blue], alpha: 1 };
}

/** Without ASCII whitespace at either end; other spaces stay, as the standard has it. */
function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && spaces.has(text[start] ?? '')) start++;
  while (end > start && spaces.has(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

const spaces: ReadonlySet<string> = new Set('\t\n\f\r ');
