import { written, type ReportList } from '../../run/held-reports.ts';
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
      let separator = '[';
      for (const text of writeEntries(value)) {
        yield `${separator}\n  ${text}`;
        separator = ',';
      }
      yield '\n]';
    }
  }
  yield isFirst ? '{}\n' : '\n}\n';
}

/** Each entry in one line; what is held as it is written is written as it is held. */
function* writeEntries(
  list: readonly unknown[] & Partial<Pick<ReportList, typeof written>>,
): Generator<string> {
  const writeAll = list[written];
  if (writeAll) yield* writeAll();
  else for (const entry of list) yield writeJsonValue(entry);
}
