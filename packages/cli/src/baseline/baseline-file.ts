import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../fix/refusal.ts';
import { createFile, replaceFile } from '../fix/replace-file.ts';
import { writeJson } from '../reporters/json/write-json.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';
import { baselineName, type Baseline } from './baseline.ts';
import { parseBaseline } from './parse-baseline.ts';

/** The file of a baseline; links are followed. */
export type BaselineFile = {
  /** As it is named to the user. */
  shown: string;
  /** What it holds; `undefined` where there is no file yet. */
  baseline: Baseline | undefined;
  /** Puts another in its place, whole or not at all. Throws a `UserError`. */
  save: (baseline: Baseline) => Promise<void>;
};

/** No project has that many findings. */
const mostMegabytes = 256;

/**
 * Opens the file that is named, from the working directory, or else the one in the folder of the configuration. Throws a
 * `UserError` where what stands there is no baseline of this brand: it is never written over.
 */
export function openBaseline(
  named: string | undefined,
  { cwd, root, brand }: { cwd: string; root: string; brand: string },
): BaselineFile {
  const path = named === undefined ? join(root, baselineName) : resolve(cwd, named);
  const shown = named ?? toDisplayPath(cwd, path);
  const there = read(path, shown);
  const parsed = there && parseBaseline(there.bytes.toString('utf8'), brand);
  if (parsed && !parsed.ok) throw new UserError(`${shown}${parsed.fault}`);
  return {
    shown,
    baseline: parsed?.baseline,
    save: async (baseline) => {
      const bytes = Buffer.from([...writeJson(baseline)].join(''));
      if (there?.bytes.equals(bytes)) return;
      try {
        if (there) await replaceFile(there.realPath, there.bytes, bytes);
        else await createFile(path, bytes);
      } catch (failure) {
        if (!(failure instanceof Refusal)) throw failure;
        throw new UserError(`${shown}: ${failure.message}; nothing was changed.`);
      }
    },
  };
}

function read(path: string, shown: string): { realPath: string; bytes: Buffer } | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return undefined;
    if (!stats.isFile()) throw new UserError(`${shown}: it is not a file; name one.`);
    if (stats.size > mostMegabytes * 1024 * 1024)
      throw new UserError(`${shown}: it is larger than ${mostMegabytes} MB; name a baseline.`);
    return { realPath: realpathSync(path), bytes: readFileSync(path) };
  } catch (failure) {
    const code = readErrorCode(failure);
    if (code === undefined) throw failure;
    throw new UserError(
      `${shown}: it cannot be read (${code}); change its permissions, or name another file.`,
    );
  }
}
