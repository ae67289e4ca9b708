import path from 'node:path';
import type { Brand } from '@brandlint/core';
import type { DataError, Loaded } from '@brandlint/core/brand';
import { displayPath, readText } from '../files/read-file.ts';
import { parseRegistry } from './parse-registry.ts';
import { emptyRegistry, type Registry } from './registry-schema.ts';

/** The registry that is looked for beside a configuration. */
const registryName = 'brandlint.icons.json';

/** A registry with the absolute path of its file, which may not be there yet. */
export type LoadedRegistry = { file: string; registry: Registry };

export type RegistryOptions = {
  /** The path that the configuration gives, where it gives one. */
  named: string | undefined;
  root: string;
  cwd: string;
  /** How errors name the configuration. */
  name: string;
  brand: Pick<Brand, 'principles'>;
  /** Whether it is about to be written, so that it may be missing, or have outlines of another version. */
  isToBeWritten: boolean;
};

/** The artwork that is registered for a configuration; nothing where there is no registry. Read as data, never run. */
export function loadRegistry(options: RegistryOptions): Loaded<LoadedRegistry> {
  const { named, root, cwd, name, brand, isToBeWritten } = options;
  const file = path.resolve(root, named ?? registryName);
  const read = readText(file);
  const shown = displayPath(cwd, file);
  if (read.ok) {
    const parsed = parseRegistry(shown, read.content, brand, isToBeWritten);
    return parsed.ok ? { ok: true, value: { file, registry: parsed.value } } : parsed;
  }
  if (read.isMissing && (named === undefined || isToBeWritten))
    return { ok: true, value: { file, registry: emptyRegistry } };
  const error: DataError = read.isMissing
    ? {
        file: name,
        path: 'icons.registry',
        cause: `"${named ?? ''}": ${read.cause}`,
        cure: 'check the path, or write it with "brandlint icons register"',
      }
    : { file: shown, path: '', cause: read.cause, cure: read.cure };
  return { ok: false, errors: [error] };
}
