import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Lines that wait to be written, packed: they say much the same, and take a fifteenth of their length. */
export type PackedLines = {
  /** Takes in a line with its end. */
  add: (line: string) => void;
  /** Each line as it is to be written, with its end, in UTF-8. */
  lines: () => Generator<Uint8Array>;
};

/** Packed so much at a time, in characters. */
const blockLength = 256 * 1024;

/** Makes what holds lines until they are written. */
export function createPackedLines(): PackedLines {
  const blocks: Uint8Array[] = [];
  let open: string[] = [];
  let length = 0;
  return {
    add(line) {
      open.push(line);
      length += line.length;
      if (length < blockLength) return;
      blocks.push(Uint8Array.from(deflateRawSync(open.join(''), { level: 1 })));
      open = [];
      length = 0;
    },
    *lines() {
      for (const block of blocks) yield* split(inflateRawSync(block));
      yield* split(Buffer.from(open.join('')));
    },
  };
}

function* split(bytes: Buffer): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(10, start) + 1;
    yield bytes.subarray(start, end);
    start = end;
  }
}
