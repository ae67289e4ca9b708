import { join } from 'node:path';
import type { Format } from '@brandlint/core';
import type { Job, JobResult } from '../jobs/job.ts';
import { createCollector } from '../run/collect-report.ts';
import { toUnread } from '../run/read-file.ts';
import { tellPasswordParameter } from '../run/tell-password-option.ts';
import { readMade } from '../run/read-made.ts';
import { toFileGap } from '../sources/file-gap.ts';
import { knownKinds, mayBeDesign, readFormat } from '../sources/formats.ts';
import { toHash } from '../sources/read-bytes.ts';
import { OpenBrand } from './open-brand.ts';
import type { CheckSource } from './public.ts';

/** Checks one source, as `CheckSource` says. */
export const checkSource: CheckSource = async (bytes, name, brand, { isolate = false, password } = {}) => {
  if (!(bytes instanceof Uint8Array))
    throw new TypeError(
      'checkSource: bytes expected, as a Uint8Array; give a text as new TextEncoder().encode(text)',
    );
  const { configuration, run } = OpenBrand.workshopOf(brand);
  const absolutePath = join(configuration.root, name);
  const format = readFormat(name) ?? (mayBeDesign(name) ? 'figma' : undefined);
  const reports =
    format === undefined
      ? toUnknown(bytes, name, configuration.checker.check)
      : (await run(toJob(format), { isolate, password })).reports;
  const collector = createCollector();
  const told = tellPasswordParameter(reports);
  collector.add({ name, path: name, absolutePath, configuration }, { reports: told });
  const report = collector.toReport(configuration, new Map(), readMade(process.env));
  // Whoever is given it may hand it on to where lists of ours are not known.
  return { ...report, files: [...report.files] };

  function toJob(known: Format): Job {
    return { path: name, absolutePath, name, format: known, configuration: 0, bytes };
  }
};

function toUnknown(
  bytes: Uint8Array,
  name: string,
  check: (extraction: ReturnType<typeof toUnread>['extractions'][number]) => JobResult['reports'][number],
): JobResult['reports'] {
  const gap = toFileGap('no-reader', `there is no reader for it; Brandlint reads ${knownKinds}`);
  return toUnread({ name }, gap, toHash(Buffer.from(bytes))).extractions.map(check);
}
