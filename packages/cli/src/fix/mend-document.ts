import type { SourceReport } from '@brandlint/core';
import type { FixMode } from './create-chooser.ts';
import { fixDocument, fixDocumentFile, isOtherColor, type JudgedDocument } from './fix-document.ts';
import { foldObstacles } from './fold-obstacles.ts';
import { Refusal } from './refusal.ts';
import { toFileBytes } from '../sources/read-bytes.ts';
import { judgeFile } from '../run/judge-file.ts';
import { isMendable, type LeftPlace, type Mended } from '../run/mend-file.ts';
import { readContent } from '../run/read-file.ts';
import type { DoneFile } from '../run/run-files.ts';
import type { Session } from '../run/session.ts';

/**
 * Mends an Office or OpenDocument file where it can be, and says what remains; `reports` is what was said of it before.
 * What came from the standard input is printed, byte for byte as it came where nothing is mended.
 */
export async function mendDocument(
  session: Session,
  file: DoneFile,
  reports: readonly SourceReport[],
  mode: FixMode,
): Promise<Mended> {
  const mended = await mend(session, file, reports, mode);
  const { stdin } = file;
  if (stdin && !session.options.dryRun) await session.io.stdout.write(mended.bytes ?? stdin.bytes);
  return mended.told;
}

type MendedDocument = { told: Mended; bytes?: Buffer };

async function mend(
  session: Session,
  file: DoneFile,
  reports: readonly SourceReport[],
  mode: FixMode,
): Promise<MendedDocument> {
  const [own, ...inside] = reports;
  const inner = inside.flatMap((report): LeftPlace[] =>
    isMendable(report, mode) ? [toInnerPlace(file, report)] : [],
  );
  if (!own || !isMendable(own, mode)) return { told: { outcome: 'unchanged', reports, obstacles: inner } };
  const { path, absolutePath, stdin, configuration } = file;
  const options = { mode, brand: configuration.brand, check: createCheck(session, file) };
  const { dryRun } = session.options;
  const fixed = await session.guard(path, () =>
    stdin ? fixDocument(stdin.bytes, options) : fixDocumentFile(absolutePath, { ...options, dryRun }),
  );
  if ('fault' in fixed) return refuse('Brandlint itself failed on it');
  if (fixed.result instanceof Refusal) return refuse(fixed.result.message);
  const { outcome, reason = 'it could not be mended', bytes, edits, reports: remaining } = fixed.result;
  const obstacles = [...foldObstacles(path, fixed.result.obstacles), ...inner];
  if (outcome === 'refused') return refuse(reason);
  if (outcome === 'unchanged') return { told: { outcome, reports, obstacles } };
  const told: Mended = {
    outcome: 'mended',
    applied: edits.length,
    otherColors: edits.filter(isOtherColor).length,
    after: undefined,
    writeDiff: async () => (await import('./write-document-diff.ts')).writeDocumentDiff(path, edits),
    reports: remaining,
    obstacles,
  };
  return { told, bytes };

  function refuse(why: string): MendedDocument {
    return { told: { outcome: 'refused', reason: why, reports, obstacles: inner } };
  }
}

/** Reads and judges bytes as if they were the file. */
function createCheck(session: Session, file: DoneFile): (bytes: Buffer) => Promise<JudgedDocument> {
  return async (bytes) => {
    const read = await readContent(session, file, 'office', () => toFileBytes(bytes, 'office'));
    return { extractions: read.extractions, reports: await judgeFile(session.guard, read) };
  };
}

function toInnerPlace({ name, path }: DoneFile, { source }: SourceReport): LeftPlace {
  return {
    place: source.startsWith(name) ? path + source.slice(name.length) : source,
    reason: 'it lies inside another file',
    cure: 'mend it where it was made, and insert it again',
  };
}
