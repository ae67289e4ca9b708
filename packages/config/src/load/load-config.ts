import path from 'node:path';
import type { Loaded } from '@brandlint/core/brand';
import type { LoadedConfig } from './assemble-config.ts';
import { createConfigLoader, type LoaderOptions } from './create-config-loader.ts';

/** What holds for one file, or for the working directory where none is given. For many files: `createConfigLoader`. */
export async function loadConfig({
  file,
  ...options
}: LoaderOptions & { file?: string }): Promise<Loaded<LoadedConfig>> {
  const loader = createConfigLoader(options);
  const loaded = await loader.load(
    file === undefined ? options.cwd : path.dirname(path.resolve(options.cwd, file)),
  );
  if (!loaded.ok) return loaded;
  return { ok: true, value: { ...loaded.value, notes: [...loader.notes(), ...loaded.value.notes] } };
}
