import { parseHex, type ScreenColor } from '@brandlint/core';

/**
 * The colour that the reader of layers has written: `#RRGGBB`, with two more digits for an alpha, or
 * `color(display-p3 r g b / a)`. `undefined` where something else stands there, such as words.
 */
export function parseWritten(written: string): ScreenColor | undefined {
  const hex = /^#([0-9a-f]{6})([0-9a-f]{2})?$/i.exec(written);
  if (hex) {
    const components = parseHex(hex[1] ?? '');
    const alpha = hex[2] === undefined ? 1 : Number.parseInt(hex[2], 16) / 255;
    return components && { space: 'srgb', components, alpha };
  }
  const wide = /^color\(display-p3 ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(written);
  if (!wide) return undefined;
  const [r, g, b, alpha = 1] = wide
    .slice(1)
    .flatMap((part: string | undefined) => (part === undefined ? [] : [Number(part)]));
  if (r === undefined || g === undefined || b === undefined) return undefined;
  const all = [r, g, b, alpha];
  return all.every(Number.isFinite) ? { space: 'display-p3', components: [r, g, b], alpha } : undefined;
}
