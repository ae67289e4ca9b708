import { readFile, realpath } from 'node:fs/promises';
import type { Brand, Extraction, SourceReport } from '@brandlint/core';
import type { OfficeEdit, OfficeObstacle } from '@brandlint/document-readers/office-fix';
import { hasNewFailures, type FixMode } from './create-chooser.ts';
import { toRefusal, type Refusal } from './refusal.ts';
import { assertReplaceable, replaceFile } from './replace-file.ts';
import { toDocumentChanges, type FoundUse } from './to-document-changes.ts';

/** What was read and said of a document: its own first, then what lies in it. */
export type JudgedDocument = { extractions: readonly Extraction[]; reports: readonly SourceReport[] };

export type FixDocumentOptions = {
  mode: FixMode;
  brand: Brand;
  /** Reads and judges bytes as if they were the document. */
  check: (bytes: Buffer) => Promise<JudgedDocument>;
};

/** A place of a document that was left as it is: what was found there, and why, in words without a full stop. */
export type DocumentObstacle = { found: FoundUse | undefined } & Pick<OfficeObstacle, 'reason' | 'cure'>;

/** A tag that was changed, and what was found there; nothing where it only repeats another place. */
export type DocumentEdit = Omit<OfficeEdit, 'anchor'> & { found: FoundUse | undefined };

/** How mending a document went. A refused one is as it was. */
export type FixedDocument = {
  outcome: 'fixed' | 'unchanged' | 'refused';
  /** Why it was refused, in words without a full stop. */
  reason?: string;
  bytes: Buffer;
  /** What was changed, or would be. */
  edits: readonly DocumentEdit[];
  obstacles: readonly DocumentObstacle[];
  /** What is said of it as it is now; in a dry run, as it would be. */
  reports: readonly SourceReport[];
};

/** One change may make room for another, and one that keeps coming back must not keep us here. */
const maximumPasses = 10;

/** Mends an Office or OpenDocument file in memory, and checks in turn, until nothing is left to change. */
export async function fixDocument(
  before: Buffer,
  { mode, brand, check }: FixDocumentOptions,
): Promise<FixedDocument> {
  const { mendOffice } = await import('@brandlint/document-readers/office-fix');
  const first = await check(before);
  const edits: DocumentEdit[] = [];
  let [bytes, judged] = [before, first];
  let obstacles: readonly DocumentObstacle[] = [];
  let keepsColors = false;
  for (let pass = 0; pass < maximumPasses; pass++) {
    const [extraction, report] = [judged.extractions[0], judged.reports[0]];
    if (!extraction || !report) break;
    const { changes, found } = toDocumentChanges(extraction, report.findings, mode, brand, keepsColors);
    if (changes.length === 0) break;
    const mended = mendOffice(bytes, changes);
    if ('refused' in mended) return refuse(mended.refused);
    const foundAt = (anchor = '') => found.get(anchor);
    obstacles = mended.obstacles.map(({ anchor, ...rest }) => ({ ...rest, found: foundAt(anchor) }));
    if (!mended.bytes) break;
    const after = Buffer.from(mended.bytes);
    const done = mended.edits.map(({ anchor, ...rest }) => ({ ...rest, found: foundAt(anchor) }));
    const judgedAfter = await check(after);
    if (countUnreadable(judgedAfter) > countUnreadable(first))
      return refuse('the result could not be read again; nothing was written');
    const [reportAfter] = judgedAfter.reports;
    // Other colours together may do harm that none of them does alone: as on a text and on its ground.
    if (done.some(isOtherColor) && reportAfter && hasNewFailures(report, reportAfter)) {
      keepsColors = true;
      continue;
    }
    bytes = after;
    edits.push(...done);
    judged = judgedAfter;
  }
  const outcome = edits.length === 0 ? 'unchanged' : 'fixed';
  return { outcome, bytes, edits, obstacles, reports: judged.reports };

  function refuse(reason: string): FixedDocument {
    return { outcome: 'refused', reason, bytes: before, edits: [], obstacles: [], reports: first.reports };
  }
}

/**
 * Mends a document on the disk and writes it, whole or not at all, through symbolic links, keeping its permissions; in a
 * dry run it stays as it is. Only an error of the program itself is thrown.
 */
export async function fixDocumentFile(
  absolutePath: string,
  { dryRun, ...options }: FixDocumentOptions & { dryRun: boolean },
): Promise<FixedDocument | Refusal> {
  let realPath: string;
  let before: Buffer;
  try {
    realPath = await realpath(absolutePath);
    before = await readFile(realPath);
  } catch (error) {
    return toRefusal(error, 'it cannot be read');
  }
  const fixed = await fixDocument(before, options);
  if (fixed.outcome !== 'fixed') return fixed;
  try {
    if (dryRun) await assertReplaceable(realPath);
    else await replaceFile(realPath, before, fixed.bytes);
    return fixed;
  } catch (error) {
    return toRefusal(error, 'it could not be written');
  }
}

/** Whether another colour stands there now. */
export function isOtherColor({ found }: DocumentEdit): boolean {
  return found?.finding.suggestions[0]?.isOtherColor === true;
}

function countUnreadable({ reports }: JudgedDocument): number {
  const gaps = reports.flatMap((report) => report.gaps);
  return gaps.reduce((sum, { kind, count }) => sum + (kind === 'unreadable' ? count : 0), 0);
}
