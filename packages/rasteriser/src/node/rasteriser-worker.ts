import { parentPort, workerData } from 'node:worker_threads';
import { initWasm } from '@resvg/resvg-wasm';
import { draw } from './draw.ts';
import type { Job, Ready, WorkerInput } from './job.ts';
import { readThreadName } from './thread-time.ts';

const { renderer } = workerData as WorkerInput;

void initWasm(renderer).then(() => {
  parentPort?.on('message', (job: Job) => {
    void draw(job).then((answer) => {
      parentPort?.postMessage(answer, 'data' in answer ? [answer.data.buffer] : []);
    });
  });
  const ready: Ready = { kind: 'ready', thread: readThreadName() };
  parentPort?.postMessage(ready);
});
