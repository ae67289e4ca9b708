import type { PdfDict, PdfObject } from '../model/pdf-object.ts';

/** What a test says of an object: `/Name` for a name, `7 R` for a pointer, other text for a string. */
export type PlainSource =
  string | number | boolean | null | readonly PlainSource[] | { readonly [key: string]: PlainSource };

/** An object of PDF as a test writes it. */
export function toPlainObject(source: { readonly [key: string]: PlainSource }): PdfDict;
export function toPlainObject(source: PlainSource): PdfObject;
export function toPlainObject(source: PlainSource): PdfObject {
  if (typeof source === 'string') return toSimple(source);
  if (typeof source !== 'object' || source === null) return source;
  if (isList(source)) return { kind: 'array', items: source.map((item) => toPlainObject(item)) };
  const entries = new Map(Object.entries(source).map(([key, value]) => [key, toPlainObject(value)]));
  return { kind: 'dict', get: (key) => entries.get(key), keys: () => [...entries.keys()] };
}

function toSimple(text: string): PdfObject {
  if (text.startsWith('/')) return { kind: 'name', name: text.slice(1) };
  const number = /^(\d+) R$/.exec(text)?.[1];
  if (number !== undefined) return { kind: 'ref', number: Number(number), generation: 0 };
  return { kind: 'string', bytes: new TextEncoder().encode(text) };
}

function isList(source: object): source is readonly PlainSource[] {
  return Array.isArray(source);
}
