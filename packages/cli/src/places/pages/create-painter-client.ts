import { Worker } from 'node:worker_threads';
import type { Area } from '../choose-view.ts';
import type { PagedFormat, Painting, PaintingAnswer, PaintingJob } from './painting.ts';

/** Paints pages in a thread of its own, which is ended when it takes too long or breaks. */
export type PainterClient = {
  /** Opens a file for what is painted next; `undefined` where it cannot be. */
  open: (
    format: PagedFormat,
    bytes: Uint8Array,
    password: string | undefined,
  ) => Promise<{ canDraw: boolean } | undefined>;
  /** A part of a page of that file; `undefined` where it cannot be painted, or no more. */
  paint: (page: number, boxes: readonly Area[]) => Promise<Painting | undefined>;
  close: () => Promise<void>;
};

/** How long things may take: a file to be opened, a page to be drawn, and all of that for a report, which is waited for. */
export type PainterLimits = { openMs: number; paintMs: number; allMs: number };

const usual: PainterLimits = { openMs: 15_000, paintMs: 8000, allMs: 60_000 };

/** What the heap of JavaScript may be; the memory of PDFium has a limit of its own. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** Opens a client; no thread is started before the first file. */
export function createPainterClient(limits: Partial<PainterLimits> = {}): PainterClient {
  const { openMs, paintMs, allMs } = { ...usual, ...limits };
  let worker: Worker | undefined;
  let left = allMs;

  return {
    open: async (format, bytes, password) => {
      // A file of its own, a thread of its own: what one has taken is given back before the next.
      await end();
      if (left <= 0) return undefined;
      // In the bundle the thread is a file beside this one; from its sources it runs as TypeScript.
      const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
      const started = new Worker(new URL(`./page-painter${extension}`, import.meta.url), {
        resourceLimits,
        stdout: true,
        stderr: true,
      });
      started.unref();
      worker = started;
      const answer = await ask({ kind: 'open', format, bytes, password }, openMs);
      return answer && 'isOpen' in answer ? answer : undefined;
    },
    paint: async (page, boxes) => {
      const answer = await ask({ kind: 'paint', page, boxes }, paintMs);
      return answer && 'view' in answer ? answer : undefined;
    },
    close: end,
  };

  async function ask(job: PaintingJob, ms: number): Promise<PaintingAnswer | undefined> {
    if (!worker || left <= 0) return undefined;
    const start = performance.now();
    const answer = await receive(worker, job, Math.min(ms, left));
    left -= performance.now() - start;
    if (!answer) await end();
    return answer;
  }

  async function end(): Promise<void> {
    const old = worker;
    worker = undefined;
    await old?.terminate();
  }
}

/** The answer to a job; `undefined` where the thread broke, or took too long. */
function receive(worker: Worker, job: PaintingJob, ms: number): Promise<PaintingAnswer | undefined> {
  return new Promise((resolve) => {
    const settle = (answer?: PaintingAnswer): void => {
      clearTimeout(timer);
      worker.off('message', settle);
      worker.off('error', onEnd);
      worker.off('exit', onEnd);
      resolve(answer);
    };
    const onEnd = (): void => settle();
    const timer = setTimeout(onEnd, ms);
    worker.on('message', settle);
    worker.on('error', onEnd);
    worker.on('exit', onEnd);
    worker.postMessage(job);
  });
}
