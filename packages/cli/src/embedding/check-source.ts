import { join } from 'node:path';
import type { Format, RunReport } from '@brandlint/core';
import type { Job, JobResult } from '../jobs/job.ts';
import { createCollector } from '../run/collect-report.ts';
import { toUnread } from '../run/read-file.ts';
import { readMade } from '../run/read-made.ts';
import { toFileGap } from '../sources/file-gap.ts';
import { knownKinds, mayBeDesign, readFormat } from '../sources/formats.ts';
import { toHash } from '../sources/read-bytes.ts';
import { workshopOf, type LoadedBrand } from './load-brand.ts';

/** How a source is checked. */
export type CheckSourceOptions = {
  /**
   * Read it in a process of its own, which is ended where it takes more than 20 seconds, or more memory than any ordinary
   * file. Without it a file that was made to do harm can take this process's time and memory.
   */
  isolate?: boolean;
  /** What an encrypted file is opened with. */
  password?: string;
};

/**
 * Checks one source, whatever stands in it, and gives the report that `brandlint check --format json` prints. Its format is
 * told by the name, which is also what it is called in the report. Nothing beside it is read: a picture that it links to is
 * a gap, and so is whatever cannot be read; it rejects for faults of the machine alone.
 */
export async function checkSource(
  bytes: Uint8Array,
  name: string,
  brand: LoadedBrand,
  { isolate = false, password }: CheckSourceOptions = {},
): Promise<RunReport> {
  const { configuration, run } = workshopOf(brand);
  const absolutePath = join(configuration.root, name);
  const format = readFormat(name) ?? (mayBeDesign(name) ? 'figma' : undefined);
  const reports =
    format === undefined
      ? toUnknown(bytes, name, configuration.checker.check)
      : (await run(toJob(format), { isolate, password })).reports;
  const collector = createCollector();
  collector.add({ name, path: name, absolutePath, configuration }, reports);
  return collector.toReport(configuration, new Map(), readMade(process.env));

  function toJob(known: Format): Job {
    return { path: name, absolutePath, name, format: known, configuration: 0, bytes };
  }
}

function toUnknown(
  bytes: Uint8Array,
  name: string,
  check: (extraction: ReturnType<typeof toUnread>['extractions'][number]) => JobResult['reports'][number],
): JobResult['reports'] {
  const gap = toFileGap('no-reader', `there is no reader for it; Brandlint reads ${knownKinds}`);
  return toUnread({ name }, gap, toHash(Buffer.from(bytes))).extractions.map(check);
}
