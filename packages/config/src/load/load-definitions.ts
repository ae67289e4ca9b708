import path from 'node:path';
import type { Definition, Definitions, Format, Source } from '@brandlint/core';
import type { DataError, Loaded } from '@brandlint/core/brand';
import { displayPath, readText } from '../files/read-file.ts';

const formats: Readonly<Record<string, Format>> = { '.css': 'css', '.scss': 'scss', '.less': 'less' };

type Where = {
  root: string;
  cwd: string;
  name: string;
  readDefinitions: (source: Source) => Definitions | Promise<Definitions>;
};

/** The variables that the named stylesheets define together. What they define is known here, and judged elsewhere or not at all. */
export async function loadDefinitions(
  files: readonly string[],
  { root, cwd, name, readDefinitions }: Where,
): Promise<Loaded<Definitions>> {
  const errors: DataError[] = [];
  const merged = new Map<string, Definition>();
  for (const [i, file] of files.entries()) {
    const fail = (cause: string, cure: string) => {
      errors.push({ file: name, path: `referenceFiles[${String(i)}]`, cause: `"${file}": ${cause}`, cure });
    };
    const absolute = path.resolve(root, file);
    const format = formats[path.extname(file).toLowerCase()];
    if (!format) {
      fail(
        'variables are not read from a file of this kind',
        `name one that ends in ${Object.keys(formats).join(', ')}`,
      );
      continue;
    }
    const read = readText(absolute);
    if (!read.ok) {
      fail(read.cause, read.cure);
      continue;
    }
    const definitions = await readDefinitions({
      path: displayPath(cwd, absolute),
      format,
      text: read.content,
    });
    for (const [variable, { values }] of definitions) {
      merged.set(variable, { values: [...(merged.get(variable)?.values ?? []), ...values], judged: false });
    }
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: merged };
}
