import { execFile } from 'node:child_process';
import { UserError } from '../user-error.ts';

/** What Git printed, or how it ended. */
type GitAnswer = { ok: true; text: string } | { ok: false; said: string };

/** Asks Git about the folder of a run. */
export type Git = (words: readonly string[]) => Promise<GitAnswer>;

/** Lists of paths are no longer than this. */
const mostBytes = 512 * 1024 * 1024;

/** Settings of the repository that would run other programs, turned off. */
const safely = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'diff.external='];

/** Makes what asks Git, without a shell. Throws a `UserError` where there is no Git. */
export function createGit(cwd: string, env: Readonly<Record<string, string | undefined>>): Git {
  return (words) =>
    new Promise((resolve, reject) => {
      const options = { cwd, env: { ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' }, maxBuffer: mostBytes };
      execFile('git', [...safely, ...words], options, (failure, stdout, stderr) => {
        if (!failure) resolve({ ok: true, text: stdout });
        else if (failure.code === 'ENOENT')
          reject(
            new UserError(
              '--since: Git is not installed here, or is not found; install it, or check all files.',
            ),
          );
        else resolve({ ok: false, said: firstLine(stderr) });
      });
    });
}

/** What Git says of a failure, without its own words around it. */
function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/^fatal: /, '').slice(0, 300);
}
