import { parentPort, workerData } from 'node:worker_threads';
import { initWasm } from '@resvg/resvg-wasm';
import { draw } from './draw.ts';
import type { Job, WorkerInput } from './job.ts';

const { renderer } = workerData as WorkerInput;

void initWasm(renderer).then(() => {
  parentPort?.on('message', (job: Job) => {
    void draw(job).then((answer) => {
      parentPort?.postMessage(answer, 'data' in answer ? [answer.data.buffer] : []);
    });
  });
  parentPort?.postMessage('ready');
});
