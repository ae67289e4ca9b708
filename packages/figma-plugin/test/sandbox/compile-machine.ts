import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

let machine: Promise<WebAssembly.Module> | null = null;

/** The machine of QuickJS, compiled once in a process. */
export function compileMachine(): Promise<WebAssembly.Module> {
  machine ??= (async () => {
    const entry = createRequire(createRequire(import.meta.url).resolve('quickjs-emscripten'));
    const path = entry.resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
    return WebAssembly.compile(await readFile(path));
  })();
  return machine;
}
