import { createJobHost, type RemoteHost } from './create-job-host.ts';
import { documentLimits } from './limits.ts';
import type { FromRemote, ToRemote } from './remote.ts';
import { runJob } from './run-job.ts';

/** The near end of what a thread or process is told through. */
export type Channel = {
  listen: (onMessage: (message: ToRemote) => void) => void;
  send: (message: FromRemote) => void;
  /** What the process has of memory; asking costs as much as a small file, and threads share one process. */
  readResidentBytes?: () => number;
};

/** Does what is asked for, one after the other. `onJob` is told what may be had of memory and of time, before each job. */
export function serveJobs(
  { listen, send, readResidentBytes }: Channel,
  onJob: (residentBytes: number, seconds: number) => void = () => {},
): void {
  let host: RemoteHost | undefined;
  let work: Promise<unknown> = Promise.resolve();
  listen((message) => {
    if (message.kind === 'plan') host = createJobHost(message.plan);
    else work = work.then(() => answer(message)).catch(fail);
  });
  send({ kind: 'ready' });

  async function answer(message: Exclude<ToRemote, { kind: 'plan' }>): Promise<void> {
    if (!host) throw new TypeError('the plan has to come first');
    if (message.kind === 'configuration') {
      host.configure(message.index, message.configuration);
      return;
    }
    onJob(message.residentBytes, documentLimits.seconds);
    const result = await runJob(message.job, host);
    send({ kind: 'done', result, ...(readResidentBytes && { residentBytes: readResidentBytes() }) });
  }

  function fail(error: unknown): void {
    send({
      kind: 'failed',
      message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    });
  }
}
