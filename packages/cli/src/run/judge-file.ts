import type { SourceReport } from '@brandlint/core';
import type { Guard } from '../jobs/create-guard.ts';
import { toFileGap } from '../sources/file-gap.ts';
import { toUnread, type FileToRead, type WithReading } from './read-file.ts';

/** What is said of a file, its own report first. Where judging fails through our fault, that is said in its place. */
export async function judgeFile(guard: Guard, file: WithReading<FileToRead>): Promise<SourceReport[]> {
  const { check } = file.configuration.checker;
  const judged = await guard(file.path, () => Promise.resolve(file.extractions.map(check)));
  if ('result' in judged) return judged.result;
  const failed = toFileGap('brandlint-failed', `Brandlint itself failed on it (${judged.fault})`);
  return toUnread(file, failed, file.extractions[0]?.hash).extractions.map(check);
}
