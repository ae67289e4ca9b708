import type { Job, JobConfiguration, JobResult, Plan } from './job.ts';
import type { Ending, FromRemote, OpenRemote, Remote, ToRemote } from './remote.ts';
import { parseResult } from './write-result.ts';

export type PoolOptions = {
  open: OpenRemote;
  plan: Plan;
  configurationOf: (index: number) => JobConfiguration;
  /** How many threads or processes there may be. */
  size: number;
  /** How many jobs each has at hand, so that it need not wait for the next one. */
  depth: number;
  /** How much they may weigh together where they are more than two, as `weightOf` says; absent: as much as they like. */
  depthWeight?: number;
  weightOf?: (job: Job) => number;
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
  /** Ends all of them, whatever they are doing; what is still waited for rejects. */
  close: () => void;
};

type Task = {
  job: Job;
  weight: number;
  resolve: (result: JobResult) => void;
  reject: (error: unknown) => void;
};

/** One thread or process with the jobs that it has at hand; the first is the one that it does. */
type Hand = {
  remote: Remote;
  tasks: Task[];
  /** What its jobs weigh. */
  weight: number;
  /** What it is to be told next. */
  outbox: ToRemote[];
  known: Set<number>;
  done: number;
  isReady: boolean;
  stop: () => void;
};

/** How long starting may take, which depends on the machine and not on a file. */
const startMs = 60_000;

/** Makes a pool; nothing is started before the first job. */
export function createPool(options: PoolOptions): Pool {
  const { open, plan, configurationOf, size, depth, toLost, jobMs, residentBytesOf, isSpent } = options;
  const { depthWeight = Number.POSITIVE_INFINITY, weightOf = () => 0 } = options;
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
        waiting.push({ job, weight: weightOf(job), resolve, reject });
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
        waiting.push(...hand.tasks);
      }
      for (const { reject } of waiting.splice(0)) reject(new Error('it was closed before this was done'));
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
    return free && hasRoom(free) ? free : undefined;
  }

  function hasRoom({ tasks, weight }: Hand): boolean {
    return tasks.length < depth && (tasks.length < 2 || weight < depthWeight);
  }

  function start(): Hand {
    const remote = open({
      onMessages: (messages) => {
        for (const message of messages) hear(hand, message);
        distribute();
      },
      onEnd: (ending) => {
        lose(hand, ending);
      },
    });
    const hand: Hand = {
      remote,
      tasks: [],
      weight: 0,
      outbox: [],
      known: new Set(),
      done: 0,
      isReady: false,
      stop: () => undefined,
    };
    hands.add(hand);
    watch(hand, startMs);
    tell(hand, { kind: 'plan', plan });
    return hand;
  }

  function give(hand: Hand, task: Task): void {
    const { job } = task;
    if (!hand.known.has(job.configuration)) {
      hand.known.add(job.configuration);
      const configuration = configurationOf(job.configuration);
      tell(hand, { kind: 'configuration', index: job.configuration, configuration });
    }
    hand.tasks.push(task);
    hand.weight += task.weight;
    const residentBytes = residentBytesOf?.(job) ?? Number.POSITIVE_INFINITY;
    tell(hand, { kind: 'job', job, residentBytes });
    if (hand.isReady && hand.tasks.length === 1) watch(hand, jobMs);
  }

  /** What is told in one go arrives as one. */
  function tell(hand: Hand, message: ToRemote): void {
    hand.outbox.push(message);
    if (hand.outbox.length > 1) return;
    setImmediate(() => {
      const messages = hand.outbox;
      hand.outbox = [];
      if (hands.has(hand)) hand.remote.send(messages);
    });
  }

  function hear(hand: Hand, message: FromRemote): void {
    hand.stop();
    if (message.kind === 'ready') hand.isReady = true;
    else {
      const task = hand.tasks.shift();
      hand.weight -= task?.weight ?? 0;
      hand.done++;
      if (message.kind === 'failed') task?.reject(new Error(message.message));
      else {
        const { result } = message;
        task?.resolve(typeof result === 'string' ? parseResult(result) : result);
        if (hand.tasks.length === 0 && isSpent?.(message.residentBytes ?? 0, hand.done)) release(hand);
      }
    }
    if (hand.tasks.length > 0) watch(hand, jobMs);
  }

  /** The job that was being done is lost with it; all others that it had go to another. */
  function lose(hand: Hand, ending: Ending): void {
    drop(hand);
    const begun = hand.remote.countBegun?.() ?? 0;
    const at = Math.max(0, Math.min(begun - hand.done, hand.tasks.length) - 1);
    const lost = hand.tasks[at];
    waiting.unshift(...hand.tasks.filter((task) => task !== lost));
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
    const at = hand.isReady ? 'job' : 'start';
    let isStopped = false;
    const timer = setTimeout(() => {
      // An answer that came while this thread was busy is taken before the time is held to be up.
      setImmediate(() => {
        if (!isStopped) lose(hand, { kind: 'silent', at, seconds: limitMs / 1000 });
      });
    }, limitMs);
    hand.stop = () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }
}
