import path from 'node:path';
import type { Definitions, Format, Source } from '@brandlint/core';
import type { DataError, Loaded } from '@brandlint/core/brand';
import { displayPath, readText } from '../files/read-file.ts';

const formats: Readonly<Record<string, Format>> = { '.css': 'css', '.scss': 'scss', '.less': 'less' };

type Where = { root: string; cwd: string; name: string };

/** A stylesheet whose variables are known wherever the configuration holds. */
export type ReferenceFile = { absolutePath: string; definitions: Definitions };

/** A reference file before its variables are read. */
export type ReferenceSource = { absolutePath: string; source: Source };

/** The variables that the named stylesheets define, file by file. */
export async function loadReferences(
  files: readonly string[],
  {
    readDefinitions,
    ...where
  }: Where & { readDefinitions: (source: Source) => Definitions | Promise<Definitions> },
): Promise<Loaded<ReferenceFile[]>> {
  const sources = readReferences(files, where);
  if (!sources.ok) return sources;
  const references: ReferenceFile[] = [];
  for (const { absolutePath, source } of sources.value) {
    references.push({ absolutePath, definitions: await readDefinitions(source) });
  }
  return { ok: true, value: references };
}

/** The text of the named stylesheets, or everything that is wrong with them. */
export function readReferences(
  files: readonly string[],
  { root, cwd, name }: Where,
): Loaded<ReferenceSource[]> {
  const errors: DataError[] = [];
  const sources: ReferenceSource[] = [];
  for (const [i, file] of files.entries()) {
    const fail = (cause: string, cure: string) => {
      errors.push({ file: name, path: `referenceFiles[${String(i)}]`, cause: `"${file}": ${cause}`, cure });
    };
    const absolutePath = path.resolve(root, file);
    const format = formats[path.extname(file).toLowerCase()];
    if (!format) {
      fail(
        'variables are not read from a file of this kind',
        `name one that ends in ${Object.keys(formats).join(', ')}`,
      );
      continue;
    }
    const read = readText(absolutePath);
    if (!read.ok) {
      fail(read.cause, read.cure);
      continue;
    }
    const source = { path: displayPath(cwd, absolutePath), format, text: read.content };
    sources.push({ absolutePath, source });
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: sources };
}
