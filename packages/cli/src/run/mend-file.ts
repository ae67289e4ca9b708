import { readSource, type SourceReport } from '@brandlint/core';
import type { FixMode, Obstacle } from '../fix/apply-suggestions.ts';
import { addPictures } from './add-pictures.ts';
import type { DoneFile } from './run-files.ts';
import type { Session } from './session.ts';
import { toReadContext } from './to-read-context.ts';

/** A file that was mended, or would be; or why it was left as it is. `obstacles` are places that were left. */
export type Mended = { obstacles: readonly Obstacle[] } & (
  | { outcome: 'mended'; applied: number; before: string; after: string; reports: readonly SourceReport[] }
  | { outcome: 'refused'; reason: string; reports: readonly SourceReport[] }
  | { outcome: 'unchanged'; reports: readonly SourceReport[] }
);

/** Reads and judges a text as if it were the file. */
export function createCheckAs(session: Session, file: DoneFile) {
  const { name, configuration } = file;
  const { readAs } = file.result;
  const { definitions, ...context } = toReadContext(file, session.password);
  return async (text: string): Promise<SourceReport> => {
    const format = readAs?.format ?? 'css';
    const source = { path: name, format, text, hash: '' };
    const [extraction] = await readSource(source, session.load, definitions, context);
    if (!extraction) throw new TypeError('a source was read into nothing');
    return configuration.checker.check(await addPictures(session, file, extraction));
  };
}

/** Whether a report suggests anything that this mode applies. */
export function isMendable({ findings }: SourceReport, mode: FixMode): boolean {
  return findings.some(
    ({ outcome, suggestions }) =>
      outcome === 'fail' && suggestions.some(({ safe }) => safe || mode === 'all'),
  );
}

/** Mends a file where it can be, and says what remains; `reports` is what was said of it before. */
export async function mendFile(
  session: Session,
  file: DoneFile,
  reports: readonly SourceReport[],
  mode: FixMode,
): Promise<Mended> {
  const [own, ...inside] = reports;
  if (!own || !isMendable(own, mode)) return { outcome: 'unchanged', reports, obstacles: [] };
  const { unmendable, readAs } = file.result;
  if (unmendable !== undefined) return { outcome: 'refused', reason: unmendable, reports, obstacles: [] };
  if (!readAs) return { outcome: 'unchanged', reports, obstacles: [] };
  const { fixFile } = await import('../fix/fix-file.ts');
  const { path, absolutePath } = file;
  const fixed = await session.guard(path, () =>
    fixFile({
      path,
      absolutePath,
      mode,
      dryRun: session.options.dryRun,
      check: createCheckAs(session, file),
      brand: file.configuration.brand,
    }),
  );
  if ('fault' in fixed)
    return { outcome: 'refused', reason: 'Brandlint itself failed on it', reports, obstacles: [] };
  const {
    outcome,
    reason = 'it could not be mended',
    applied,
    before,
    after,
    report,
    obstacles,
  } = fixed.result;
  if (outcome === 'unchanged') return { outcome, reports, obstacles };
  if (outcome === 'refused') return { outcome, reason, reports, obstacles };
  return { outcome: 'mended', applied, before, after, reports: [report, ...inside], obstacles };
}
