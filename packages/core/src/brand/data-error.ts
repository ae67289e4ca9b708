/** What is wrong at one place of a file with data, and how to mend it. */
export type DataError = {
  file: string;
  /** Where in the text, for text that is not even JSON. Both start at 1. */
  position?: { line: number; column: number };
  /** Where in the data, e.g. `partners[1].palette[0]`; empty for the whole file. */
  path: string;
  /** What is, without a full stop. */
  cause: string;
  /** What to do, without a full stop. */
  cure: string;
};

/** A fault in data before it is known which file the data came from. */
export type DataFault = Pick<DataError, 'path' | 'cause' | 'cure'>;

/** Something that was loaded, or everything that keeps it from being loaded. */
export type Loaded<Value> = { ok: true; value: Value } | { ok: false; errors: readonly DataError[] };

/** The sentence for people: place, cause, cure. */
export function writeDataError({ file, position, path, cause, cure }: DataError): string {
  const place = position ? `${file}:${String(position.line)}:${String(position.column)}` : file;
  return `${path === '' ? place : `${place}, ${path}`}: ${cause}; ${cure}.`;
}

/** Writes keys as a path: `partners[1].palette[0]`, with quotation marks where a key is no plain word. */
export function writePath(keys: readonly (string | number)[]): string {
  return keys
    .map((key, i) => {
      if (typeof key === 'number') return `[${String(key)}]`;
      if (!/^[\p{L}\p{N}_$ -]+$/u.test(key)) return `[${JSON.stringify(key)}]`;
      return i === 0 ? key : `.${key}`;
    })
    .join('');
}

/** A value as it stands in a sentence: as JSON, shortened where it is long. */
export function quoteValue(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  switch (typeof value) {
    case 'string': {
      const text = JSON.stringify(value);
      return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
    }
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'undefined':
      return 'nothing';
    case 'object':
      return value === null ? 'null' : 'an object';
    case 'function':
    case 'symbol':
      return `a ${typeof value}`;
  }
}
