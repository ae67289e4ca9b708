import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Extraction } from '@brandlint/core';
import type { Wanted } from '../jobs/job.ts';
import { finishJob } from '../jobs/run-job.ts';
import { parseExtractions } from '../extractions/parse-extractions.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';
import { openFile, toAbsolutePath } from './read-file.ts';
import type { DoneFile } from './run-files.ts';
import { readAll } from './run-stdin.ts';
import type { Session } from './session.ts';

/** What was extracted before, from every `--from`, in the order of the sources. */
export async function* runExtracted(session: Session, wants: Wanted): AsyncGenerator<DoneFile> {
  const extractions: Extraction[] = [];
  for (const from of session.options.from) {
    const parsed = parseExtractions(await readFrom(session, from));
    if (!parsed.ok) throw new UserError(`${from === '-' ? 'standard input' : from}${parsed.fault}`);
    extractions.push(...parsed.extractions);
  }
  extractions.sort((one, other) => (one.source < other.source ? -1 : one.source > other.source ? 1 : 0));
  for (const extraction of extractions) {
    const absolutePath = toAbsolutePath(session.io.cwd, extraction.source);
    const file = await openFile(session, absolutePath);
    const inside = extraction.source.slice(extraction.source.indexOf('!/'));
    const source = extraction.source.includes('!/') ? `${file.name}${inside}` : file.name;
    const read = { ...file, extractions: [{ ...extraction, source }] };
    yield { ...file, result: await finishJob(read, { plan: { wants, keepsTexts: false } }, session.guard) };
  }
}

async function readFrom({ io }: Session, from: string): Promise<string> {
  if (from === '-') return (await readAll(io.stdin)).toString('utf8');
  try {
    return await readFile(resolve(io.cwd, from), 'utf8');
  } catch (failure) {
    const code = readErrorCode(failure);
    if (code === undefined) throw failure;
    const because = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`;
    throw new UserError(`--from ${from}: ${because}; give a file that "brandlint extract" wrote.`);
  }
}
