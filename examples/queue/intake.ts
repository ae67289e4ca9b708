import { createHash } from 'node:crypto';
import { Queue, type ConnectionOptions } from 'bullmq';
import type { RunReport } from 'brandlint';

/** A document that somebody hands in. */
export type Submission = { name: string; bytes: Buffer };

/** What waits in the queue: plain data. Documents of many megabytes belong into a store, and their address here. */
export type IntakeJob = { name: string; base64: string };

export const queueName = 'brand-intake';

/** Makes the near end of the intake: documents go in here. */
export function openIntake(connection: ConnectionOptions) {
  const queue = new Queue<IntakeJob, RunReport>(queueName, { connection });
  return {
    queue,
    /** The same document under the same name is the same job: handed in twice, it is checked once. */
    submit: ({ name, bytes }: Submission) =>
      queue.add(
        'check',
        { name, base64: bytes.toString('base64') },
        {
          jobId: createHash('sha256').update(`${name}\0`).update(bytes).digest('hex'),
          // What stands in a document is never a reason to try again; a machine that went away is.
          attempts: 3,
          backoff: { type: 'exponential', delay: 1000 },
          removeOnComplete: { age: 24 * 3600 },
        },
      ),
    close: () => queue.close(),
  };
}
