import type { Session } from '../run/session.ts';
import { UserError } from '../user-error.ts';
import type { BaselineEntry } from './baseline.ts';
import type { Memory, MemoryOptions } from './create-memory.ts';

/** What was known before a run, as it stands in its file. */
export type KnownFindings = Pick<MemoryOptions, 'file' | 'root' | 'looksAtPages'> & {
  entries: readonly BaselineEntry[];
};

/** What a check was told to take for known, ready to be held against it. Throws a `UserError`. */
export async function rememberFor(session: Session): Promise<Memory | undefined> {
  const known = await readKnown(session);
  if (!known) return undefined;
  const { createMemory } = await import('./create-memory.ts');
  return createMemory(known.entries, known);
}

/** What a check was told to take for known; `undefined` where it was told nothing. Throws a `UserError`. */
export async function readKnown(session: Session): Promise<KnownFindings | undefined> {
  const { options, io } = session;
  if (options.baseline === undefined) return undefined;
  const { openBaseline } = await import('./baseline-file.ts');
  const { root, brand } = await session.configurationOf(io.cwd);
  const named = options.baseline === '' ? undefined : options.baseline;
  const { shown, baseline } = openBaseline(named, { cwd: io.cwd, root, brand: brand.id });
  if (!baseline) throw new UserError(`${shown}: there is no such file; "brandlint baseline" writes it.`);
  return { entries: baseline.findings, file: shown, root, looksAtPages: options.browser !== undefined };
}
