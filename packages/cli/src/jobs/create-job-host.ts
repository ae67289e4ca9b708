import { createChecker } from '@brandlint/core';
import type { PictureStore } from '../pictures/create-picture-store.ts';
import { createReaderLoader } from '../run/load-reader.ts';
import type { JobHost, PreparedConfiguration } from './job-host.ts';
import type { JobConfiguration, Plan } from './job.ts';

/** A host away from the thread that the command runs in: all that it knows is told to it. */
export type RemoteHost = JobHost & {
  /** Tells it a configuration, before the first job to which it belongs. */
  configure: (index: number, configuration: JobConfiguration) => void;
  close: () => Promise<void>;
};

/** Makes the host of a thread or process. */
export function createJobHost(plan: Plan): RemoteHost {
  const configurations = new Map<number, PreparedConfiguration>();
  let judged: ReadonlySet<string> | undefined;
  let store: Promise<PictureStore> | undefined;
  return {
    plan,
    reach: {
      roots: plan.roots,
      // Asked for where a picture is linked to, which is seldom, and there may be a hundred thousand of them.
      get judged() {
        return (judged ??= new Set(plan.judged.split('\0')));
      },
    },
    configure: (index, { brand, settings, variables, root, definitions, documentColorProfile }) => {
      const checker = createChecker(brand, settings, variables);
      configurations.set(index, { root, definitions, documentColorProfile, checker });
    },
    configurationOf: (index) => {
      const configuration = configurations.get(index);
      if (!configuration) throw new RangeError(`no configuration ${index} was handed over`);
      return configuration;
    },
    load: createReaderLoader(),
    pictures: () =>
      (store ??= import('../pictures/create-picture-store.ts').then(({ createPictureStore }) =>
        createPictureStore(),
      )),
    close: async () => (await store)?.close(),
  };
}
