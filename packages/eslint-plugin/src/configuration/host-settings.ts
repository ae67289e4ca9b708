import type { Scope } from '@brandlint/core';
import type { ScriptNames } from '@brandlint/readers/script';

/** What stands under `settings.brandlint` in a configuration of ESLint. */
export type BrandlintSettings = {
  /** A configuration: its path from the working directory, or what would stand in it. Absent, it is searched. */
  config?: string | Readonly<Record<string, unknown>>;
  /** What your code calls functions, properties, tags and components that hold colours, classes or pictures. */
  names?: ScriptNames;
  /** Whether stylesheets and style blocks are judged here. By default, unless the project has our Stylelint plugin. */
  stylesheets?: StylesheetChoice;
  /** A scope that weighs more than the configuration's; `strict` writes it. */
  scope?: Scope;
  /** What the configuration held when ESLint loaded its own; written by `configure`, so that the cache of ESLint sees a change. */
  hash?: string;
};

/** Where stylesheets are judged. */
export type StylesheetChoice = 'always' | 'never' | 'unless-stylelint';
