import { createConfigurations } from '@brandlint/config/linter';
import type { Definitions } from '@brandlint/core';
import { findReader } from '../file/find-reader.ts';

const none: Definitions = new Map();

/** What holds under a configuration, as seen from a folder; a scope that is given weighs more than the configuration's own. */
export const findConfiguration = createConfigurations(
  (source) => findReader(source.format)?.readDefinitions?.(source) ?? none,
  Date.now,
);
