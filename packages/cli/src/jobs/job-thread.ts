import { parentPort } from 'node:worker_threads';
import { serveJobs } from './serve-jobs.ts';

serveJobs({
  listen: (onMessage) => parentPort?.on('message', onMessage),
  send: (message) => parentPort?.postMessage(message),
});
