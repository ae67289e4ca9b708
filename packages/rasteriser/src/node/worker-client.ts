import { Worker } from 'node:worker_threads';
import type { Answer, Job, Ready, WorkerInput } from './job.ts';
import { readThreadMs } from './thread-time.ts';
import { watchTime } from './watch-time.ts';

/** One worker at a time that draws one picture at a time; it is replaced when it takes too long or breaks. */
export type WorkerClient = { draw: (job: Job) => Promise<Answer>; close: () => Promise<void> };

type ClientOptions = {
  worker: URL;
  loadRenderer: () => Promise<WebAssembly.Module>;
  /** How long a picture may be computed on once the worker runs. */
  timeoutMs: number;
};

/** `readMs`: how long it had a processor since it began, where that is known. */
type RunningWorker = { worker: Worker; readMs: () => number | undefined };

/** What the heap of JavaScript in the worker may be; the memory of the renderer has a limit of its own. */
const resourceLimits = { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 16 };

/** How long a worker may take to start, which depends on the machine and not on the picture. */
const startTimeoutMs = 20_000;

/** Opens a client; nothing is loaded or started before the first job. */
export function createWorkerClient({ worker: url, loadRenderer, timeoutMs }: ClientOptions): WorkerClient {
  let renderer: Promise<WebAssembly.Module> | undefined;
  let running: RunningWorker | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  return {
    draw: (job) => {
      const answer = queue.then(() => drawNow(job));
      queue = answer.catch(() => undefined);
      return answer;
    },
    close: async () => {
      await queue;
      await end();
    },
  };

  async function drawNow(job: Job): Promise<Answer> {
    const { worker, readMs } = (running ??= await start());
    worker.ref();
    const received = receive<Answer>(worker, timeoutMs, readMs);
    if (job.kind === 'drawing') {
      worker.postMessage(job);
    } else {
      // Not `slice`, which copies nothing of a `Buffer`: what is sent is lost to the sender.
      const bytes = new Uint8Array(job.bytes);
      worker.postMessage({ ...job, bytes }, [bytes.buffer]);
    }
    const answer = await received;
    // A worker that waits for its next picture does not keep the process alive.
    worker.unref();
    if ('data' in answer || ('isBroken' in answer && !answer.isBroken)) return answer;
    await end();
    return { fault: answer.fault, isBroken: true };
  }

  async function start(): Promise<RunningWorker> {
    renderer ??= loadRenderer();
    const input: WorkerInput = { renderer: await renderer };
    const started = new Worker(url, { workerData: input, resourceLimits });
    // Whatever ends it between two pictures, the next one gets a new worker.
    const forget = () => {
      if (running?.worker === started) running = undefined;
    };
    started.on('error', forget).on('exit', forget);
    const first = await receive<Ready>(started, startTimeoutMs, () => undefined);
    if ('kind' in first) {
      const { thread } = first;
      return { worker: started, readMs: () => (thread === undefined ? undefined : readThreadMs(thread)) };
    }
    await started.terminate();
    throw new Error(`the rasteriser's worker did not start (${first.fault})`);
  }

  async function end(): Promise<void> {
    const old = running;
    running = undefined;
    await old?.worker.terminate();
  }
}

/** The worker's next message, or why there is none: it failed, or took too long. */
function receive<Message>(
  worker: Worker,
  timeoutMs: number,
  readMs: RunningWorker['readMs'],
): Promise<Message | { fault: string }> {
  return new Promise((resolve) => {
    const watch = watchTime(timeoutMs, readMs, () =>
      settle({ fault: `it takes longer than ${timeoutMs} ms to draw` }),
    );
    const onError = (error: Error) => settle({ fault: error.message });
    const onExit = () => settle({ fault: 'the worker ended' });
    const settle = (outcome: Message | { fault: string }) => {
      watch.stop();
      worker.off('message', settle);
      worker.off('error', onError);
      worker.off('exit', onExit);
      resolve(outcome);
    };
    worker.on('message', settle);
    worker.on('error', onError);
    worker.on('exit', onExit);
  });
}
