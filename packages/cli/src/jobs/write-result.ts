import type { JobResult } from './job.ts';
import { parseReportsText, toWritten, withWritten, writeReportsText } from './result-text.ts';

type Rest = Omit<JobResult, 'reports' | 'written' | 'readAs'>;

/** What came of a job that was to give reports, as one line of text; the text that was read is left out. */
export function writeResult(result: JobResult): string {
  const { hash, extractions, inventory, unmendable, faults, dependsOn } = result;
  const rest = {
    hash,
    extractions,
    inventory,
    faults,
    dependsOn,
    ...(unmendable !== undefined && { unmendable }),
  };
  return writeReportsText<Rest>({ rest, written: toWritten(result) });
}

/** What came of a job, as `writeResult` has written it; reports are read when they are looked at. */
export function parseResult(text: string): JobResult {
  const { rest, written } = parseReportsText<Rest>(text);
  return withWritten(rest, written);
}
