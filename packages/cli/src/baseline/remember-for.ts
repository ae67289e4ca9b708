import type { Session } from '../run/session.ts';
import { UserError } from '../user-error.ts';
import type { Memory } from './create-memory.ts';

/** What a check was told to take for known; `undefined` where it was told nothing. Throws a `UserError`. */
export async function rememberFor(session: Session): Promise<Memory | undefined> {
  const { options, io } = session;
  if (options.baseline === undefined) return undefined;
  const { openBaseline } = await import('./baseline-file.ts');
  const { createMemory } = await import('./create-memory.ts');
  const { root, brand } = await session.configurationOf(io.cwd);
  const named = options.baseline === '' ? undefined : options.baseline;
  const { shown, baseline } = openBaseline(named, { cwd: io.cwd, root, brand: brand.id });
  if (!baseline) throw new UserError(`${shown}: there is no such file; "brandlint baseline" writes it.`);
  return createMemory(baseline.findings, { file: shown, root, looksAtPages: options.browser !== undefined });
}
