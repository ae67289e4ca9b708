import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { SourceReport } from '@brandlint/core';
import { readFormat } from '../sources/formats.ts';
import { UserError } from '../user-error.ts';
import type { AnnotateTarget } from './read-target.ts';

/** A file of the run and the copy that it is to get; both absolute. */
export type PlannedCopy = { report: SourceReport; original: string; copy: string };

/**
 * Which copy each PDF of a run gets. In a folder they lie as the files lie in the innermost folder that holds them all.
 * Throws a `UserError` where several files are to become one.
 */
export function planCopies(
  files: readonly SourceReport[],
  target: AnnotateTarget,
  cwd: string,
): PlannedCopy[] {
  const reports = files.filter(({ source }) => !source.includes('!/') && readFormat(source) === 'pdf');
  const originals = reports.map(({ source }) => resolve(cwd, source));
  if (target.kind === 'file' && reports.length > 1)
    throw new UserError(
      `--annotate ${target.given}: ${reports.length} PDF files were checked; name a folder, such as ` +
        `${basename(target.given, extname(target.given))}/, and each gets its copy there.`,
    );
  const base = findBase(originals);
  return reports.map((report, at) => {
    const original = originals[at] ?? '';
    const copy =
      target.kind === 'file' ? target.path : join(target.path, toCopyName(relative(base, original)));
    return { report, original, copy };
  });
}

/** What is no `.pdf` by its name, as files of Illustrator, becomes one, and keeps the name that it had. */
function toCopyName(path: string): string {
  return /\.pdf$/i.test(path) ? path : `${path}.pdf`;
}

function findBase(paths: readonly string[]): string {
  const [first = '', ...rest] = paths.map((path) => dirname(path));
  return rest.reduce((base, folder) => {
    let shared = base;
    while (relative(shared, folder).startsWith('..') && dirname(shared) !== shared) shared = dirname(shared);
    return shared;
  }, first);
}
