import { readFile, realpath } from 'node:fs/promises';
import type { Brand } from '@brandlint/core';
import { type Loaded, writeDataError } from '@brandlint/config';
import { Refusal } from '../fix/refusal.ts';
import { createFile, replaceFile } from '../fix/replace-file.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';
import { answersVersion, type AnswerFile, type GivenAnswer } from './answers-schema.ts';
import { parseAnswers } from './parse-answers.ts';

/**
 * Writes an answer into a file of answers, whole or not at all, in the place of an earlier one to the same question for the
 * same material, and gives that one back. `shown` is how the file is called. Throws a `UserError`, and then the file is as it
 * was.
 */
export async function saveAnswer(
  file: string,
  shown: string,
  brand: Pick<Brand, 'requirements'>,
  given: GivenAnswer,
): Promise<GivenAnswer | undefined> {
  const before = await readIfThere(file, shown);
  const parsed: Loaded<AnswerFile> = before
    ? parseAnswers(shown, before.toString('utf8'), brand)
    : { ok: true, value: { version: answersVersion, answers: [] } };
  if (!parsed.ok) throw new UserError(...parsed.errors.map(writeDataError));
  const { $schema, version, answers } = parsed.value;
  const isReplaced = ({ requirement, hash }: GivenAnswer) =>
    requirement === given.requirement && hash === given.hash;
  const others = answers.filter((one) => !isReplaced(one));
  const data = { ...($schema !== undefined && { $schema }), version, answers: [...others, given] };
  const after = Buffer.from(`${JSON.stringify(data, null, 2)}\n`);
  try {
    if (before) await replaceFile(await realpath(file), before, after);
    else await createFile(file, after);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new UserError(`${shown}: not written, because ${error.message}. Nothing was changed.`);
  }
  return answers.findLast(isReplaced);
}

async function readIfThere(file: string, shown: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (failure) {
    const code = readErrorCode(failure);
    if (code === undefined) throw failure;
    if (code === 'ENOENT') return undefined;
    throw new UserError(`${shown}: it cannot be read (${code}); nothing was changed.`);
  }
}
