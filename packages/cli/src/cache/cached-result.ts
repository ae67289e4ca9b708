import { hasFindings } from '../run/has-findings.ts';
import type { WrittenReport } from '../run/written-report.ts';
import type { Job, JobResult } from '../jobs/job.ts';
import { withWritten, type ReportsText } from '../jobs/result-text.ts';
import { isDocumentFormat } from '../run/load-document-reader.ts';
import { decode } from '../sources/decode.ts';
import { readFileBytes } from '../sources/read-bytes.ts';
import type { Content } from './read-content-hash.ts';

/** What is kept of what came of a job beside its reports: plain data without a path of this machine. */
export type CachedRest = {
  unmendable?: string;
  /** The pictures that were looked at, from the folder of the configuration; `null`: there is none. */
  dependsOn?: readonly { path: string; hash: string | null; isJudged: boolean }[];
};

/** What is kept of what came of a job. */
export type CachedResult = ReportsText<CachedRest>;

/** Why a file could not be read that another time may be read: with more time or memory, or another password. */
const passing: ReadonlySet<string> = new Set([
  'brandlint-failed',
  'no-answer',
  'password',
  'reader-ended',
  'too-much-memory',
  'too-slow',
]);

/** Whether the same would come of the same job at another time. */
export function isLasting(result: JobResult, written: readonly WrittenReport[]): boolean {
  if (result.faults.length > 0) return false;
  if (written.every(({ digest }) => digest.unreadable === 0)) return true;
  return result.reports.every(({ gaps }) => gaps.every(({ code }) => !passing.has(code)));
}

/** What came of a job before, as it comes of it again: with its text where lines of it may be shown, or it may be mended. */
export function toResult(
  { rest: { unmendable }, written }: CachedResult,
  job: Job,
  { hash, bytes }: Content,
  mends: boolean,
): JobResult {
  const result: JobResult = withWritten(
    {
      hash,
      extractions: [],
      inventory: [],
      ...(unmendable !== undefined && { unmendable }),
      faults: [],
      dependsOn: [],
    },
    written,
  );
  const isShown = !isDocumentFormat(job.format) && unmendable === undefined && hasFindings(result);
  const readAs = isShown ? openText(job, bytes, mends) : undefined;
  if (readAs) result.readAs = readAs;
  return result;
}

/** What is shown only is read when it is shown, and decoded when somebody looks at it. */
function openText(
  { absolutePath, format }: Job,
  known: Buffer | undefined,
  mends: boolean,
): JobResult['readAs'] {
  let bytes = known;
  if (!bytes) {
    if (!mends) return undefined;
    const read = readFileBytes(absolutePath, format);
    if (!('bytes' in read)) return undefined;
    ({ bytes } = read);
  }
  const held = bytes;
  let text: string | undefined;
  return {
    format,
    length: held.length,
    get text() {
      return (text ??= decode(held)?.text ?? '');
    },
  };
}
