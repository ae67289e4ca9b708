import type { DeviceColor } from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';

/** A colour with its alpha as Sass and Less take them, `rgba(#c41e7f, 50%)`; `undefined` when the text is something else. */
export function parsePreprocessorColor(text: string): DeviceColor | undefined {
  const match = /^(?:rgba?|hsla?)\(\s*([^\s,][^,]{0,100}?)\s*,\s*([+-]?(?:\d+\.?\d*|\.\d+))(%?)\s*\)$/i.exec(
    text,
  );
  if (!match) return undefined;
  const [, written = '', number, percent] = match;
  const color = parseColor(written);
  if (!color) return undefined;
  const alpha = Number(number) / (percent === '%' ? 100 : 1);
  return { ...color, alpha: Math.min(1, Math.max(0, alpha)) };
}
