import { realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { isInside } from '../sources/display-path.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';
import type { Git } from './run-git.ts';

/** What was changed, by absolute paths. */
export type Changed = {
  /** Files and folders, those that are gone included. */
  paths: ReadonlySet<string>;
  /** Whether a file has to be checked; one outside the repository has to, since nothing is known of it. */
  has: (path: string) => boolean;
  /** The text of a file in the state that is compared with; `undefined` where it was not there. */
  before: (path: string) => Promise<string | undefined>;
};

/**
 * Finds what was changed since a branch, tag or commit parted from what is checked out: committed, not yet committed, and
 * not yet known to Git. Throws a `UserError` where Git cannot tell.
 */
export async function findChanged(
  git: Git,
  ref: string,
  { cwd, useIgnoreFiles }: { cwd: string; useIgnoreFiles: boolean },
): Promise<Changed> {
  assertRef(ref);
  const top = await git(['rev-parse', '--show-cdup']);
  if (!top.ok)
    throw new UserError(
      `--since ${ref}: this folder is in no repository that Git can read (${top.said}); start in one, or check all files.`,
    );
  const root = resolve(cwd, top.text.replace(/\r?\n$/, ''));
  const base = await findBase(git, ref);
  const diff = [
    'diff',
    '--name-only',
    '-z',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
    '--no-relative',
  ];
  const lists = [
    await git(['-C', root, ...diff, base, '--']),
    await git([
      ...['-C', root, 'ls-files', '--others', '-z', '--full-name'],
      ...(useIgnoreFiles ? ['--exclude-standard'] : []),
      '--',
    ]),
  ];
  const changed = new Set<string>();
  const folders: string[] = [];
  for (const list of lists) {
    if (!list.ok) throw new UserError(`--since ${ref}: Git cannot compare (${list.said}); check all files.`);
    for (const name of list.text.split('\0')) {
      if (name === '') continue;
      const path = resolve(root, name);
      changed.add(path);
      // A repository inside this one is named as a whole.
      if (name.endsWith('/') || isFolder(path)) folders.push(path + sep);
    }
  }
  return {
    paths: changed,
    has: (path) => has(path) || has(toRealPath(path)),
    before: async (path) => {
      const name = relative(root, path).split(sep).join('/');
      const shown = await git(['-C', root, 'show', '--no-textconv', `${base}:${name}`]);
      return shown.ok ? shown.text : undefined;
    },
  };

  function has(path: string): boolean {
    return changed.has(path) || !isInside(root, path) || folders.some((folder) => path.startsWith(folder));
  }
}

/** A ref begins with no dash, which would make an option of it, and holds nothing that no ref may hold. */
function assertRef(ref: string): void {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (ref.length <= 250 && !/^-|[\u0000-\u0020\u007f]|\.\./.test(ref)) return;
  const shown = ref.length > 60 ? `${ref.slice(0, 59)}…` : ref;
  throw new UserError(`--since "${shown}": this names no branch, tag or commit; write one, such as main.`);
}

/** The commit at which what is checked out parted from a ref. */
async function findBase(git: Git, ref: string): Promise<string> {
  const isShallow = async () => {
    const answer = await git(['rev-parse', '--is-shallow-repository']);
    return answer.ok && answer.text.trim() === 'true';
  };
  const deepen = 'this clone is shallow; fetch all of it first: git fetch --unshallow, or fetch-depth: 0';
  const commit = await git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  const sha = commit.ok ? commit.text.trim() : '';
  if (!/^[0-9a-f]{40,64}$/.test(sha)) {
    const cure = (await isShallow()) ? deepen : 'fetch it, or name another';
    throw new UserError(`--since ${ref}: Git knows no branch, tag or commit of this name; ${cure}.`);
  }
  const base = await git(['merge-base', sha, 'HEAD']);
  const found = base.ok ? (base.text.split('\n', 1)[0] ?? '') : '';
  if (/^[0-9a-f]{40,64}$/.test(found)) return found;
  const cure = (await isShallow()) ? deepen : 'name one that has a common history with it';
  throw new UserError(`--since ${ref}: it has no commit in common with what is checked out; ${cure}.`);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch (failure) {
    if (readErrorCode(failure) === undefined) throw failure;
    return false;
  }
}

function toRealPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (failure) {
    // What cannot be followed is told where it is read.
    if (readErrorCode(failure) === undefined) throw failure;
    return path;
  }
}
