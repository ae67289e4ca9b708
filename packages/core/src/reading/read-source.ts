import { readIgnores } from '../acceptance/read-ignores.ts';
import type { Definitions, Extraction, ReadContext, Source } from '../model/source.ts';
import { nestStepByStep } from './nest-step-by-step.ts';
import { readOne } from './read-one.ts';
import { stepThrough, waitThrough, type FindReader, type LoadReader, type Steps } from './step-through.ts';

/** A source that was read as bytes with this SHA-256, in hexadecimal; empty where there are none. */
export type HashedSource = Source & { hash: string };

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
  return stepThrough(readStepByStep(source, { ...known, definitions }), find);
}

function* readStepByStep(source: HashedSource, context: ReadContext): Steps<Extraction[]> {
  const [own, ...inside] = yield* nestStepByStep(source, yield* readOne(source, context), context);
  const ignores = source.part ? [] : readIgnores(source.text, source.format);
  return own ? [ignores.length > 0 ? { ...own, ignores } : own, ...inside] : inside;
}
