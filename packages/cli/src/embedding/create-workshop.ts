import { createJobHost, type RemoteHost } from '../jobs/create-job-host.ts';
import { createPool, type Pool } from '../jobs/create-pool.ts';
import { createQueue } from '../jobs/create-queue.ts';
import { createToLost } from '../jobs/create-to-lost.ts';
import type { Job, JobConfiguration, JobResult, Plan } from '../jobs/job.ts';
import { documentLimits, isSpent, toResidentBytes } from '../jobs/limits.ts';
import { createChildOpener } from '../jobs/open-child.ts';
import { runJob } from '../jobs/run-job.ts';
import type { Configuration } from '../run/configuration.ts';

/** What does jobs of one configuration, for as long as its owner lives. */
export type Workshop = {
  configuration: Configuration;
  /** Does a job in this process, or in one of its own that is ended where it takes too much. */
  run: (job: Job, how: { isolate: boolean; password: string | undefined }) => Promise<JobResult>;
  /** Ends what was started; what is still waited for in a process of its own rejects, and so does what comes later. */
  close: () => Promise<void>;
};

/** What is remembered of colours and pictures is forgotten after so many jobs, so that it does not add up. */
const forgottenAfter = 200;

/** Makes the workshop of a configuration; nothing is started before the first job. */
export function createWorkshop(configuration: Configuration, processes: number): Workshop {
  const { brand, settings, variables, root, documentColorProfile, definitionsIn } = configuration;
  const definitions = definitionsIn(new Set());
  const data: JobConfiguration = { brand, settings, variables, root, documentColorProfile, definitions };
  const queue = createQueue();
  let own: { host: RemoteHost; jobs: number } | undefined;
  let shared: Pool | undefined;
  let isClosed = false;
  return {
    configuration,
    async run(job, { isolate, password }) {
      if (isClosed) throw new TypeError('this brand is closed; load it again with loadBrand');
      if (!isolate) return queue(() => runHere(job, password));
      if (password === undefined) return (shared ??= openPool(processes)).run(job);
      // What a process was told is not forgotten by it, so a password gets one of its own.
      const pool = openPool(1, password);
      try {
        return await pool.run(job);
      } finally {
        pool.close();
      }
    },
    async close() {
      isClosed = true;
      shared?.close();
      shared = undefined;
      await queue(forget);
    },
  };

  async function runHere(job: Job, password: string | undefined): Promise<JobResult> {
    if (own && own.jobs >= forgottenAfter) await forget();
    own ??= { host: openHost(), jobs: 0 };
    own.jobs++;
    const { host } = own;
    return runJob(job, { ...host, plan: { ...host.plan, password } });
  }

  async function forget(): Promise<void> {
    await own?.host.close();
    own = undefined;
  }

  function openHost(): RemoteHost {
    const host = createJobHost(toPlan(undefined));
    host.configure(0, data);
    return host;
  }

  function openPool(size: number, password?: string): Pool {
    return createPool({
      open: createChildOpener(),
      plan: toPlan(password),
      configurationOf: () => data,
      size,
      depth: 1,
      toLost: createToLost(openHost()),
      jobMs: documentLimits.waitSeconds * 1000,
      residentBytesOf: ({ bytes }) => toResidentBytes(bytes?.length ?? 0),
      isSpent,
    });
  }
}

/** No file is judged beside the one that is given, and no folder may be looked into. */
function toPlan(password: string | undefined): Plan {
  return {
    wants: 'reports',
    looksAt: 'what helps',
    judged: '',
    roots: [],
    password,
    keepsTexts: false,
    showsStacks: false,
  };
}
