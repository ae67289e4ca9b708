import type { SourceReport } from '@brandlint/core';
import type { Job, JobResult } from '../jobs/job.ts';
import { isDocumentFormat } from '../run/load-document-reader.ts';
import { decode } from '../sources/decode.ts';
import { readFileBytes } from '../sources/read-bytes.ts';
import type { Content } from './read-content-hash.ts';

/** What is kept of what came of a job: plain data without a path of this machine. */
export type CachedResult = {
  reports: readonly SourceReport[];
  unmendable?: string;
  /** The pictures that were looked at, from the folder of the configuration; `null`: there is none. */
  dependsOn?: readonly { path: string; hash: string | null; isJudged: boolean }[];
};

/** Why a file could not be read that another time may be read: with more time or memory, or another password. */
const passing: ReadonlySet<string> = new Set([
  'brandlint-failed',
  'password',
  'reader-ended',
  'too-much-memory',
  'too-slow',
]);

/** Whether the same would come of the same job at another time. */
export function isLasting({ faults, reports }: JobResult): boolean {
  return faults.length === 0 && reports.every(({ gaps }) => gaps.every(({ code }) => !passing.has(code)));
}

/** What came of a job before, as it comes of it again: with its text where lines of it may be shown, or it may be mended. */
export function toResult(
  { reports, unmendable }: CachedResult,
  job: Job,
  { hash, bytes }: Content,
  mends: boolean,
): JobResult {
  const hasFindings = reports.some(({ findings }) => findings.length > 0);
  const isShown = hasFindings && !isDocumentFormat(job.format) && unmendable === undefined;
  const text = isShown ? readText(job, bytes, mends) : undefined;
  return {
    hash,
    reports,
    extractions: [],
    inventory: [],
    ...(text !== undefined && { readAs: { format: job.format, text } }),
    ...(unmendable !== undefined && { unmendable }),
    faults: [],
    dependsOn: [],
  };
}

/** What is shown only is read when it is shown, where it is not at hand. */
function readText(
  { absolutePath, format }: Job,
  bytes: Buffer | undefined,
  mends: boolean,
): string | undefined {
  if (bytes) return decode(bytes)?.text;
  if (!mends) return undefined;
  const read = readFileBytes(absolutePath, format);
  return 'bytes' in read ? decode(read.bytes)?.text : undefined;
}
