import type { DeviceColor } from '@brandlint/core';
import { findPlainColors } from './find-plain-colors.ts';
import { makeComputed, makeWritten } from './make-hit.ts';
import type { FindColorsOptions, ValueHit } from './value-hit.ts';

/** A variable as it is used, and how much it falls back to. */
export type UsedVariable = { name: string; start: number; end: number; fallback: { length: number } };

/** What becomes of the parts of a value. */
export type PartReaders = {
  /** A word or a function as a colour. */
  parse: (text: string) => DeviceColor | undefined;
  /** The colours of a function with plain variables in it, `rgb(var(--r), 0, 0)`; none where they are not known. */
  expand: (text: string) => readonly DeviceColor[];
  resolve: (variable: UsedVariable, options: FindColorsOptions) => readonly ValueHit[];
};

/** Nested deeper than this a value is left to the parser. */
const maximumDepth = 16;

const ordinary = /^[\w#%.,\s!+()-]*$/;
const part = /var\(\s*(--[\w-]+)\s*(,?)|((?:rgb|hsl)a?\((?:[\d\s.,%]|var\(--[\w-]+\))*\))|[()]/gi;

/** What two of three values with a variable are. */
const onlyVariable = /^var\((--[\w-]+)\)$/;

type Open = { name: string; start: number; fallbackAt: number | null; hitsBefore: number };

/**
 * The colours of a value that is nothing but words, variables and colours of numbers and variables,
 * `0 0 1px rgba(0, 0, 0, .1), 0 0 2px var(--line, #c41e7f)`: after plain words these are the most frequent. `undefined` for
 * any other value, which is left to the parser.
 */
export function findBesideVariables(
  value: string,
  options: FindColorsOptions,
  { parse, expand, resolve }: PartReaders,
): readonly ValueHit[] | undefined {
  const alone = onlyVariable.exec(value)?.[1];
  if (alone !== undefined) {
    return resolve({ name: alone, start: 0, end: value.length, fallback: { length: 0 } }, options);
  }
  if (!value.includes('(') || !ordinary.test(value)) return undefined;
  const hits: ValueHit[] = [];
  const open: Open[] = [];
  let done = 0;
  for (const { 0: found, 1: name, 2: comma, 3: colorFunction, index: start } of value.matchAll(part)) {
    const end = start + found.length;
    if (!readWords(done, start)) return undefined;
    done = end;
    const isAlone = start === 0 || /[\s,(]/.test(value.charAt(start - 1));
    if (colorFunction !== undefined) {
      if (!isAlone || /[^\s,)]/.test(value.charAt(end)) || !readFunction(colorFunction, start, end))
        return undefined;
      continue;
    }
    if (name !== undefined) {
      if (!isAlone || open.length === maximumDepth) return undefined;
      if (comma === '' && value.charAt(end) !== ')') return undefined;
      open.push({ name, start, fallbackAt: comma === '' ? null : end, hitsBefore: hits.length });
      continue;
    }
    const variable = found === ')' ? open.pop() : undefined;
    if (!variable || /[^\s,)]/.test(value.charAt(end))) return undefined;
    const length = variable.fallbackAt === null ? 0 : start - variable.fallbackAt;
    const used = { name: variable.name, start: variable.start, end, fallback: { length } };
    hits.splice(variable.hitsBefore, 0, ...resolve(used, options));
  }
  return open.length === 0 && readWords(done, value.length) ? hits : undefined;

  function readFunction(text: string, start: number, end: number): boolean {
    if (text.includes('--')) {
      const colors = expand(text);
      for (const color of colors) hits.push(makeComputed(start, end, color));
      return colors.length > 0;
    }
    const color = parse(text);
    if (color) hits.push(makeWritten(start, end, color));
    return color !== undefined;
  }

  function readWords(from: number, to: number): boolean {
    if (from === to) return true;
    const found = findPlainColors(value.slice(from, to), options, parse);
    for (const hit of found ?? []) hits.push({ ...hit, start: hit.start + from, end: hit.end + from });
    return found !== undefined;
  }
}
