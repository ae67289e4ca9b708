import type { Loaded } from '@brandlint/core/brand';

/** The last second of which a date has four digits for its year. */
const lastSecond = 253_402_300_799;

/**
 * The day in UTC, so that it is the same on every machine: that of `SOURCE_DATE_EPOCH` (seconds since 1970, as
 * reproducible-builds.org has it) where it is set, else that of the clock.
 */
export function readToday(
  env: Readonly<Record<string, string | undefined>>,
  now = Date.now(),
): Loaded<string> {
  const given = env['SOURCE_DATE_EPOCH'] ?? '';
  if (given === '') return { ok: true, value: toDay(now) };
  if (/^\d{1,12}$/.test(given) && Number(given) <= lastSecond)
    return { ok: true, value: toDay(Number(given) * 1_000) };
  const cause = `"${given.slice(0, 40)}" is not a whole number of seconds since 1970`;
  return {
    ok: false,
    errors: [{ file: 'SOURCE_DATE_EPOCH', path: '', cause, cure: 'mend it, or unset it' }],
  };
}

function toDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
