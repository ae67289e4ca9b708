import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Extraction } from '@brandlint/core';
import { parseExtractions } from '../extractions/parse-extractions.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';
import { openFile, toAbsolutePath, type ReadFile } from './read-file.ts';
import { readAll } from './read-stdin.ts';
import type { Session } from './session.ts';

/** What was extracted before, from every `--from`, in the order of the sources. */
export async function* readExtracted(session: Session): AsyncGenerator<ReadFile> {
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
    yield {
      ...file,
      path: toDisplayPath(session.io.cwd, absolutePath),
      extractions: [{ ...extraction, source }],
    };
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
