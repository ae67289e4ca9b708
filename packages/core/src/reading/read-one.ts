import type { ReadContext, Reading, Source } from '../model/source.ts';
import type { Steps } from './step-through.ts';

/** Reads a source without what is embedded in it; where there is no reader for it, that is a gap. */
export function* readOne(source: Source, context: ReadContext): Steps<Reading> {
  const reader = yield source.format;
  return reader
    ? reader.read(source, context)
    : onlyGap('no-reader', `no reader for ${source.format} is installed`);
}

/** A reading of nothing but something that could not be judged. */
export function onlyGap(code: string, reason: string): Reading {
  return {
    uses: [],
    gaps: [{ kind: 'unjudged', code, reason, places: [], count: 1 }],
    embedded: [],
    dependsOn: [],
    pictures: [],
  };
}
