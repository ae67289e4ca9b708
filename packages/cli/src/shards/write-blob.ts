import { gzipSync } from 'node:zlib';

/** Lines are compressed so many characters at a time, each time a member of its own, as gzip allows. */
const memberLength = 1024 * 1024;

/** A blob in pieces: gzip over its lines of JSON. */
export async function* writeBlob(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let held: string[] = [];
  let length = 0;
  for await (const line of lines) {
    const text = `${line}\n`;
    held.push(text);
    length += text.length;
    if (length < memberLength) continue;
    yield gzipSync(held.join(''));
    held = [];
    length = 0;
  }
  if (length > 0) yield gzipSync(held.join(''));
}
