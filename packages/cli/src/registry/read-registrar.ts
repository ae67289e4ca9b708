import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import type { Io } from '../terminal/io.ts';
import { UserError } from '../user-error.ts';

/** Who registers artwork, and on which day (YYYY-MM-DD). */
export type Registrar = { registeredBy: string; registeredOn: string };

/** Git answers at once, or not at all. */
const patienceMs = 2_000;

/** The name that was given, else the one that Git knows, else that of the account; today, or `SOURCE_DATE_EPOCH`. */
export async function readRegistrar(
  { env, cwd }: Pick<Io, 'env' | 'cwd'>,
  by: string | undefined,
  isUntrusted: boolean,
): Promise<Registrar> {
  const registeredBy = by ?? ((await askGit(env, cwd, isUntrusted)) || readAccount());
  return { registeredBy, registeredOn: readDay(env['SOURCE_DATE_EPOCH']) };
}

async function askGit(env: Io['env'], cwd: string, isUntrusted: boolean): Promise<string> {
  const words = ['config', ...(isUntrusted ? ['--global'] : []), 'user.name'];
  try {
    const { stdout } = await promisify(execFile)('git', words, { cwd, env: { ...env }, timeout: patienceMs });
    return stdout.trim();
  } catch {
    // No Git, or none that knows a name: the account has one.
    return '';
  }
}

function readAccount(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without an entry, as in some containers.
    return 'unknown';
  }
}

function readDay(epoch: string | undefined): string {
  if (epoch === undefined || epoch === '') return new Date().toISOString().slice(0, 10);
  const day = new Date(Number(epoch) * 1000);
  if (/^\d{1,12}$/.test(epoch) && !Number.isNaN(day.getTime())) return day.toISOString().slice(0, 10);
  throw new UserError(`SOURCE_DATE_EPOCH: "${epoch}" is not a number of seconds; write one, or unset it.`);
}
