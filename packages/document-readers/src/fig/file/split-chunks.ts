import { ReadFailure } from './read-failure.ts';

/** What the two parts of a document are: the description of its format, and what is written in it. */
export type Chunks = { version: number; schema: Uint8Array; message: Uint8Array };

/** `fig-` and four more characters, then the version. */
const headerLength = 12;

/** The parts of a document: each has its length before it. */
export function splitChunks(bytes: Uint8Array): Chunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerLength) throw brokenOff();
  const version = view.getUint32(8, true);
  const parts: Uint8Array[] = [];
  let at = headerLength;
  while (parts.length < 2) {
    if (at + 4 > bytes.length) throw brokenOff();
    const end = at + 4 + view.getUint32(at, true);
    if (end > bytes.length) throw brokenOff();
    parts.push(bytes.subarray(at + 4, end));
    at = end;
  }
  const [schema, message] = parts;
  if (!schema || !message) throw brokenOff();
  return { version, schema, message };
}

function brokenOff(): ReadFailure {
  return new ReadFailure('broken-document', 'its document breaks off');
}
