import { createJobHost, type RemoteHost } from './create-job-host.ts';
import type { JobResult } from './job.ts';
import { documentLimits } from './limits.ts';
import type { FromRemote, ToRemote } from './remote.ts';
import { runJob } from './run-job.ts';
import { writeResult } from './write-result.ts';

/** The near end of what a thread or process is told through. */
export type Channel = {
  listen: (onMessages: (messages: readonly ToRemote[]) => void) => void;
  send: (messages: readonly FromRemote[]) => void;
  /** What the process has of memory; asking costs as much as a small file, and threads share one process. */
  readResidentBytes?: () => number;
};

/**
 * Answers wait so long for others: whoever is given them is woken once for all, and each time costs as much as a small
 * file. Whoever waits for them has as much to do meanwhile.
 */
const heldMs = 4;

/** Does what is asked for, one after the other. `onJob` is told what may be had of memory and of time, before each job. */
export function serveJobs(
  { listen, send, readResidentBytes }: Channel,
  onJob: (residentBytes: number, seconds: number) => void = () => {},
): void {
  let host: RemoteHost | undefined;
  let work: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let held: FromRemote[] = [];
  let sentAt = 0;
  listen((messages) => {
    for (const message of messages) {
      if (message.kind === 'plan') host = createJobHost(message.plan);
      else {
        waiting++;
        work = work
          .then(() => answer(message))
          .catch(toFailed)
          .then(tell);
      }
    }
  });
  send([{ kind: 'ready' }]);

  async function answer(message: Exclude<ToRemote, { kind: 'plan' }>): Promise<FromRemote | undefined> {
    if (!host) throw new TypeError('the plan has to come first');
    if (message.kind === 'configuration') {
      host.configure(message.index, message.configuration);
      return undefined;
    }
    onJob(message.residentBytes, documentLimits.seconds);
    const result = write(await runJob(message.job, host), host);
    return { kind: 'done', result, ...(readResidentBytes && { residentBytes: readResidentBytes() }) };
  }

  function tell(message: FromRemote | undefined): void {
    waiting--;
    if (message) held.push(message);
    const now = performance.now();
    if (held.length === 0 || (waiting > 0 && now - sentAt < heldMs)) return;
    send(held);
    held = [];
    sentAt = now;
  }
}

function write(result: JobResult, { plan }: RemoteHost): JobResult | string {
  return plan.wants === 'reports' ? writeResult(result) : result;
}

function toFailed(error: unknown): FromRemote {
  return {
    kind: 'failed',
    message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}
