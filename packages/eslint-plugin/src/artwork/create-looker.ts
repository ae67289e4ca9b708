import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { LookAnswer, LookJob, LookThread } from './look-job.ts';

/** Looks at a picture while the caller waits. */
export type Looker = (job: LookJob) => LookAnswer;

type Running = { worker: Worker; port: MessagePort; signal: Int32Array<SharedArrayBuffer> };

/** How long a thread may take to start and look at its first picture, and how long at any other. */
const startTimeoutMs = 20_000;
const timeoutMs = 4_000;

/** After so much time for pictures of which nothing could be seen, no more are looked at in this process. */
const patienceMs = 15_000;

const impatient: LookAnswer = {
  fault: 'earlier pictures took too long to draw, so no more are looked at before ESLint is started anew',
};

/**
 * Makes what looks at pictures in a thread of its own, since drawing takes its time and rules of ESLint cannot wait. Nothing
 * is started before the first picture; the thread does not keep the process alive.
 */
export function createLooker(now: () => number = Date.now): Looker {
  let running: Running | undefined;
  let lostMs = 0;

  return (job) => {
    if (lostMs > patienceMs) return impatient;
    const began = now();
    const isFirst = running === undefined;
    const answer = ask((running ??= start()), job, isFirst ? startTimeoutMs : timeoutMs);
    if (!answer || 'fault' in answer) lostMs += now() - began;
    return answer ?? { fault: 'it takes too long to draw' };
  };

  function ask({ port, signal }: Running, job: LookJob, patience: number): LookAnswer | undefined {
    Atomics.store(signal, 0, 0);
    port.postMessage(job);
    Atomics.wait(signal, 0, 0, patience);
    const received = receiveMessageOnPort(port) as { message: LookAnswer } | undefined;
    if (!received) end();
    return received?.message;
  }

  function start(): Running {
    const { port1: port, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    // From its sources the plugin runs as TypeScript.
    const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
    const worker = new Worker(new URL(`artwork-worker${ending}`, import.meta.url), {
      workerData: { port: port2, signal } satisfies LookThread,
      transferList: [port2],
      execArgv: ending === '.ts' ? ['--conditions=brandlint-source'] : [],
    });
    // A thread that fails gives no answer, and the next picture gets another one.
    worker.on('error', end);
    worker.unref();
    return { worker, port, signal };
  }

  function end(): void {
    void running?.worker.terminate();
    running?.port.close();
    running = undefined;
  }
}
