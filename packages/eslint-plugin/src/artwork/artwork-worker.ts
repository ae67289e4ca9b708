import { workerData } from 'node:worker_threads';
import { lookAt } from '@brandlint/core';
import { openRasteriser } from '@brandlint/rasteriser/node';
import { openDrawing } from '@brandlint/readers/isolate-drawing';
import type { LookAnswer, LookJob, LookThread } from './look-job.ts';

const { port, signal } = workerData as LookThread;
const rasteriser = openRasteriser();

port.on('message', (job: LookJob) => {
  void answer(job).then((found) => {
    port.postMessage(found);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
});

async function answer({ content, part }: LookJob): Promise<LookAnswer> {
  try {
    if (part === undefined) return await lookAt(content, rasteriser.rasterise);
    const text = content.format === 'svg' ? openDrawing(content.text)(part) : null;
    if (text === null) return { fault: 'there is no such symbol' };
    return await lookAt({ format: 'svg', text }, rasteriser.rasterise);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
