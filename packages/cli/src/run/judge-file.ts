import type { SourceReport } from '@brandlint/core';
import { toFileGap } from '../sources/file-gap.ts';
import { toUnread, type ReadFile } from './read-file.ts';
import type { Session } from './session.ts';

/** What is said of a file, its own report first. Where judging fails through our fault, that is said in its place. */
export async function judgeFile(session: Session, file: ReadFile): Promise<SourceReport[]> {
  const { check } = file.configuration.checker;
  const judged = await session.guard(file.path, () => Promise.resolve(file.extractions.map(check)));
  if ('result' in judged) return judged.result;
  const failed = toFileGap('brandlint-failed', `Brandlint itself failed on it (${judged.fault})`);
  return toUnread(file, failed, file.extractions[0]?.hash).extractions.map(check);
}
