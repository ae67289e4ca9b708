import type { DeviceColor } from '@brandlint/core';
import { parseDataUrl } from './parse-data-url.ts';
import type { ValueHit } from './value-hit.ts';

type ColorHit = Extract<ValueHit, { kind: 'color' }>;

/** A colour that is written out and can be written anew. */
export function makeWritten(start: number, end: number, color: DeviceColor): ColorHit {
  return { kind: 'color', start, end, color, replaceable: true };
}

/** A colour that came out of more than itself: a mix, a variable. */
export function makeComputed(start: number, end: number, color: DeviceColor): ColorHit {
  return { kind: 'color', start, end, color, replaceable: false };
}

export function makeGap(start: number, end: number, code: string, reason: string): ValueHit {
  return { kind: 'gap', start, end, code, reason };
}

export function makeUnresolved(start: number, end: number, name: string): ValueHit {
  return makeGap(start, end, 'unresolved-variable', `the value of ${shorten(name)} is not known`);
}

export function makeNotAColor(start: number, end: number, written: string): ValueHit {
  return makeGap(start, end, 'not-a-color', `${shorten(written)} is not a colour`);
}

/** An address: what a `data:` address holds, or where another one points. */
export function makeAddress(start: number, end: number, address: string): ValueHit {
  const data = parseDataUrl(address);
  return data ? { kind: 'data', start, end, ...data } : { kind: 'url', start, end, address };
}

/** A text as it fits into half a sentence. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
