import { toUnread } from '../run/read-file.ts';
import { toHash } from '../sources/read-bytes.ts';
import { createGuard } from './create-guard.ts';
import { hashFile } from './hash-file.ts';
import type { JobHost } from './job-host.ts';
import type { Job, JobResult } from './job.ts';
import type { Ending } from './remote.ts';
import { finishJob } from './run-job.ts';
import { toLostGap } from './to-lost-gap.ts';

/** Makes what says of a file that a process or thread came to its end with it: one gap. */
export function createToLost(host: JobHost): (job: Job, ending: Ending) => Promise<JobResult> {
  return async (job, ending) => {
    const { path, absolutePath, name, bytes } = job;
    const { definitions, ...configuration } = host.configurationOf(job.configuration);
    const file = { path, absolutePath, name, configuration, definitions, reach: host.reach };
    const hash = bytes ? toHash(Buffer.from(bytes)) : await hashFile(absolutePath);
    const guard = createGuard((error) => {
      throw error;
    });
    return finishJob(toUnread(file, toLostGap(ending), hash), host, guard);
  };
}
