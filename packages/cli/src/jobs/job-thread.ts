import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadInput } from './open-thread.ts';
import { serveJobs } from './serve-jobs.ts';

const { begun } = workerData as ThreadInput;

serveJobs(
  {
    listen: (onMessages) => parentPort?.on('message', onMessages),
    send: (messages) => parentPort?.postMessage(messages),
  },
  () => {
    Atomics.add(begun, 0, 1);
  },
);
