import type {
  Definition,
  Definitions,
  Embedded,
  Extraction,
  Format,
  Reader,
  Reading,
  Source,
} from './model/source.ts';
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

/**
 * Reads a source and everything embedded in it. What is embedded in its text becomes part of its own extraction, at its
 * own places; what is a file of its own inside it becomes an extraction of its own. `definitions` are the variables known
 * from elsewhere.
 */
export async function readSource(
  source: HashedSource,
  load: LoadReader,
  definitions: Definitions,
): Promise<Extraction[]> {
  const steps = readStepByStep(source, definitions);
  let step = steps.next();
  while (!step.done) step = steps.next(await load(step.value));
  return step.value;
}

/** As `readSource`, for hosts that cannot wait. */
export function readSourceSync(
  source: HashedSource,
  find: FindReader,
  definitions: Definitions,
): Extraction[] {
  const steps = readStepByStep(source, definitions);
  let step = steps.next();
  while (!step.done) step = steps.next(find(step.value));
  return step.value;
}

function* readStepByStep(source: HashedSource, definitions: Definitions): Steps<Extraction[]> {
  const separate: Extraction[] = [];
  const reading = yield* readNested(source, source.hash, definitions, maximumDepth);
  return [{ source: source.path, hash: source.hash, ...reading, artworks: [] }, ...separate];

  function* readNested(one: Source, hash: string, known: Definitions, depth: number): Steps<Reading> {
    const reader = yield one.format;
    if (!reader) return onlyGap('no-reader', `no reader for ${one.format} is installed`);
    const reading = reader.read(one, { definitions: known });
    if (reading.embedded.length === 0) return reading;
    if (depth === 0) {
      const gap = onlyGap('embedded-too-deep', `something embedded more than ${maximumDepth} levels deep`);
      return { ...reading, embedded: [], gaps: [...reading.gaps, ...gap.gaps] };
    }
    const within = yield* definitionsWithin(reading.embedded, known);
    const parts: Reading[] = [{ ...reading, embedded: [] }];
    for (const embedded of reading.embedded) {
      const inner = toSource(embedded, one.path);
      if (!inner) {
        parts.push(nestIfInside(unreadPicture, embedded));
        continue;
      }
      const innerReading = yield* readNested(inner, hash, within, depth - 1);
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
      const inner = toSource(part, source.path);
      if (!reader?.readDefinitions || !inner) continue;
      for (const [name, { values }] of reader.readDefinitions(inner)) {
        const before = merged.get(name);
        merged.set(name, { values: [...(before?.judged ? before.values : []), ...values], judged: true });
      }
    }
    return merged;
  }
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
    ...joinAssumptions(parts),
  };
}

function joinAssumptions(parts: readonly Reading[]): Pick<Reading, 'assumptions'> {
  const assumptions = new Set(parts.flatMap((part) => part.assumptions ?? []));
  return assumptions.size === 0 ? {} : { assumptions: [...assumptions] };
}
