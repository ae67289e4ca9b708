import { Worker } from 'node:worker_threads';

/** Ends this process where it takes more memory than it may. */
export type MemoryWatch = {
  /** How many resident bytes it may have from now on. */ allow: (bytes: number) => void;
};

/**
 * Watches what this process has of resident memory, from a thread of its own: the thread that reads may be busy for
 * seconds, and the heap limit of an engine does not bound buffers. `mark` is written to standard error before the end.
 */
export function watchMemory(mark: string): MemoryWatch {
  const allowed = new Float64Array(new SharedArrayBuffer(8));
  allowed[0] = Number.POSITIVE_INFINITY;
  // From its sources the command runs as TypeScript.
  const name = `memory-watch${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`;
  const input: WatchInput = { allowed, mark, parent: process.ppid };
  new Worker(new URL(name, import.meta.url), { workerData: input }).unref();
  return {
    allow: (bytes) => {
      allowed[0] = bytes;
    },
  };
}

/** What the thread is started with. */
export type WatchInput = { allowed: Float64Array; mark: string; parent: number };
