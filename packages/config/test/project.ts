import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { KnownRule } from '@brandlint/core/brand';
import { rules } from '@brandlint/core';
import { onTestFinished } from 'vitest';
import { loadConfig, type LoaderOptions, writeDataError } from '../src/index.ts';

/** A folder with files that lives as long as the test. `null` makes a folder of that name. */
export function makeProject(files: Readonly<Record<string, string | Uint8Array | object | null>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'brandlint-config-')));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(content === null ? file : path.dirname(file), { recursive: true });
    if (content === null) continue;
    writeFileSync(
      file,
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
    );
  }
  return root;
}

const known: readonly KnownRule[] = rules;

/** Loads a configuration; what is wrong with it comes as sentences. */
export async function load(options: Partial<LoaderOptions> & { cwd: string; file?: string }) {
  const loaded = await loadConfig({ rules: known, readDefinitions: () => new Map(), ...options });
  return loaded.ok
    ? { ...loaded.value, errors: [] }
    : { errors: loaded.errors.map(writeDataError), notes: [] };
}
