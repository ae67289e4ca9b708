import type { RunReport } from '@brandlint/core';
import manifest from '../../package.json' with { type: 'json' };
import type { Io } from '../terminal/io.ts';
import { UserError } from '../user-error.ts';

/** The last second that a date has room for. */
const lastSecond = 8.64e12;

/**
 * What makes the report, and when: now, or at `SOURCE_DATE_EPOCH` (seconds since 1970, as reproducible-builds.org has it),
 * so that the same run twice gives the same report. Throws a `UserError`.
 */
export function readMade(env: Io['env'], now = Date.now()): NonNullable<RunReport['made']> {
  const given = env['SOURCE_DATE_EPOCH'] ?? '';
  const seconds = given === '' ? Math.floor(now / 1000) : Number(given);
  if (given !== '' && (!/^\d+$/.test(given) || seconds > lastSecond)) {
    throw new UserError(
      `SOURCE_DATE_EPOCH: "${given.slice(0, 40)}" is not a whole number of seconds since 1970; mend it, or unset it.`,
    );
  }
  const at = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  return { tool: 'Brandlint', version: manifest.version, at };
}
