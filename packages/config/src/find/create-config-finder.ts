import { statSync } from 'node:fs';
import path from 'node:path';
import { type DataError, parseJson } from '@brandlint/core/brand';
import { displayPath, readText } from '../files/read-file.ts';
import { findDuplicateKey } from '../load/find-duplicate-key.ts';
import { listNearNames, writeNearName } from './near-names.ts';

/** Where a configuration was found. `key`: it is the key "brandlint" of package.json, already parsed. */
export type FoundConfig = { file: string } & (
  | { kind: 'executable' }
  | { kind: 'json' }
  | { kind: 'key'; data: unknown }
  | { kind: 'broken'; errors: readonly DataError[] }
);

export type ConfigFinder = {
  /** The configuration for the files of a folder: the nearest one upward; `null` when there is none. */
  find: (folder: string) => FoundConfig | null;
  /** What the user should know about what was found and not used. */
  notes: () => readonly string[];
};

export type FinderOptions = {
  cwd: string;
  /** The file that `--config` names; then nothing is searched. */
  configPath?: string;
  /** Material from outside: nothing is searched. */
  untrusted?: boolean;
};

const executableNames = ['brandlint.config.ts', 'brandlint.config.js', 'brandlint.config.mjs'];
const jsonName = 'brandlint.config.json';

/**
 * Finds the configuration for each folder and remembers it. What would be executed is taken from the working directory
 * and the folders above it only; elsewhere it is named in a note and passed over.
 */
export function createConfigFinder({ cwd, configPath, untrusted = false }: FinderOptions): ConfigFinder {
  const known = new Map<string, FoundConfig | null>();
  const notes: string[] = [];
  return {
    find: configPath === undefined ? find : () => given(path.resolve(cwd, configPath)),
    notes: () => notes,
  };

  function find(folder: string): FoundConfig | null {
    if (untrusted) return null;
    const passed: string[] = [];
    let found: FoundConfig | null;
    for (let at = path.resolve(cwd, folder); ; at = path.dirname(at)) {
      const before = known.get(at);
      if (before === undefined) {
        passed.push(at);
        found = look(at);
      } else found = before;
      if (found !== null || before !== undefined || at === path.dirname(at)) break;
    }
    for (const at of passed) known.set(at, found);
    return found;
  }

  function look(folder: string): FoundConfig | null {
    const executables = executableNames.filter((name) => exists(path.join(folder, name)));
    const mayRun = isAtOrAbove(folder, cwd);
    const found: FoundConfig[] = mayRun
      ? executables.map((name) => ({ file: path.join(folder, name), kind: 'executable' }))
      : [];
    if (!mayRun) {
      for (const name of executables) {
        const shown = displayPath(cwd, path.join(folder, name));
        notes.push(
          `${shown}: it is not used, because below the working directory no configuration is executed; write brandlint.config.json there, or start in that folder.`,
        );
      }
    }
    if (exists(path.join(folder, jsonName))) found.push({ file: path.join(folder, jsonName), kind: 'json' });
    const key = lookInPackage(path.join(folder, 'package.json'));
    if (key) found.push(key);
    const [first, second] = found;
    if (first && second)
      notes.push(
        `${displayPath(cwd, first.file)} is used, and ${displayPath(cwd, second.file)} beside it is not; keep one of them.`,
      );
    if (!first) notes.push(...listNearNames(folder, mayRun).map((file) => writeNearName(cwd, file)));
    return first ?? null;
  }

  function given(file: string): FoundConfig {
    if (path.basename(file) === 'package.json') {
      return (
        lookInPackage(file) ??
        broken(file, {
          path: '',
          cause: 'there is no key "brandlint" in it',
          cure: 'add it, or name another file',
        })
      );
    }
    return { file, kind: /\.[cm]?[jt]s$/.test(file) ? 'executable' : 'json' };
  }

  function lookInPackage(file: string): FoundConfig | undefined {
    if (!exists(file)) return undefined;
    const read = readText(file);
    // A package.json that cannot be read is the business of other tools, unless it speaks of this one.
    if (!read.ok || !read.content.includes('"brandlint"')) return undefined;
    const parsed = parseJson(displayPath(cwd, file), read.content);
    if (!parsed.ok) return { file, kind: 'broken', errors: parsed.errors };
    const data = parsed.value;
    if (typeof data !== 'object' || data === null || !('brandlint' in data)) return undefined;
    const twice = findDuplicateKey(displayPath(cwd, file), read.content, 'brandlint');
    if (twice) return { file, kind: 'broken', errors: [twice] };
    return { file, kind: 'key', data: data.brandlint };
  }

  function broken(file: string, fault: Pick<DataError, 'path' | 'cause' | 'cure'>): FoundConfig {
    return { file, kind: 'broken', errors: [{ file: displayPath(cwd, file), ...fault }] };
  }
}

/** Whether anything is there, be it a file or not: what is no file is reported when it is read. */
function exists(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A folder that may not be entered, or a circle of links: reading the file says so, where it matters.
    return false;
  }
}

/** Whether one folder is the other, or contains it. */
function isAtOrAbove(folder: string, other: string): boolean {
  const relative = path.relative(folder, other);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}
