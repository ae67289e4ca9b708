import { writeJsonValue } from './write-json-value.ts';

/**
 * An object as JSON in pieces: each entry of a list under a top-level key has a line of its own, so that the whole never
 * has to fit into one string, and `grep` and `diff` are of use.
 */
export function* writeJson(object: object): Generator<string> {
  let isFirst = true;
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    yield `${isFirst ? '{' : ','}\n${JSON.stringify(key)}: `;
    isFirst = false;
    if (!Array.isArray(value) || value.length === 0) yield writeJsonValue(value);
    else {
      for (const [i, entry] of value.entries()) yield `${i === 0 ? '[' : ','}\n  ${writeJsonValue(entry)}`;
      yield '\n]';
    }
  }
  yield isFirst ? '{}\n' : '\n}\n';
}
