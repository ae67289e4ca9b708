import { parseHex } from '@brandlint/core';
import type { Channels } from './channels.ts';

/** Six digits, with or without `#`, as a colour. */
export function parseHexColor(text: string): Channels | undefined {
  const digits = text.trim();
  return /^#?[0-9a-f]{6}$/i.test(digits) ? parseHex(digits) : undefined;
}
