import { readIgnores } from './acceptance/read-ignores.ts';
import type {
  Definition,
  Definitions,
  Document,
  DocumentReader,
  Embedded,
  Extraction,
  Format,
  ReadContext,
  Reader,
  Reading,
  Source,
} from './model/source.ts';
import type { Use } from './model/use.ts';
import { nestReading } from './nest-reading.ts';

/** Finds the reader of a format; `undefined` when there is none. May load it first. */
export type LoadReader = (format: Format) => Reader | undefined | Promise<Reader | undefined>;

/** As `LoadReader`, where every reader is there already. */
export type FindReader = (format: Format) => Reader | undefined;

/** A source that was read as bytes with this SHA-256, in hexadecimal; empty where there are none. */
export type HashedSource = Source & { hash: string };

/** Asks for the reader of a format, and goes on when it is given. */
type Steps<Result> = Generator<Format, Result, Reader | undefined>;

/** How deep something may be embedded in something that is embedded … before it is left as a gap. */
const maximumDepth = 5;

/** As `HashedSource`, for a file of bytes. */
export type HashedDocument = Document & { hash: string };

/** What a reader is told beside the variables. */
type Known = Omit<ReadContext, 'definitions'>;

/**
 * Reads a source and everything embedded in it. What is embedded in its text becomes part of its own extraction, at its
 * own places; what is a file of its own inside it becomes an extraction of its own. `definitions` are the variables known
 * from elsewhere.
 */
export async function readSource(
  source: HashedSource,
  load: LoadReader,
  definitions: Definitions,
  known: Known = {},
): Promise<Extraction[]> {
  return waitThrough(readStepByStep(source, { ...known, definitions }), load);
}

/** As `readSource`, for hosts that cannot wait. */
export function readSourceSync(
  source: HashedSource,
  find: FindReader,
  definitions: Definitions,
  known: Known = {},
): Extraction[] {
  const steps = readStepByStep(source, { ...known, definitions });
  let step = steps.next();
  while (!step.done) step = steps.next(find(step.value));
  return step.value;
}

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
      extractions.push(...(await readDocumentAt(depth - 1, file, innerReading)));
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

async function waitThrough<Result>(steps: Steps<Result>, load: LoadReader): Promise<Result> {
  let step = steps.next();
  while (!step.done) step = steps.next(await load(step.value));
  return step.value;
}

function* readStepByStep(source: HashedSource, context: ReadContext): Steps<Extraction[]> {
  const [own, ...inside] = yield* nestStepByStep(source, yield* readOne(source, context), context);
  const ignores = source.part ? [] : readIgnores(source.text, source.format);
  return own ? [ignores.length > 0 ? { ...own, ignores } : own, ...inside] : inside;
}

function* readOne(source: Source, context: ReadContext): Steps<Reading> {
  const reader = yield source.format;
  return reader ? reader.read(source, context) : noReader(source.format);
}

/** The extractions of a reading: its own, and those of the files inside it. */
function* nestStepByStep(
  { path, hash }: Pick<HashedSource, 'path' | 'hash'>,
  reading: Reading,
  context: ReadContext,
): Steps<Extraction[]> {
  const separate: Extraction[] = [];
  const whole = yield* nest(reading, path, context, maximumDepth);
  return [{ source: path, hash, ...whole, artworks: [] }, ...separate];

  function* nest(outer: Reading, outerPath: string, known: ReadContext, depth: number): Steps<Reading> {
    if (outer.embedded.length === 0) return outer;
    if (depth === 0) {
      const gap = onlyGap('embedded-too-deep', `something embedded more than ${maximumDepth} levels deep`);
      return { ...outer, embedded: [], gaps: [...outer.gaps, ...gap.gaps] };
    }
    const definitions = yield* definitionsWithin(outer.embedded, known.definitions);
    const within = { ...known, definitions };
    const parts: Reading[] = [{ ...outer, embedded: [] }];
    for (const embedded of outer.embedded) {
      const inner = toSource(embedded, outerPath);
      if (!inner) {
        parts.push(nestIfInside(unreadPicture, embedded));
        continue;
      }
      const innerReading = yield* nest(yield* readOne(inner, within), inner.path, within, depth - 1);
      if (embedded.at.kind === 'separate') {
        separate.push({ source: inner.path, hash, ...innerReading, artworks: [] });
      } else parts.push(nestReading(innerReading, embedded, embedded.at));
    }
    return joinReadings(parts);
  }

  /** The style blocks of one page share their variables. */
  function* definitionsWithin(parts: readonly Embedded[], known: Definitions): Steps<Definitions> {
    const merged = new Map<string, Definition>(known);
    for (const part of parts) {
      if (part.part === 'declarations' || part.content.kind !== 'text') continue;
      const reader = yield part.format;
      const inner = toSource(part, path);
      if (!reader?.readDefinitions || !inner) continue;
      for (const [name, { values }] of reader.readDefinitions(inner)) {
        const before = merged.get(name);
        merged.set(name, { values: [...(before?.judged ? before.values : []), ...values], judged: true });
      }
    }
    return merged;
  }
}

function noReader(format: Format): Reading {
  return onlyGap('no-reader', `no reader for ${format} is installed`);
}

/** Pictures made of pixels are handed on by readers of text, and read by the readers of documents. */
const unreadPicture = onlyGap('embedded-picture', 'a picture inside the file is not read');

function nestIfInside(reading: Reading, embedded: Embedded): Reading {
  return embedded.at.kind === 'separate' ? reading : nestReading(reading, embedded, embedded.at);
}

function toSource(embedded: Embedded, parentPath: string): Source | undefined {
  const { content, format, part, within, inherited } = embedded;
  if (content.kind !== 'text') return undefined;
  const path = embedded.at.kind === 'separate' ? `${parentPath}!/${embedded.name}` : parentPath;
  return { path, format, text: content.text, within, ...(part && { part }), ...(inherited && { inherited }) };
}

function onlyGap(code: string, reason: string): Reading {
  return {
    uses: [],
    gaps: [{ kind: 'unjudged', code, reason, places: [], count: 1 }],
    embedded: [],
    dependsOn: [],
    pictures: [],
  };
}

function joinReadings(parts: readonly Reading[]): Reading {
  return {
    uses: parts.flatMap((part) => part.uses),
    gaps: parts.flatMap((part) => part.gaps),
    embedded: [],
    dependsOn: parts.flatMap((part) => part.dependsOn),
    pictures: [...new Map(parts.flatMap((part) => part.pictures).map((one) => [one.key, one])).values()],
    ...joinPages(parts),
    ...joinAssumptions(parts),
  };
}

function joinPages(parts: readonly Reading[]): Pick<Reading, 'pages'> {
  const counts = parts.flatMap(({ pages }) => pages ?? []);
  return counts.length === 0 ? {} : { pages: counts.reduce((sum, count) => sum + count) };
}

function joinAssumptions(parts: readonly Reading[]): Pick<Reading, 'assumptions'> {
  const assumptions = new Set(parts.flatMap((part) => part.assumptions ?? []));
  return assumptions.size === 0 ? {} : { assumptions: [...assumptions] };
}
