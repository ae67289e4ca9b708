import type {
  Document,
  DocumentReader,
  Embedded,
  Extraction,
  Format,
  ReadContext,
  Reading,
} from '../model/source.ts';
import type { Use } from '../model/use.ts';
import { maximumDepth, nestStepByStep } from './nest-step-by-step.ts';
import { waitThrough, type LoadReader } from './step-through.ts';
import { addWholePicture } from './whole-picture.ts';

/** A file of bytes with their SHA-256, in hexadecimal. */
export type HashedDocument = Document & { hash: string };

/** What reads files of bytes inside a file of bytes. */
export type InnerDocuments = {
  /** Finds the reader of a format of bytes; `undefined` when there is none. */
  load: (format: Format) => Promise<DocumentReader> | undefined;
  /** The bytes that base64 stands for. */
  toBytes: (base64: string) => Uint8Array;
};

/**
 * As `readSource`, for a file of bytes: what is embedded in it as text goes to the readers of text, and what is a file of
 * bytes of its own inside it to those of bytes, where there are any.
 */
export async function readDocument(
  document: HashedDocument,
  reader: DocumentReader,
  load: LoadReader,
  context: ReadContext,
  inner?: InnerDocuments,
): Promise<Extraction[]> {
  return readDocumentAt(maximumDepth, document, await reader.readDocument(document, context));

  async function readDocumentAt(
    depth: number,
    { path, hash }: HashedDocument,
    reading: Reading,
  ): Promise<Extraction[]> {
    const isFile = (embedded: Embedded) => depth > 0 && inner && isInnerFile(embedded);
    const rest = { ...reading, embedded: reading.embedded.filter((embedded) => !isFile(embedded)) };
    const extractions = await waitThrough(nestStepByStep({ path, hash }, rest, context), load);
    for (const embedded of reading.embedded.filter(isFile)) {
      const found = inner?.load(embedded.format);
      if (!found || embedded.content.kind !== 'base64') continue;
      const { name, format, within, content } = embedded;
      const file = { path: `${path}!/${name}`, format, bytes: inner?.toBytes(content.data) ?? nothing, hash };
      const innerReading = withinOuter(await (await found).readDocument(file, context), within);
      const [own, ...others] = await readDocumentAt(depth - 1, file, innerReading);
      if (own) extractions.push(addWholePicture(own, embedded), ...others);
    }
    return extractions;
  }

  function isInnerFile({ content, at, format }: Embedded): boolean {
    return content.kind === 'base64' && at.kind === 'separate' && inner?.load(format) !== undefined;
  }
}

const nothing = new Uint8Array();

/** What lies in a file inside another lies in what holds that file too. */
function withinOuter(reading: Reading, outer: readonly string[]): Reading {
  if (outer.length === 0) return reading;
  const uses = reading.uses.map((use): Use => ({ ...use, within: [...use.within, ...outer] }));
  return { ...reading, uses };
}
