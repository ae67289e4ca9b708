import type { Job, JobConfiguration, JobResult, Plan } from './job.ts';

/** What is said to a thread or process that does jobs; the plan comes first, and a configuration before its jobs. */
export type ToRemote =
  | { kind: 'plan'; plan: Plan }
  | { kind: 'configuration'; index: number; configuration: JobConfiguration }
  | {
      kind: 'job';
      job: Job;
      /** What the process may have of memory while it does the job. */
      residentBytes: number;
    };

/** What it answers: that it runs, and then what came of each job, in order. */
export type FromRemote =
  | { kind: 'ready' }
  | {
      kind: 'done';
      /** As it is, or as `writeResult` writes it: text is handed over faster than what it says. */
      result: JobResult | string;
      /** What the process has of memory now; a thread does not say. */
      residentBytes?: number;
    }
  | { kind: 'failed'; message: string };

/** How a thread or process came to its end unasked. */
export type Ending =
  | { kind: 'memory' }
  /** It had the processor for as long as it may. */
  | { kind: 'time' }
  /** It did not answer, by the clock, though it may have had no processor: when it started, or at a job. */
  | { kind: 'silent'; at: 'start' | 'job'; seconds: number }
  /** In words, such as `exit code 1`. */
  | { kind: 'itself'; how: string };

/** A thread or process that does jobs, one after the other. */
export type Remote = {
  /** Several at once wake it once. */
  send: (messages: readonly ToRemote[]) => void;
  /** How many jobs it has begun so far, where it may have done some that it has not answered yet. */
  countBegun?: () => number;
  /** Lets it go, having nothing left to do: it ends by itself, and is not waited for. */
  release: () => void;
  /** Ends it at once, whatever it is doing; nothing is told of that. */
  end: () => void;
};

/** Starts a thread or process. `onEnd` is told once, where it ends unasked or could not be started. */
export type OpenRemote = (events: {
  onMessages: (messages: readonly FromRemote[]) => void;
  onEnd: (ending: Ending) => void;
}) => Remote;
