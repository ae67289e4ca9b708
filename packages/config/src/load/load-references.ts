import path from 'node:path';
import type { Definitions, Format, Source } from '@brandlint/core';
import type { DataError, Loaded } from '@brandlint/core/brand';
import { displayPath, readText } from '../files/read-file.ts';

const formats: Readonly<Record<string, Format>> = { '.css': 'css', '.scss': 'scss', '.less': 'less' };

type Where = {
  root: string;
  cwd: string;
  name: string;
  readDefinitions: (source: Source) => Definitions | Promise<Definitions>;
};

/** A stylesheet whose variables are known wherever the configuration holds. */
export type ReferenceFile = { absolutePath: string; definitions: Definitions };

/** The variables that the named stylesheets define, file by file. */
export async function loadReferences(
  files: readonly string[],
  { root, cwd, name, readDefinitions }: Where,
): Promise<Loaded<ReferenceFile[]>> {
  const errors: DataError[] = [];
  const references: ReferenceFile[] = [];
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
    references.push({ absolutePath: absolute, definitions });
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: references };
}
