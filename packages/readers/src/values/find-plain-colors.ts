import { contextKeywords, type DeviceColor } from '@brandlint/core';
import { makeNotAColor, makeWritten } from './make-hit.ts';
import type { FindColorsOptions, ValueHit } from './value-hit.ts';

const plain = /^[\w#%.,\s!+-]*$/;
const word = /[^\s,]+/g;
const name = /^[a-z]{3,20}$/i;

/** A hash, a name, a number with or without a unit, `!important`; whatever else is written is left to the parser. */
const ordinary = /^(?:#[0-9a-f]+|-{0,2}[a-z_][\w-]*|[+-]?(?:\d+\.?\d*|\.\d+)(?:[a-z]+|%)?|!important)$/i;

/**
 * The colours of a value that is nothing but words: `1px solid #c41e7f`. Most values are, and taking them apart needs no
 * parser. `undefined` for any other value. `parse` is asked for each word that could be a colour.
 */
export function findPlainColors(
  value: string,
  options: FindColorsOptions,
  parse: (word: string) => DeviceColor | undefined,
): readonly ValueHit[] | undefined {
  if (!plain.test(value)) return undefined;
  const hits: ValueHit[] = [];
  for (const { 0: found, index: start } of value.matchAll(word)) {
    const end = start + found.length;
    if (!ordinary.test(found)) return undefined;
    if (found.startsWith('#')) {
      const color = parse(found);
      if (color) hits.push(makeWritten(start, end, color));
      else if (options.expectsColor) hits.push(makeNotAColor(start, end, found));
    } else if (options.names && name.test(found)) {
      const color = parse(found);
      const lowerCase = found.toLowerCase();
      if (color) hits.push(makeWritten(start, end, color));
      else if (contextKeywords.has(lowerCase)) hits.push({ kind: 'keyword', start, end, name: lowerCase });
    }
  }
  return hits;
}
