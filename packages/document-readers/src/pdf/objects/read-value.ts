import type { PdfDict, PdfObject, PdfStream, PdfValue } from '../model/pdf-object.ts';
import { toText } from './to-text.ts';

/** What follows pointers: a file, or what is underneath it. */
export type Resolver = { resolve: (object: PdfObject | undefined) => PdfValue };

/** A dictionary, or that of a stream. */
export function readDict(file: Resolver, object: PdfObject | undefined): PdfDict | undefined {
  const value = file.resolve(object);
  if (!isObject(value)) return undefined;
  if (value.kind === 'stream') return value.dict;
  return value.kind === 'dict' ? value : undefined;
}

/** A stream. */
export function readStream(file: Resolver, object: PdfObject | undefined): PdfStream | undefined {
  const value = file.resolve(object);
  return isObject(value) && value.kind === 'stream' ? value : undefined;
}

/** The items of an array, pointers among them. */
export function readArray(file: Resolver, object: PdfObject | undefined): readonly PdfObject[] | undefined {
  const value = file.resolve(object);
  return isObject(value) && value.kind === 'array' ? value.items : undefined;
}

/** A finite number. */
export function readNumber(file: Resolver, object: PdfObject | undefined): number | undefined {
  const value = file.resolve(object);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** An array of numbers; `undefined` if one of its items is none. */
export function readNumbers(file: Resolver, object: PdfObject | undefined): number[] | undefined {
  const numbers: number[] = [];
  for (const item of readArray(file, object) ?? [undefined]) {
    const number = readNumber(file, item);
    if (number === undefined) return undefined;
    numbers.push(number);
  }
  return numbers;
}

/** The name itself, without its slash. */
export function readName(file: Resolver, object: PdfObject | undefined): string | undefined {
  const value = file.resolve(object);
  return isObject(value) && value.kind === 'name' ? value.name : undefined;
}

/** A string that is words: a title, an alternative, the name of a layer. */
export function readText(file: Resolver, object: PdfObject | undefined): string | undefined {
  const value = file.resolve(object);
  return isObject(value) && value.kind === 'string' ? toText(value) : undefined;
}

/** The bytes of a string. */
export function readBytes(file: Resolver, object: PdfObject | undefined): Uint8Array | undefined {
  const value = file.resolve(object);
  return isObject(value) && value.kind === 'string' ? value.bytes : undefined;
}

function isObject(value: PdfValue): value is Exclude<PdfValue, null | boolean | number> {
  return typeof value === 'object' && value !== null;
}
