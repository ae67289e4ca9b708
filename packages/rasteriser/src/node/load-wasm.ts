import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { capMemory } from './cap-memory.ts';

/** A WebAssembly file: what it is called in `folder`, and where else the installed package has it. */
export type WasmFile = { name: string; installed: string };

/** 96 MiB, in pages of 64 KiB. */
const maximumPages = 1536;

/** Compiles a WebAssembly file with a limit on its memory. Rejects where there is none. */
export async function loadWasm({ name, installed }: WasmFile, folder: URL): Promise<WebAssembly.Module> {
  const beside = new URL(name, folder);
  const found = existsSync(beside)
    ? beside
    : pathToFileURL(createRequire(import.meta.url).resolve(installed));
  return WebAssembly.compile(capMemory(await readFile(found), maximumPages));
}
