import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { readErrorCode } from '../sources/file-gap.ts';
import type { FromRemote, OpenRemote } from './remote.ts';

/** Starts a thread of this process. Its heap may be as large as that of the command's own thread. */
export const openThread: OpenRemote = ({ onMessages, onEnd }) => {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  const begun = new Int32Array(new SharedArrayBuffer(4));
  const input: ThreadInput = { begun };
  const worker = new Worker(new URL(`job-thread${readExtension()}`, import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: getHeapStatistics().heap_size_limit / 1024 / 1024 },
  });
  worker.on('message', (messages: readonly FromRemote[]) => {
    if (!isOver) onMessages(messages);
  });
  worker.on('error', (error) => {
    if (isOver) return;
    end();
    const isMemory = readErrorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY';
    onEnd(
      isMemory
        ? { kind: 'memory' }
        : { kind: 'itself', how: error instanceof Error ? error.message : String(error) },
    );
  });
  worker.on('exit', (code) => {
    if (isOver) return;
    end();
    onEnd({ kind: 'itself', how: `exit code ${code}` });
  });
  const stop = () => {
    end();
    void worker.terminate();
  };
  return {
    send: (messages) => worker.postMessage(messages),
    countBegun: () => Atomics.load(begun, 0),
    release: stop,
    end: stop,
  };
};

/** What a thread is started with. */
export type ThreadInput = {
  /** How many jobs it has begun: what it has done may not be answered yet when it comes to its end. */
  begun: Int32Array<SharedArrayBuffer>;
};

/** From its sources the command runs as TypeScript. */
function readExtension(): string {
  return import.meta.url.slice(import.meta.url.lastIndexOf('.'));
}
