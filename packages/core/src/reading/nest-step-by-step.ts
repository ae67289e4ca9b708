import type {
  Definition,
  Definitions,
  Embedded,
  Extraction,
  ReadContext,
  Reading,
  Source,
} from '../model/source.ts';
import { joinReadings } from './join-readings.ts';
import { nestReading } from './nest-reading.ts';
import { onlyGap, readOne } from './read-one.ts';
import type { Steps } from './step-through.ts';
import { addWholePicture } from './whole-picture.ts';

/** How deep something may be embedded in something that is embedded … before it is left as a gap. */
export const maximumDepth = 5;

/** The extractions of a reading: its own, and those of the files inside it. */
export function* nestStepByStep(
  { path, hash }: { path: string; hash: string },
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
        const extraction = { source: inner.path, hash, ...innerReading, artworks: [] };
        separate.push(addWholePicture(extraction, embedded));
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
