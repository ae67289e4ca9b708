import { availableParallelism } from 'node:os';
import type { RunOptions } from '../arguments/read-options.ts';
import { isDocumentFormat } from '../run/load-document-reader.ts';
import type { FoundSource } from '../sources/found-source.ts';
import { readStats } from '../sources/read-stats.ts';
import type { OwnHost } from './create-own-host.ts';
import { createPool } from './create-pool.ts';
import { createQueue } from './create-queue.ts';
import { createToLost } from './create-to-lost.ts';
import { bytesPerFile, isWorthThreads } from './is-worth-threads.ts';
import type { Job, Plan, RunJob } from './job.ts';
import { documentLimits, isSpent, toResidentBytes } from './limits.ts';
import { createChildOpener } from './open-child.ts';
import { openThread } from './open-thread.ts';
import { runJob } from './run-job.ts';

/** Does the jobs of a run: documents in processes, text in threads where there is much of it, else in this thread. */
export type Runner = {
  run: RunJob;
  /** How many jobs may be begun and not handed on. */
  atMost: number;
  /** Ends all threads and processes. */
  close: () => void;
};

/** More at once than this only adds memory: what is read comes from one disk, and goes into one report. */
const mostWorkers = 8;

/** How many jobs are begun ahead for each worker: a document may take as long as so many stylesheets. */
const begunPerWorker = 128;

/** How many texts a thread has at hand: many are read sooner than this thread can hand it the next ones. */
const textDepth = 64;

/** And how much of it, in bytes: some milliseconds' work, so that none has much left when the others are done. */
const textDepthWeight = 128 * 1024;

/** Text from this size on takes so much memory that one at a time is enough, in bytes. */
const largeText = 8 * 1024 * 1024;

/** Makes the runner of a run; a process is started at once where there are documents. */
export function openRunner(
  host: OwnHost,
  sources: readonly FoundSource[],
  { jobs, fix, browser, cache }: Pick<RunOptions, 'jobs' | 'fix' | 'browser' | 'cache'>,
): Runner {
  const size = jobs ?? Math.min(availableParallelism(), mostWorkers);
  // What is mended may be shown by what comes after it; and a browser looks at one page after the other.
  const isOneByOne = size === 1 || fix !== undefined || browser !== undefined;
  const files = sources.filter((source) => source.kind === 'file');
  const texts = files.filter(({ format }) => !isDocumentFormat(format));
  const hasThreads = !isOneByOne && (jobs === undefined ? isWorthThreads(texts) : texts.length > 1);
  const hasDocuments = texts.length < files.length;
  const shared = {
    configurationOf: host.dataOf,
    toLost: createToLost(host),
    get plan(): Plan {
      const { reach, plan } = host;
      return { ...plan, judged: [...reach.judged].join('\0'), roots: reach.roots, keepsTexts: false };
    },
  };
  const threads = hasThreads
    ? createPool({
        ...shared,
        open: openThread,
        size,
        depth: textDepth,
        depthWeight: textDepthWeight,
        weightOf: (job) => bytesPerFile + sizeOf(job),
      })
    : undefined;
  const documents = hasDocuments
    ? createPool({
        ...shared,
        open: createChildOpener(),
        size: isOneByOne ? 1 : size,
        depth: 1,
        jobMs: documentLimits.waitSeconds * 1000,
        residentBytesOf: (job) => toResidentBytes(sizeOf(job)),
        isSpent,
      })
    : undefined;
  // With a cache it may be that nothing has to be read.
  if (!cache) documents?.warm();
  const here = createQueue();
  const large = createQueue();
  return {
    atMost: isOneByOne || !(hasThreads || hasDocuments) ? 1 : size * begunPerWorker,
    run: (job) => {
      if (documents && isDocumentFormat(job.format)) return documents.run(job);
      if (!threads) return here(() => runJob(job, host));
      return sizeOf(job) < largeText ? threads.run(job) : large(() => threads.run(job));
    },
    close: () => {
      threads?.close();
      documents?.close();
    },
  };
}

/** In bytes; of what is gone since, nothing. */
function sizeOf({ absolutePath, bytes }: Job): number {
  if (bytes) return bytes.length;
  const there = readStats(absolutePath);
  return there.kind === 'there' ? there.stats.size : 0;
}
