import type { InkColor } from '../model/use.ts';

const number = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?`;
const ink = String.raw`(${number}%?|none)`;
const modern = new RegExp(
  String.raw`^device-cmyk\(\s*${ink}\s+${ink}\s+${ink}\s+${ink}\s*(?:/\s*${ink}\s*)?(?:,[^()]*(?:\([^()]*\)[^()]*)*)?\)$`,
  'i',
);
const legacy = new RegExp(
  String.raw`^device-cmyk\(\s*(${number})\s*,\s*(${number})\s*,\s*(${number})\s*,\s*(${number})\s*\)$`,
  'i',
);

/**
 * `device-cmyk()` with numbers 0–1 or percentages, an optional alpha, and an optional fallback, which is left aside;
 * inks are clamped to 0–1. `undefined` when the text is something else. The regular expressions are linear.
 * Source: https://www.w3.org/TR/css-color-5/#device-cmyk
 */
export function parseDeviceCmyk(text: string): InkColor | undefined {
  if (text.length > 500) return undefined;
  const match = modern.exec(text.replace(/\/\*.*?\*\//gs, ' ')) ?? legacy.exec(text);
  if (!match) return undefined;
  const [, c, m, y, k, alpha = '1'] = match;
  return {
    space: 'cmyk',
    components: [c, m, y, k].map((value) => toUnit(value ?? '0')),
    alpha: toUnit(alpha),
  };
}

function toUnit(text: string): number {
  if (text.toLowerCase() === 'none') return 0;
  const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  return Math.min(1, Math.max(0, value));
}
