import {
  PDF,
  PdfDict as LibraryDict,
  PdfRef,
  PdfStream as LibraryStream,
  type PdfObject as LibraryObject,
} from '@libpdf/core';
import type { OpenPdf, PdfDict, PdfFault, PdfObject, PdfObjects, PdfValue } from '../model/pdf-object.ts';
import { followPointers } from './follow-pointers.ts';
import type { PdfLimits } from './limits.ts';
import { createArray, createDict, createStream, decodeName } from './plain-object.ts';
import { createStructureBudget, type StructureBudget } from './structure-budget.ts';
import { withReplaced } from './with-replaced.ts';

/** Opens PDF files with `@libpdf/core`, which repairs what is damaged and decrypts what is encrypted. */
export function openWithLibpdf(limits: PdfLimits): OpenPdf {
  return async (bytes, password) => {
    const budget = createStructureBudget(limits);
    try {
      const options = password === undefined ? {} : { credentials: password };
      // It has done everything by the time it gives its promise.
      const pdf = await withBudget(budget, () => withoutPages(() => PDF.load(bytes, options)));
      return toObjects(pdf, budget, limits);
    } catch {
      const reason = 'its objects cannot be found: the file is damaged or cut off';
      return { fault: budget.faults()[0] ?? { code: 'damaged', reason } };
    }
  };
}

function toObjects(pdf: PDF, budget: StructureBudget, limits: PdfLimits): PdfObjects | { fault: PdfFault } {
  const { info, registry } = pdf.context;
  if (info.isEncrypted && !info.isAuthenticated)
    return { fault: describeLock(info.securityHandler !== null) };
  const last = Math.min(registry.nextObjectNumber - 1, limits.objects);
  const resolve = followPointers(({ number, generation }) => {
    const ref = PdfRef.of(number, generation);
    const object = withBudget(budget, () => pdf.context.resolve(ref));
    return object ? toPlain(object, String(number)) : null;
  });
  return {
    trailer: toDict(info.trailer),
    resolve,
    isEncrypted: info.isEncrypted,
    *everything(): Iterable<PdfValue> {
      for (let number = 1; number <= last; number++) yield resolve({ kind: 'ref', number, generation: 0 });
    },
    faults: budget.faults,
  };
}

function describeLock(isKnown: boolean): PdfFault {
  const reason = isKnown
    ? 'it can be opened with its password only'
    : 'it is encrypted in a way that cannot be undone here';
  return { code: 'password', reason };
}

/** The library unpacks without a limit, and tells of damage on the console. */
function withBudget<T>(budget: StructureBudget, work: () => T): T {
  function unpack(this: LibraryStream): Uint8Array {
    return budget.unpack({ dict: toDict(this), raw: this.data, type: this.getName('Type')?.value });
  }
  return withReplaced(LibraryStream.prototype, 'getDecodedData', unpack, () =>
    withReplaced(console, 'warn', () => undefined, work),
  );
}

/** While it opens a file the library goes through all pages, by calls in one another and without a limit. */
function withoutPages<T>(work: () => T): T {
  function getRef(this: LibraryDict, key: string): PdfRef | undefined {
    const value = key === 'Pages' ? undefined : this.get(key);
    return value?.type === 'ref' ? value : undefined;
  }
  return withReplaced(LibraryDict.prototype, 'getRef', getRef, work);
}

function toDict(dict: LibraryDict): PdfDict {
  return createDict(() => listEntries(dict));
}

function* listEntries(dict: LibraryDict): Iterable<readonly [string, PdfObject]> {
  for (const [key, value] of dict) yield [decodeName(key.value), toPlain(value, '')];
}

/** `id` is for streams, which are never parts of other objects. */
function toPlain(object: LibraryObject, id: string): PdfObject {
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
