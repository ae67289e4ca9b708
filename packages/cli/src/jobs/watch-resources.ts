import { Worker } from 'node:worker_threads';

/** Ends this process where it takes more memory or time than it may. */
export type ResourceWatch = {
  /** How many resident bytes it may have from now on, and how many more seconds of processor time. */
  allow: (bytes: number, seconds: number) => void;
};

/** What is written to standard error before the end, by what there was too much of. */
export type WatchMarks = { memory: string; time: string };

/**
 * Watches what this process takes of resident memory and processor time, from a thread of its own: the thread that reads may be busy for
 * seconds, and the heap limit of an engine does not bound buffers. */
export function watchResources(marks: WatchMarks): ResourceWatch {
  const allowed = new Float64Array(new SharedArrayBuffer(16)).fill(Number.POSITIVE_INFINITY);
  // From its sources the command runs as TypeScript.
  const name = `resource-watch${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`;
  const input: WatchInput = { allowed, marks, parent: process.ppid };
  new Worker(new URL(name, import.meta.url), { workerData: input }).unref();
  return {
    allow: (bytes, seconds) => {
      const { user, system } = process.cpuUsage();
      allowed[0] = bytes;
      allowed[1] = user + system + seconds * 1e6;
    },
  };
}

/** What the thread is started with. */
export type WatchInput = {
  /** Bytes of resident memory, and microseconds of processor time since the process began. */
  allowed: Float64Array;
  marks: WatchMarks;
  parent: number;
};
