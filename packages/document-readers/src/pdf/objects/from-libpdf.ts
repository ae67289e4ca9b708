import {
  PdfStream as LibraryStream,
  type PdfDict as LibraryDict,
  type PdfObject as LibraryObject,
} from '@libpdf/core';
import type { PdfDict, PdfObject } from '../model/pdf-object.ts';
import { createArray, createDict, createStream, decodeName } from './plain-object.ts';

/** A dictionary of the library. */
export function toDict(dict: LibraryDict): PdfDict {
  return createDict(() => listEntries(dict));
}

function* listEntries(dict: LibraryDict): Iterable<readonly [string, PdfObject]> {
  for (const [key, value] of dict) yield [decodeName(key.value), toPlain(value, '')];
}

/** An object of the library. `id` is for streams, which are never parts of other objects. */
export function toPlain(object: LibraryObject, id: string): PdfObject {
  switch (object.type) {
    case 'null':
      return null;
    case 'bool':
    case 'number':
      return object.value;
    case 'name':
      return { kind: 'name', name: decodeName(object.value) };
    case 'string':
      return { kind: 'string', bytes: object.bytes };
    case 'ref':
      return { kind: 'ref', number: object.objectNumber, generation: object.generation };
    case 'array':
      return createArray(() => Array.from(object, (item) => toPlain(item, '')));
    case 'dict':
    case 'stream':
      return object instanceof LibraryStream ? createStream(id, toDict(object), object.data) : toDict(object);
    default:
      return null;
  }
}
