import type { PdfArray, PdfDict, PdfObject, PdfStream } from '../model/pdf-object.ts';

/** A dictionary whose entries are made when the first of them is asked for. */
export function createDict(list: () => Iterable<readonly [key: string, value: PdfObject]>): PdfDict {
  let entries: ReadonlyMap<string, PdfObject> | undefined;
  const open = (): ReadonlyMap<string, PdfObject> => (entries ??= new Map(list()));
  return { kind: 'dict', get: (key) => open().get(key), keys: () => [...open().keys()] };
}

/** An array whose items are made when the first of them is asked for. */
export function createArray(list: () => readonly PdfObject[]): PdfArray {
  let items: readonly PdfObject[] | undefined;
  return {
    kind: 'array',
    get items() {
      return (items ??= list());
    },
  };
}

/** A stream as it stands in the file. */
export function createStream(id: string, dict: PdfDict, raw: Uint8Array): PdfStream {
  return { kind: 'stream', id, dict, raw: () => raw };
}

/** A dictionary without entries. */
export const emptyDict: PdfDict = { kind: 'dict', get: () => undefined, keys: () => [] };

/** A name of bytes, of which each is a character: UTF-8 where it can be that, else as it is. */
export function decodeName(name: string): string {
  // eslint-disable-next-line no-control-regex -- what is not ASCII is what is meant
  if (/^[\x00-\x7f]*$/.test(name) || /[^\x00-\xff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0));
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') ? name : text;
}
