import { readFile, realpath } from 'node:fs/promises';
import type { Brand } from '@brandlint/core';
import { parseRegistry, writeDataError, writeRegistry, type Registry } from '@brandlint/config';
import { Refusal } from '../fix/refusal.ts';
import { createFile, replaceFile } from '../fix/replace-file.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';
import { enterArtworks, type Additions } from './enter-artworks.ts';

/** The file of a registry: its absolute path, and how it is called. */
export type RegistryFile = { file: string; shown: string };

/**
 * Writes artwork into a registry, whole or not at all, on top of what stands there now. Throws a `UserError`, and then the
 * file is as it was.
 */
export async function saveRegistry(
  { file, shown }: RegistryFile,
  brand: Brand,
  empty: Registry,
  additions: Additions,
): Promise<Registry> {
  const before = await readIfThere(file);
  const parsed = before
    ? parseRegistry(shown, before.toString('utf8'), brand, true)
    : { ok: true as const, value: empty };
  if (!parsed.ok) throw new UserError(...parsed.errors.map(writeDataError));
  const registry = enterArtworks(parsed.value, additions);
  const names = brand.principles.map(({ name }) => name);
  const after = Buffer.from(writeRegistry(registry, names));
  try {
    if (before) await replaceFile(await realpath(file), before, after);
    else await createFile(file, after);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new UserError(`${shown}: not written, because ${error.message}. Nothing was registered.`);
  }
  return registry;
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (failure) {
    if (readErrorCode(failure) === 'ENOENT') return undefined;
    throw failure;
  }
}
