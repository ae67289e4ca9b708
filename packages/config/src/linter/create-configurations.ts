import { rules, type Definitions, type Scope, type Source } from '@brandlint/core';
import { writeDataError } from '@brandlint/core/brand';
import { loadConfigSync } from '../load/load-config-sync.ts';
import { Configuration } from './configuration.ts';

/** Where a configuration is: its path, itself, or nowhere in particular, and then it is searched. */
export type ConfigOption = string | Readonly<Record<string, unknown>> | undefined;

/** Gives what holds under a configuration, as seen from a folder; `scope` weighs more than the configuration's own. */
type FindConfiguration = (cwd: string, config: ConfigOption, scope?: Scope) => Configuration;

/** How long a configuration is taken for unchanged: editors keep a process for days, and a run is over before. */
const freshForMs = 5_000;

type Known = { at: number; configuration: Configuration };

/**
 * Makes the function that loads configurations from a folder, each once; one that changed is loaded anew after a while.
 * `readDefinitions` reads the variables of a stylesheet that a configuration names.
 */
export function createConfigurations(
  readDefinitions: (source: Source) => Definitions,
  now: () => number,
): FindConfiguration {
  const known = new Map<string, Known>();
  return (cwd, config, scope) => {
    const key = JSON.stringify([cwd, config, scope]);
    const before = known.get(key);
    if (before && now() - before.at < freshForMs) return before.configuration;
    const loaded = load(cwd, config, scope);
    const configuration = before?.configuration.hash === loaded.hash ? before.configuration : loaded;
    known.set(key, { at: now(), configuration });
    return configuration;
  };

  function load(cwd: string, config: ConfigOption, scope: Scope | undefined): Configuration {
    const loaded = loadConfigSync({ cwd, config, scope, rules, readDefinitions });
    return new Configuration(loaded.ok ? loaded : { ok: false, errors: loaded.errors.map(writeDataError) });
  }
}
