import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { PictureContent, Rasterise } from '@brandlint/core';
import { prepareDrawing } from '../drawing/prepare-drawing.ts';
import { readImageHeader } from '../image/read-image-header.ts';
import { limits } from '../limits.ts';
import { toTargetSize } from '../pixels/target-size.ts';
import { createResultCache } from '../result-cache.ts';
import { capMemory } from './cap-memory.ts';
import { createWorkerClient } from './worker-client.ts';

export type RasteriserOptions = {
  /** Where resvg's WebAssembly is; else `resvg.wasm` beside this module, else that of the installed package. */
  wasm?: URL;
  /** Where the worker's module is; else `rasteriser-worker.js` beside this module. */
  worker?: URL;
  /** How long a picture may take. */
  timeoutMs?: number;
};

/** Draws pictures in a worker thread of its own until it is closed. Pixels that it gave must not be written to. */
export type Rasteriser = { rasterise: Rasterise; close: () => Promise<void> };

/** The memory of the renderer: 96 MiB, in pages of 64 KiB. */
const rendererPages = 1536;

/** What of the pixels that were drawn is kept, in bytes: 128 pictures of 256 px. */
const keptBytes = 32 * 1024 * 1024;

type Result = Awaited<ReturnType<Rasterise>>;

/**
 * Opens a rasteriser for Node.js; nothing is loaded before the first picture. `rasterise` rejects with a `RangeError`
 * for a size that is no whole number from 1 to 2048, and where the worker or the WebAssembly cannot be loaded.
 */
export function openRasteriser(options: RasteriserOptions = {}): Rasteriser {
  const { timeoutMs = 800, worker = findWorker() } = options;
  const client = createWorkerClient({
    worker,
    timeoutMs,
    loadRenderer: async () => {
      const bytes = await readFile(options.wasm ?? findWasm());
      return WebAssembly.compile(capMemory(bytes, rendererPages));
    },
  });
  const cache = createResultCache<Result>(keptBytes);

  return {
    rasterise: async (content, size) => {
      if (!Number.isInteger(size) || size < 1 || size > limits.askedSidePx) {
        throw new RangeError(`a picture of ${size} px was asked for; it must be 1–${limits.askedSidePx} px`);
      }
      if (content.format === 'svg' && content.text.length > limits.textLength) return draw(content, size);
      const hash = createHash('sha256').update(content.format === 'svg' ? content.text : content.bytes);
      const key = `${content.format} ${size} ${hash.digest('hex')}`;
      return cache.get(key, size * size * 4, () => draw(content, size));
    },
    close: () => client.close(),
  };

  async function draw(content: PictureContent, size: number): Promise<Result> {
    if (content.format === 'svg') {
      const prepared = prepareDrawing(content.text, size);
      if ('fault' in prepared) return prepared;
      const { text, target, width, height } = prepared;
      return finish({ kind: 'drawing', text }, target, { width, height });
    }
    const header = readImageHeader(content.bytes);
    if ('fault' in header) return header;
    const { width, height } = header;
    const job = { kind: 'image', bytes: content.bytes, width, height } as const;
    return finish(job, toTargetSize(width, height, size), { width, height });
  }

  async function finish(
    what:
      { kind: 'drawing'; text: string } | { kind: 'image'; bytes: Uint8Array; width: number; height: number },
    target: { width: number; height: number },
    own: { width: number; height: number },
  ): Promise<Result> {
    const answer = await client.draw({ ...what, targetWidth: target.width, targetHeight: target.height });
    if ('fault' in answer) return { fault: answer.fault };
    return { raster: { width: target.width, height: target.height, data: answer.data }, ...own };
  }
}

/** From its sources the package runs as TypeScript; built, or within another bundle, the worker is a file beside it. */
function findWorker(): URL {
  const name = import.meta.url.endsWith('.ts') ? './rasteriser-worker.ts' : './rasteriser-worker.js';
  return new URL(name, import.meta.url);
}

function findWasm(): URL {
  const beside = new URL('./resvg.wasm', import.meta.url);
  if (existsSync(beside)) return beside;
  return pathToFileURL(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'));
}
