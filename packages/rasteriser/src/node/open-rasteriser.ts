import { createHash } from 'node:crypto';
import type { PictureContent } from '@brandlint/core';
import { checkSize } from '../check-size.ts';
import { prepareDrawing } from '../drawing/prepare-drawing.ts';
import { readImageHeader } from '../image/read-image-header.ts';
import { limits } from '../limits.ts';
import { toTargetSize } from '../pixels/target-size.ts';
import type { Rasteriser, RasteriseResult } from '../rasteriser.ts';
import { createResultCache } from '../result-cache.ts';
import type { Job } from './job.ts';
import { loadWasm } from './load-wasm.ts';
import { createWorkerClient } from './worker-client.ts';

export type { Rasteriser } from '../rasteriser.ts';
export { capMemory } from './cap-memory.ts';

export type RasteriserOptions = {
  /**
   * The folder with `rasteriser-worker.js` and, unless the packages that they are from are installed, `resvg.wasm` and
   * `webp.wasm`; else that of this module.
   */
  folder?: URL;
  /** How long a picture may take. */
  timeoutMs?: number;
};

const resvg = { name: 'resvg.wasm', installed: '@resvg/resvg-wasm/index_bg.wasm' };
const webp = { name: 'webp.wasm', installed: '@jsquash/webp/codec/dec/webp_dec.wasm' };

type WithoutTarget<Any> = Any extends unknown ? Omit<Any, 'targetWidth' | 'targetHeight'> : never;

/**
 * Opens a rasteriser for Node.js; nothing is loaded before the first picture. `rasterise` rejects with a `RangeError`
 * for a size that is no whole number from 1 to 2048, and where the worker or the WebAssembly cannot be loaded.
 */
export function openRasteriser(options: RasteriserOptions = {}): Rasteriser {
  const { timeoutMs = 600, folder = new URL('./', import.meta.url) } = options;
  // From its sources the package runs as TypeScript.
  const workerName = `rasteriser-worker${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`;
  const client = createWorkerClient({
    worker: new URL(workerName, folder),
    timeoutMs,
    loadRenderer: () => loadWasm(resvg, folder),
  });
  let decoder: Promise<WebAssembly.Module> | undefined;
  const cache = createResultCache<RasteriseResult>(limits.keptBytes);

  return {
    rasterise: async (content, size) => {
      checkSize(size);
      if (content.format === 'svg' && content.text.length > limits.textLength) return draw(content, size);
      const hash = createHash('sha256').update(content.format === 'svg' ? content.text : content.bytes);
      const key = `${content.format} ${size} ${hash.digest('hex')}`;
      return cache.get(key, size * size * 4, () => draw(content, size));
    },
    close: () => client.close(),
  };

  async function draw(content: PictureContent, size: number): Promise<RasteriseResult> {
    if (content.format === 'svg') {
      const prepared = prepareDrawing(content.text, size);
      if ('fault' in prepared) return prepared;
      const { text, target, width, height } = prepared;
      return finish({ kind: 'drawing', text }, target, { width, height });
    }
    const header = readImageHeader(content.bytes);
    if ('fault' in header) return header;
    const { format, width, height } = header;
    const image = { bytes: content.bytes, width, height };
    const what =
      format === 'webp'
        ? { kind: 'webp' as const, decoder: await (decoder ??= loadWasm(webp, folder)), ...image }
        : { kind: 'image' as const, ...image };
    return finish(what, toTargetSize(width, height, size), { width, height });
  }

  async function finish(
    what: WithoutTarget<Job>,
    target: { width: number; height: number },
    own: { width: number; height: number },
  ): Promise<RasteriseResult> {
    const answer = await client.draw({ ...what, targetWidth: target.width, targetHeight: target.height });
    if ('fault' in answer) return { fault: answer.fault };
    return { raster: { width: target.width, height: target.height, data: answer.data }, ...own };
  }
}
