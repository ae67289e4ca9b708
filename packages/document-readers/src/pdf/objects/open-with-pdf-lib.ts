import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { OpenPdf, PdfDict, PdfObject, PdfObjects, PdfValue } from '../model/pdf-object.ts';
import { followPointers } from './follow-pointers.ts';
import { createArray, createDict, createStream, decodeName } from './plain-object.ts';
import { join } from './filters/filter.ts';
import { scanFile } from './rebuild-index.ts';
import type { StructureBudget } from './structure-budget.ts';
import { withReplaced } from './with-replaced.ts';

/** Opens PDF files with `@cantoo/pdf-lib`, which reads them from the beginning to the end. It does not decrypt them here. */
export function openWithPdfLib(budget: StructureBudget): OpenPdf {
  return async (bytes) => {
    const damaged = { code: 'damaged', reason: 'its objects cannot be read' } as const;
    if (bytes.length > mostBytes) return { fault: damaged };
    try {
      const context = await parse(bytes, budget);
      if (context.trailerInfo.Encrypt) return { fault: damaged };
      return toObjects(context, budget);
    } catch {
      return { fault: budget.faults()[0] ?? damaged };
    }
  };
}

/** It takes its time over what is no object, and opens what the other library could not. */
const mostBytes = 64 * 1024 * 1024;

async function parse(bytes: Uint8Array, budget: StructureBudget): Promise<PDFContext> {
  const parser = PDFParser.forBytesWithOptions(keepObjects(bytes), Infinity);
  const parseObject = parser.parseObject.bind(parser);
  const type = PDFName.of('Type');
  let isInside = false;
  // It unpacks such streams as soon as it has read them, without a limit: those that are too large become nothing.
  parser.parseObject = (ref) => {
    if (isInside) return parseObject(ref);
    budget.check();
    isInside = true;
    try {
      const object = withReplaced(
        console,
        'warn',
        () => undefined,
        () => parseObject(ref),
      );
      const name = object instanceof PDFRawStream ? object.dict.get(type) : undefined;
      const known =
        name === PDFName.of('ObjStm') ? 'ObjStm' : name === PDFName.of('XRef') ? 'XRef' : undefined;
      if (known && object instanceof PDFRawStream)
        budget.unpack({ dict: toDict(object.dict), raw: object.contents, type: known });
      return object;
    } finally {
      isInside = false;
    }
  };
  return budget.spendLong(() => parser.parseDocument());
}

/** Only what looks like objects: the library tries again from each character that belongs to none. */
function keepObjects(bytes: Uint8Array): Uint8Array {
  const file = scanFile(bytes);
  const encoder = new TextEncoder();
  const parts = file.places.flatMap(({ start, end }) => [
    bytes.subarray(start, end),
    encoder.encode('\nendobj\n'),
  ]);
  const trailer = file.root === undefined ? '' : `trailer\n<</Root ${file.root} ${file.lock}>>\n`;
  return join([encoder.encode('%PDF-1.7\n'), ...parts, encoder.encode(trailer)]);
}

function toObjects(context: PDFContext, budget: StructureBudget): PdfObjects {
  const { trailerInfo } = context;
  const resolve = followPointers(({ number, generation }) => {
    const object = context.lookup(PDFRef.of(number, generation));
    return object ? toPlain(object, String(number)) : null;
  });
  return {
    trailer: createDict(() =>
      Object.entries(trailerInfo).map(([key, value]) => [key, toPlain(value, '')] as const),
    ),
    resolve,
    isEncrypted: false,
    *everything(): Iterable<PdfValue> {
      for (const [ref] of context.enumerateIndirectObjects())
        yield resolve({ kind: 'ref', number: ref.objectNumber, generation: ref.generationNumber });
    },
    faults: budget.faults,
  };
}

function toDict(dict: PDFDict): PdfDict {
  return createDict(() => dict.entries().map(([key, value]) => [toName(key), toPlain(value, '')] as const));
}

function toName(name: PDFName): string {
  return decodeName(Array.from(name.asBytes(), (byte) => String.fromCharCode(byte)).join(''));
}

/** `id` is for streams, which are never parts of other objects. */
function toPlain(object: PDFObject, id: string): PdfObject {
  if (object instanceof PDFDict) return toDict(object);
  if (object instanceof PDFArray) return createArray(() => object.asArray().map((item) => toPlain(item, '')));
  if (object instanceof PDFRef)
    return { kind: 'ref', number: object.objectNumber, generation: object.generationNumber };
  if (object instanceof PDFNumber) return object.asNumber();
  if (object instanceof PDFName) return { kind: 'name', name: toName(object) };
  if (object instanceof PDFString || object instanceof PDFHexString)
    return { kind: 'string', bytes: object.asBytes() };
  if (object instanceof PDFBool) return object.asBoolean();
  if (object instanceof PDFRawStream) return createStream(id, toDict(object.dict), object.contents);
  return null;
}
