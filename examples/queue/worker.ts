import { Worker, type ConnectionOptions } from 'bullmq';
import { checkSource, loadBrand, type RunReport } from 'brandlint';
import { queueName, type IntakeJob } from './intake.ts';

/** How many documents are read at once. */
const concurrency = 2;

/** Starts a worker. Each document is read in a process of its own, which is ended where it takes too much. */
export async function startWorker(connection: ConnectionOptions) {
  const brand = await loadBrand({ untrusted: true, processes: concurrency });
  const worker = new Worker<IntakeJob, RunReport>(
    queueName,
    ({ data: { name, base64 } }) =>
      checkSource(Buffer.from(base64, 'base64'), name, brand, { isolate: true }),
    // Longer than a document may take.
    { connection, concurrency, lockDuration: 60_000 },
  );
  return {
    worker,
    async close() {
      await worker.close();
      await brand.close();
    },
  };
}
