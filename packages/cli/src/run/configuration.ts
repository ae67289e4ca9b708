import type { Brand, Checker, Definitions, DocumentColorProfile, Settings } from '@brandlint/core';
import type { LoadedRegistry } from '@brandlint/config';
import type { ConfiguredIgnores } from '../sources/ignore-rules.ts';

/** What holds for the files of a folder. The same configuration is the same object. */
export type Configuration = {
  /** The folder that its patterns and the fingerprints are held against, absolute. */
  root: string;
  brand: Brand;
  settings: Settings;
  /** Variables from the files that it names; those of files in `judged` (absolute paths) are judged there alone. */
  definitionsIn: (judged: ReadonlySet<string>) => Definitions;
  /** What it leaves out. */
  ignores: ConfiguredIgnores | undefined;
  /** The custom properties that are known to hold an official colour: the token's name → the property's. */
  variables: ReadonlyMap<string, string>;
  checker: Checker;
  /** What the RGB numbers of documents mean that do not say it themselves. */
  documentColorProfile: DocumentColorProfile | undefined;
  /** The files that it was read from, absolute; a brand by its folder. */
  dependsOn: readonly string[];
  /** The artwork that is registered. */
  registry: LoadedRegistry;
};

/** Finds what holds for the files of a folder; throws a `UserError` when that cannot be told. */
export type FindConfiguration = (folder: string) => Promise<Configuration>;
