/** Control characters that JSON lets pass, and a terminal might obey. */
const unescaped = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * An object as JSON in pieces: each entry of a list under a top-level key has a line of its own, so that the whole never
 * has to fit into one string, and `grep` and `diff` are of use.
 */
export function* writeJson(object: object): Generator<string> {
  let isFirst = true;
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    yield `${isFirst ? '{' : ','}\n${JSON.stringify(key)}: `;
    isFirst = false;
    if (!Array.isArray(value) || value.length === 0) yield writeValue(value);
    else {
      for (const [i, entry] of value.entries()) yield `${i === 0 ? '[' : ','}\n  ${writeValue(entry)}`;
      yield '\n]';
    }
  }
  yield isFirst ? '{}\n' : '\n}\n';
}

function writeValue(value: unknown): string {
  return JSON.stringify(value).replace(
    unescaped,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
