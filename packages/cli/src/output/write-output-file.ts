import {
  accessSync,
  closeSync,
  constants,
  createWriteStream,
  mkdirSync,
  openSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { chmod, rename } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';
import { joinPieces, type Pieces } from './join-pieces.ts';
import { toTemporary } from './to-temporary.ts';
import { withTemporary } from './with-temporary.ts';

/** A file that a report can be written to. */
export type OutputFile = {
  /** Writes the whole report: the file is as it was until all of it is there. Throws a `UserError`. */
  write: (pieces: Pieces) => Promise<void>;
  /** The file that is replaced, absolute, links followed; `undefined` where it is a device. */
  replaces: string | undefined;
};

/**
 * Sees to it, before the run, that a report can be written there; missing folders are made. `option` is what the user
 * wrote. Throws a `UserError`.
 */
export function openOutputFile(path: string, cwd: string, option = `--output-file ${path}`): OutputFile {
  const target = attempt(option, () => findTarget(resolve(cwd, path)));
  if (target.isFolder) throw new UserError(`${option}: it is a folder; name a file.`);
  attempt(option, () => {
    tryToWrite(target);
  });
  return {
    replaces: target.isDevice ? undefined : target.path,
    write: async (pieces) => {
      try {
        if (target.isDevice)
          await pipeline(Readable.from(joinPieces(pieces)), createWriteStream(target.path));
        else await replace(target.path, target.mode, pieces);
      } catch (failure) {
        throw toUserError(option, failure);
      }
    },
  };
}

type Target = { path: string; isFolder: boolean; isDevice: boolean; mode: number | undefined };

/** Links are followed; what is neither file nor folder, such as `/dev/stderr`, is written to and never replaced. */
function findTarget(path: string): Target {
  makeFolder(dirname(path));
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return { path, isFolder: false, isDevice: false, mode: undefined };
  const isFolder = stats.isDirectory();
  return { path: realpathSync(path), isFolder, isDevice: !isFolder && !stats.isFile(), mode: stats.mode };
}

/** What is replaced is written beside itself first, so its folder has to take a file; whether it does, only a file can tell. */
function tryToWrite({ path, isDevice }: Target): void {
  if (isDevice) {
    accessSync(path, constants.W_OK);
    return;
  }
  const trial = toTemporary(dirname(path));
  closeSync(openSync(trial, 'wx'));
  rmSync(trial);
}

/** Folder by folder: `recursive` never returns where a folder takes no others, as `/proc`. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  mkdirSync(path);
}

async function replace(path: string, mode: number | undefined, pieces: Pieces): Promise<void> {
  await withTemporary(dirname(path), async (temporary) => {
    const file = openSync(temporary, 'wx');
    try {
      for await (const piece of joinPieces(pieces)) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
    if (mode !== undefined) await chmod(temporary, mode & 0o7777);
    await rename(temporary, path);
  });
}

function attempt<Result>(option: string, work: () => Result): Result {
  try {
    return work();
  } catch (failure) {
    throw toUserError(option, failure);
  }
}

function toUserError(option: string, failure: unknown): UserError {
  const code = readErrorCode(failure);
  if (code === undefined) throw failure;
  return new UserError(`${option}: it cannot be written (${code}); name another place.`);
}
