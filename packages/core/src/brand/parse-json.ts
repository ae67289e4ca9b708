import { copyPlainData } from './copy-plain-data.ts';
import type { Loaded } from './data-error.ts';
import { findJsonFault } from './find-json-fault.ts';

/** The data that a JSON text holds, plain and not too deep. A byte order mark is passed over. */
export function parseJson(file: string, text: string): Loaded<unknown> {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const parsed = parse(json);
  if (parsed === undefined) return { ok: false, errors: [{ file, path: '', ...explain(json) }] };
  const { value, faults } = copyPlainData(parsed.value);
  return faults.length > 0
    ? { ok: false, errors: faults.map((fault) => ({ file, ...fault })) }
    : { ok: true, value };
}

function parse(json: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

function explain(json: string): { position: { line: number; column: number }; cause: string; cure: string } {
  if (json.trim() === '')
    return {
      position: { line: 1, column: 1 },
      cause: 'the file is empty',
      cure: 'write an object in braces',
    };
  const { offset, cause, cure } = findJsonFault(json) ?? {
    offset: 0,
    cause: 'this is not JSON',
    cure: 'check it with an editor',
  };
  const lines = json.slice(0, offset).split(/\r\n|\r|\n/);
  return { position: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }, cause, cure };
}
