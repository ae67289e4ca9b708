import type { Reach } from '../pictures/create-picture-store.ts';
import type { Configuration } from '../run/configuration.ts';
import type { Session } from '../run/session.ts';
import type { JobHost } from './job-host.ts';
import type { JobConfiguration, Wanted } from './job.ts';

/** The host of the thread that the command itself runs in. */
export type OwnHost = JobHost & {
  /** The number under which jobs name a configuration. */
  indexOf: (configuration: Configuration) => number;
  /** A configuration as it is told to another thread or process. */
  dataOf: (index: number) => JobConfiguration;
};

/** Makes the host of the command's own thread: it shares what the session has. */
export function createOwnHost(session: Session, wants: Wanted, reach: Reach): OwnHost {
  const configurations: Configuration[] = [];
  const indexes = new Map<Configuration, number>();
  const { io, load, pictures, looksAt, password } = session;
  return {
    plan: {
      wants,
      looksAt,
      password,
      keepsTexts: true,
      showsStacks: (io.env['BRANDLINT_DEBUG'] ?? '') !== '',
    },
    reach,
    load,
    pictures,
    indexOf(configuration) {
      let index = indexes.get(configuration);
      if (index === undefined) indexes.set(configuration, (index = configurations.push(configuration) - 1));
      return index;
    },
    configurationOf(index) {
      const { root, checker, documentColorProfile, definitionsIn } = at(index);
      return { root, checker, documentColorProfile, definitions: definitionsIn(reach.judged) };
    },
    dataOf(index) {
      const { root, brand, settings, variables, documentColorProfile, definitionsIn } = at(index);
      const definitions = definitionsIn(reach.judged);
      return { root, brand, settings, variables, documentColorProfile, definitions };
    },
  };

  function at(index: number): Configuration {
    const configuration = configurations[index];
    if (!configuration) throw new RangeError(`there is no configuration ${index}`);
    return configuration;
  }
}
