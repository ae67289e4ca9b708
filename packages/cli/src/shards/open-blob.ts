import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import * as v from 'valibot';
import manifest from '../../package.json' with { type: 'json' };
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';
import { blobEnd, blobFile, blobHead, hasConfigurations } from './blob-schema.ts';
import { blobKind, blobVersion, type BlobEnd, type BlobFile, type BlobHead } from './blob.ts';

/** A blob that is open: what it says of its files is read as it is asked for, so that many blobs take little memory. */
export type OpenBlob = {
  /** As it is named to the user. */
  shown: string;
  head: BlobHead;
  /** Its files in the order of their paths, and then how it ends. Throws a `UserError` where it is damaged. */
  files: AsyncGenerator<BlobFile, BlobEnd['end']>;
};

/** A line that is longer is none of a blob, in bytes. */
const longestLine = 256 * 1024 * 1024;

const again = 'write it again with brandlint check --format blob';

/** Opens a blob. Throws a `UserError` where it is none, or is of another version. */
export async function openBlob(path: string, shown: string): Promise<OpenBlob> {
  const lines = readLines(path, shown);
  const first = await lines.next();
  if (first.done === true) throw damaged(shown);
  const head = toHead(parseLine(first.value, shown), shown);
  return { shown, head, files: readFiles(lines, head, shown) };
}

async function* readFiles(
  lines: AsyncGenerator<string>,
  { run }: BlobHead,
  shown: string,
): AsyncGenerator<BlobFile, BlobEnd['end']> {
  let files = 0;
  let before: string | undefined;
  let last: BlobEnd['end'] | undefined;
  for await (const text of lines) {
    const data = parseLine(text, shown);
    if (last) throw damaged(shown);
    if (v.is(blobEnd, data)) last = data.end;
    else if (v.is(blobFile, data) && run.configurations[data.configuration] !== undefined) {
      if (before !== undefined && before >= data.path) throw damaged(shown);
      before = data.path;
      files++;
      yield data as unknown as BlobFile;
    } else throw damaged(shown);
  }
  if (last?.files !== files) throw damaged(shown);
  return last;
}

function toHead(data: unknown, shown: string): BlobHead {
  const marked = v.safeParse(v.object({ kind: v.literal(blobKind), version: v.string() }), data);
  if (!marked.success) throw noBlob(shown);
  const { version } = marked.output;
  if (version.split('.')[0] !== blobVersion.split('.')[0]) {
    throw new UserError(
      `${shown}: blobs of version ${version.slice(0, 20)} are not read by this Brandlint, which reads ${blobVersion}; use the same Brandlint on all machines.`,
    );
  }
  if (!v.is(blobHead, data)) throw damaged(shown);
  if (data.tool !== manifest.version) {
    throw new UserError(
      `${shown}: Brandlint ${data.tool.slice(0, 20)} wrote it, and this is ${manifest.version}; use the same Brandlint on all machines.`,
    );
  }
  if (!hasConfigurations(data.run)) throw damaged(shown);
  return data as unknown as BlobHead;
}

async function* readLines(path: string, shown: string): AsyncGenerator<string> {
  const held: Buffer[] = [];
  let length = 0;
  const take = (rest: Buffer) => {
    const text = Buffer.concat([...held, rest]).toString('utf8');
    held.length = 0;
    length = 0;
    return text;
  };
  const unpacked = createGunzip();
  const packed = createReadStream(path);
  packed.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const chunk of packed.pipe(unpacked) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let stop = chunk.indexOf(10); stop !== -1; stop = chunk.indexOf(10, start)) {
        yield take(chunk.subarray(start, stop));
        start = stop + 1;
      }
      const rest = chunk.subarray(start);
      length += rest.length;
      if (length > longestLine) throw damaged(shown);
      if (rest.length > 0) held.push(rest);
    }
    if (held.length > 0) throw damaged(shown);
  } catch (failure) {
    throw toUserError(failure, path, shown);
  } finally {
    packed.destroy();
  }
}

function toUserError(failure: unknown, path: string, shown: string): unknown {
  const code = readErrorCode(failure);
  if (failure instanceof UserError || code === undefined) return failure;
  if (code === 'Z_DATA_ERROR' || code === 'Z_BUF_ERROR')
    return isReport(path) ? wholeReport(shown) : damaged(shown);
  if (code === 'ENOENT') return new UserError(`${shown}: there is no such file.`);
  return new UserError(`${shown}: it cannot be read (${code}); change its permissions, or write it again.`);
}

function parseLine(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged(shown);
    throw error;
  }
}

function damaged(shown: string): UserError {
  return new UserError(`${shown}: it is damaged, or was not written to its end; ${again}.`);
}

/** Whether a file is no blob, which is packed, but a report in JSON. */
function isReport(path: string): boolean {
  const descriptor = openSync(path, 'r');
  try {
    const start = Buffer.alloc(64);
    const length = readSync(descriptor, start);
    return /^(?:\ufeff)?\s*\{\s*"version"/.test(start.toString('utf8', 0, length));
  } finally {
    closeSync(descriptor);
  }
}

function wholeReport(shown: string): UserError {
  return new UserError(
    `${shown}: it is a report, and no part of one; give what brandlint check --format blob wrote.`,
  );
}

function noBlob(shown: string): UserError {
  return new UserError(`${shown}: it is no part of a report; give what brandlint check --format blob wrote.`);
}
