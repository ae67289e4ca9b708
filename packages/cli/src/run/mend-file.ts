import { readSource, type SourceReport } from '@brandlint/core';
import type { Obstacle } from '../fix/apply-suggestions.ts';
import type { FixMode } from '../fix/create-chooser.ts';
import { readFormat } from '../sources/formats.ts';
import { addPictures } from './add-pictures.ts';
import type { DoneFile } from './run-files.ts';
import type { Session } from './session.ts';
import { toReadContext } from './to-read-context.ts';

/** A place that was left as it is, as it is told: with the path of its file. */
export type LeftPlace = { place: string; reason: string; cure: string };

/** A file that was mended, or would be; or why it was left as it is. `obstacles` are places that were left. */
export type Mended = { obstacles: readonly LeftPlace[] } & (
  | {
      outcome: 'mended';
      applied: number;
      /** In how many places another colour stands now. */
      otherColors: number;
      /** What it has become, where that is text. */
      after: string | undefined;
      /** What has changed of it, as a diff. */
      writeDiff: () => Promise<string>;
      reports: readonly SourceReport[];
    }
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
  if (readFormat(file.path) === 'office') {
    const { mendDocument } = await import('../fix/mend-document.ts');
    return mendDocument(session, file, reports, mode);
  }
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
  const { outcome, reason = 'it could not be mended', before, after, report } = fixed.result;
  const obstacles = toLeftPlaces(path, fixed.result.obstacles);
  if (outcome === 'unchanged') return { outcome, reports, obstacles };
  if (outcome === 'refused') return { outcome, reason, reports, obstacles };
  const writeDiff = createDiffWriter(path, before, after);
  const { applied, otherColors } = fixed.result;
  const told = { applied, otherColors, after, writeDiff, obstacles };
  return { outcome: 'mended', ...told, reports: [report, ...inside] };
}

/** Places of a text that were left. */
export function toLeftPlaces(path: string, obstacles: readonly Obstacle[]): LeftPlace[] {
  return obstacles.map(({ line, column, reason }) => {
    return { place: `${path}:${line}:${column}`, reason, cure: 'write it by hand' };
  });
}

/** Makes what writes how a text has changed; what does so is loaded when it is asked for. */
export function createDiffWriter(path: string, before: string, after: string): () => Promise<string> {
  return async () => (await import('../fix/write-diff.ts')).writeDiff(path, before, after);
}
