import type { Job, JobConfiguration, JobResult, Plan } from './job.ts';
import type { Ending, FromRemote, OpenRemote, Remote } from './remote.ts';

export type PoolOptions = {
  open: OpenRemote;
  plan: Plan;
  configurationOf: (index: number) => JobConfiguration;
  /** How many threads or processes there may be. */
  size: number;
  /** How many jobs each has at hand, so that it need not wait for the next one. */
  depth: number;
  /** What is said of a file with which a thread or process came to its end. */
  toLost: (job: Job, ending: Ending) => Promise<JobResult>;
  /** How long a job may take once its process runs; absent: as long as it takes. */
  jobMs?: number;
  /** What a process may have of memory for a job. */
  residentBytesOf?: (job: Job) => number;
  /** Whether a process is to be replaced by a fresh one after a job. */
  isSpent?: (residentBytes: number, jobs: number) => boolean;
};

/** Threads or processes that do jobs. */
export type Pool = {
  /** Rejects for a fault of the machinery alone. */
  run: (job: Job) => Promise<JobResult>;
  /** Starts a first one, for a job that will come. */
  warm: () => void;
  /** Ends all of them, whatever they are doing; what is still waited for never comes. */
  close: () => void;
};

type Task = { job: Job; resolve: (result: JobResult) => void; reject: (error: unknown) => void };

/** One thread or process with the jobs that it has at hand; the first is the one that it does. */
type Hand = {
  remote: Remote;
  tasks: Task[];
  known: Set<number>;
  done: number;
  isReady: boolean;
  stop: () => void;
};

/** How long starting may take, which hangs on the machine and not on a file. */
const startMs = 60_000;

/** Makes a pool; nothing is started before the first job. */
export function createPool(options: PoolOptions): Pool {
  const { open, plan, configurationOf, size, depth, toLost, jobMs, residentBytesOf, isSpent } = options;
  const hands = new Set<Hand>();
  const waiting: Task[] = [];
  // However this process ends, those that it has started end with it.
  const endAll = () => {
    for (const { remote } of hands) remote.end();
  };
  process.on('exit', endAll);

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        distribute();
      }),
    warm: () => {
      if (hands.size === 0) start();
    },
    close: () => {
      process.off('exit', endAll);
      for (const hand of hands) {
        if (hand.isReady && hand.tasks.length === 0) release(hand);
        else drop(hand);
      }
    },
  };

  function distribute(): void {
    for (;;) {
      const [task] = waiting;
      if (!task) return;
      const hand = findFree();
      if (!hand) return;
      waiting.shift();
      give(hand, task);
    }
  }

  /** One that has nothing to do, else a new one, else the one that has least. */
  function findFree(): Hand | undefined {
    let free: Hand | undefined;
    for (const hand of hands) if (!free || hand.tasks.length < free.tasks.length) free = hand;
    if (free?.tasks.length === 0) return free;
    if (hands.size < size) return start();
    return free && free.tasks.length < depth ? free : undefined;
  }

  function start(): Hand {
    const remote = open({
      onMessage: (message) => {
        hear(hand, message);
      },
      onEnd: (ending) => {
        lose(hand, ending);
      },
    });
    const hand: Hand = {
      remote,
      tasks: [],
      known: new Set(),
      done: 0,
      isReady: false,
      stop: () => undefined,
    };
    hands.add(hand);
    watch(hand, startMs);
    remote.send({ kind: 'plan', plan });
    return hand;
  }

  function give(hand: Hand, task: Task): void {
    const { job } = task;
    if (!hand.known.has(job.configuration)) {
      hand.known.add(job.configuration);
      const configuration = configurationOf(job.configuration);
      hand.remote.send({ kind: 'configuration', index: job.configuration, configuration });
    }
    hand.tasks.push(task);
    const residentBytes = residentBytesOf?.(job) ?? Number.POSITIVE_INFINITY;
    hand.remote.send({ kind: 'job', job, residentBytes });
    if (hand.isReady && hand.tasks.length === 1) watch(hand, jobMs);
  }

  function hear(hand: Hand, message: FromRemote): void {
    hand.stop();
    if (message.kind === 'ready') hand.isReady = true;
    else {
      const task = hand.tasks.shift();
      hand.done++;
      if (message.kind === 'failed') task?.reject(new Error(message.message));
      else {
        task?.resolve(message.result);
        if (hand.tasks.length === 0 && isSpent?.(message.residentBytes ?? 0, hand.done)) release(hand);
      }
    }
    if (hand.tasks.length > 0) watch(hand, jobMs);
    distribute();
  }

  /** The job that was being done is lost with it; those that waited behind it go to another. */
  function lose(hand: Hand, ending: Ending): void {
    drop(hand);
    const [lost, ...others] = hand.tasks;
    waiting.unshift(...others);
    if (lost) toLost(lost.job, ending).then(lost.resolve, lost.reject);
    distribute();
  }

  function drop(hand: Hand): void {
    forget(hand);
    hand.remote.end();
  }

  function release(hand: Hand): void {
    forget(hand);
    hand.remote.release();
  }

  function forget(hand: Hand): void {
    hand.stop();
    hands.delete(hand);
  }

  function watch(hand: Hand, limitMs: number | undefined): void {
    if (limitMs === undefined) return;
    let isStopped = false;
    const timer = setTimeout(() => {
      // An answer that came while this thread was busy is taken before the time is held to be up.
      setImmediate(() => {
        if (!isStopped) lose(hand, { kind: 'time' });
      });
    }, limitMs);
    hand.stop = () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }
}
