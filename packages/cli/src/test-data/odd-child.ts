import type { FromRemote, ToRemote } from '../jobs/remote.ts';
import type { JobResult } from '../jobs/job.ts';
import { watchResources } from '../jobs/watch-resources.ts';

// A process that does what the name of a file says, as no reader should.
const [, , memory = '', time = ''] = process.argv;
const watch = watchResources({ memory, time });
const send = (message: FromRemote) => process.send?.([message]);
const kept: Uint8Array[] = [];

process.on('message', (messages: readonly ToRemote[]) => {
  for (const message of messages) if (message.kind === 'job') answer(message);
});
send({ kind: 'ready' });

function answer(message: Extract<ToRemote, { kind: 'job' }>): void {
  const { job, residentBytes } = message;
  watch.allow(residentBytes, job.name === 'burn' ? 0.2 : 60);
  if (job.name === 'spin' || job.name === 'burn') for (;;) kept.length = 0;
  // Outside of the heap, whose limit would not hold it, and while nothing else can run.
  if (job.name === 'allocate') for (;;) kept.push(new Uint8Array(1024 * 1024).fill(1));
  if (job.name === 'crash') process.abort();
  if (job.name === 'exit') process.exit(7);
  if (job.name === 'throw') throw new Error('nobody takes this');
  if (job.name === 'fail') send({ kind: 'failed', message: 'a fault of the machinery' });
  else
    send({ kind: 'done', result: toResult(String(process.pid)), residentBytes: process.memoryUsage.rss() });
}

function toResult(hash: string): JobResult {
  return { hash, reports: [], extractions: [], inventory: [], faults: [], dependsOn: [] };
}
