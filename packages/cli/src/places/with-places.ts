import type { RunReport } from '@brandlint/core';
import type { ShowPlace } from '../reporters/report-context.ts';
import type { Session } from '../run/session.ts';

/**
 * Does something with pictures of the places of a report at hand, where one of the formats shows them, and ends what
 * was started to make them.
 */
export async function withPlaces<Result>(
  outputs: readonly { format: string }[],
  report: RunReport,
  {
    io,
    password,
    note,
    options,
  }: Pick<Session, 'io' | 'password' | 'note'> & Partial<Pick<Session, 'options'>>,
  work: (showPlace: ShowPlace | undefined) => Promise<Result>,
): Promise<Result> {
  if (!outputs.some(({ format }) => format === 'html')) return work(undefined);
  const { createPlaceShower } = await import('./create-place-shower.ts');
  const { createPageShower } = await import('./create-page-shower.ts');
  const pages = createPageShower({ wanted: options?.browser, cwd: io.cwd, env: { ...io.env }, note });
  const shower = createPlaceShower({ report, cwd: io.cwd, password, note, pages });
  try {
    return await work(shower.showPlace);
  } finally {
    await shower.close();
  }
}
