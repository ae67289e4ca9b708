import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { displayPath } from '../files/read-file.ts';

/** How configurations of other tools are called, and what is nearly the name of one: `.brandlintrc.json`, `brandlint.confg.json`. */
const near = /^\.?brandlint(?:rc|[.-]rc|[.-]co?n?f[a-z]{0,5})?(?:\.(?:json[5c]?|ya?ml|toml|[cm]?[jt]s))?$/i;

/** What is read, and what no configuration is called. */
const others = /^(?:brandlint\.config\.(?:json|ts|m?js)|\.?brandlint)$/;

/** The names that are looked for where a folder is not listed for them. */
const mostCommon = ['.brandlintrc.json', '.brandlintrc', 'brandlint.config.cjs', 'brandlint.json'];

/** Files of a folder that look like a configuration and are read by nobody; `lists`: whether all of the folder is looked at. */
export function listNearNames(folder: string, lists: boolean): string[] {
  const names = lists
    ? listNames(folder).filter((name) => near.test(name) && !others.test(name))
    : mostCommon;
  return names.map((name) => path.join(folder, name)).filter(isFile);
}

/** What is said of such a file: place, cause, cure. */
export function writeNearName(cwd: string, file: string): string {
  const isScript = /\.[cm]?[jt]s$/.test(file);
  const name = isScript ? 'brandlint.config.mjs (or .ts)' : 'brandlint.config.json';
  return `${displayPath(cwd, file)}: nothing reads a configuration of this name; call it ${name}.`;
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A folder that may not be listed is told where its files are read.
    return [];
  }
}

function isFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
