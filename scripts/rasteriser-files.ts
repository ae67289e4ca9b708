import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Rolldown } from 'tsdown';

const { resolve } = createRequire(new URL('../packages/rasteriser/package.json', import.meta.url));

const files = {
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'webp.wasm': '@jsquash/webp/codec/dec/webp_dec.wasm',
};

/** A plugin that puts the WebAssembly of the rasteriser beside a bundle. */
export function rasteriserFiles(): Rolldown.Plugin {
  return {
    name: 'rasteriser-files',
    generateBundle() {
      for (const [fileName, installed] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(resolve(installed)) });
      }
    },
  };
}
