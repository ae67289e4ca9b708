import process from 'node:process';
import { type Configuration, type ConfigOption, createConfigurations } from '@brandlint/config/linter';
import type { Definitions, Scope } from '@brandlint/core';
import { findReader } from '../sheet/find-reader.ts';

const none: Definitions = new Map();

const findIn = createConfigurations(
  (source) => findReader(source.format)?.readDefinitions?.(source) ?? none,
  Date.now,
);

/** What holds under a configuration, as seen from the working directory; `scope` weighs more than the configuration's own. */
export function findConfiguration(config: ConfigOption, scope?: Scope): Configuration {
  return findIn(process.cwd(), config, scope);
}
