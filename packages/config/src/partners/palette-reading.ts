import type { PartnerColor } from '@brandlint/core';

/** The colours in a file, with the names of those whose value is no single colour; or why there are none. */
export type PaletteReading =
  | { ok: true; colors: readonly PartnerColor[]; unread: readonly string[] }
  | { ok: false; cause: string; cure: string };

/** A reading of what was found, which fails when nothing was. */
export function readingOf(colors: readonly PartnerColor[], unread: readonly string[]): PaletteReading {
  if (colors.length > 0) return { ok: true, colors, unread };
  return {
    ok: false,
    cause: 'no colour was found in it',
    cure: 'name a file with colours, or write them under "palette"',
  };
}
