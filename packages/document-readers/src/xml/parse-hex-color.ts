import { parseHex } from '@brandlint/core';

/** Six digits, with or without `#`, as a colour. */
export function parseHexColor(text: string): readonly [number, number, number] | undefined {
  const digits = text.trim();
  return /^#?[0-9a-f]{6}$/i.test(digits) ? parseHex(digits) : undefined;
}
