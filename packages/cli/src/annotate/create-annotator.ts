import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Brand, RunReport, SourceFinding, SourceReport } from '@brandlint/core';
import type { RunOptions } from '../arguments/read-options.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { toHash } from '../sources/read-bytes.ts';
import { writeCount } from '../reporters/text/write-count.ts';
import type { Session } from '../run/session.ts';
import { UserError } from '../user-error.ts';
import { planCopies, type PlannedCopy } from './plan-copies.ts';
import { readTarget } from './read-target.ts';
import { createIsOneOf, saveCopy } from './save-copy.ts';
import { toNote } from './to-note.ts';

/** Writes copies of the PDF files of a run, with a box around each place of what was found in them. */
export type Annotator = {
  annotate: (
    report: RunReport,
    brand: Brand,
    session: Pick<Session, 'io' | 'note' | 'guard'>,
  ) => Promise<void>;
};

/** Makes the annotator of a run, before anything is read. Throws a `UserError` where the copies cannot go there. */
export function createAnnotator(
  given: string,
  cwd: string,
  { paths, quiet }: Pick<RunOptions, 'paths' | 'quiet'>,
): Annotator {
  const target = readTarget(given, cwd);
  if (paths.some((path) => resolve(cwd, path) === target.path) && target.kind === 'file')
    throw new UserError(toSelf(given));
  return {
    async annotate(report, brand, { note, guard }) {
      const copies = planCopies(report.files, target, cwd);
      if (copies.length === 0)
        await note('--annotate: there was no PDF among the files, so there is no copy.');
      const isOriginal = await createIsOneOf(copies.map(({ original }) => original));
      for (const { copy } of copies)
        if (await isOriginal(copy)) throw new UserError(toSelf(toDisplayPath(cwd, copy)));
      const at = new Date(report.made?.at ?? Date.now());
      for (const planned of copies) {
        const { source, findings } = planned.report;
        const shown = findings.filter(({ severity }) => !quiet || severity === 'error');
        const made = await guard(source, () => annotateFile(planned, shown, { brand, at, cwd }));
        await note(`${source}: ${'result' in made ? made.result : 'no copy was written'}.`);
      }
    },
  };
}

function toSelf(path: string): string {
  return `--annotate ${path}: it is a file that is checked; name another place for the copy.`;
}

type Making = { brand: Brand; at: Date; cwd: string };

/** What came of it, in words without a full stop. */
async function annotateFile(
  { report, original, copy }: PlannedCopy,
  findings: readonly SourceFinding[],
  { brand, at, cwd }: Making,
): Promise<string> {
  const shown = toDisplayPath(cwd, copy);
  if (findings.length === 0) return `${describeNothing(report)}, so there is no copy`;
  const bytes = await readAgain(original, report.hash);
  if (!bytes) return 'it changed while it was being checked, so there is no copy; run again';
  const { annotatePdf } = await import('@brandlint/document-readers/pdf-notes');
  const notes = findings.map((finding) => toNote(finding, brand));
  const made = await annotatePdf(bytes, { author: 'Brandlint', at, notes, remarks: [] });
  if ('refusal' in made) return `there is no copy, because ${made.refusal}`;
  await saveCopy(copy, made.bytes, `--annotate ${shown}`);
  const signature = made.isSigned ? '; its signature does not cover them' : '';
  return `${writeCount(findings.length, 'finding')} in ${writeCount(made.boxes, 'box', 'boxes')} in ${shown}${signature}`;
}

function describeNothing({ gaps }: SourceReport): string {
  return gaps.some(({ kind, places }) => kind === 'unreadable' && places.length === 0)
    ? 'it could not be read'
    : 'nothing was found in it';
}

/** The bytes that were judged, if they are still there. */
async function readAgain(path: string, hash: string): Promise<Buffer | undefined> {
  try {
    const bytes = await readFile(path);
    return toHash(bytes) === hash ? bytes : undefined;
  } catch (failure) {
    if (readErrorCode(failure) === undefined) throw failure;
    return undefined;
  }
}
