import type { Filtered } from './filter.ts';
import { GrowingBytes } from './growing-bytes.ts';

const endOfData = 128;

/** Undoes RunLengthDecode: a count and as many bytes, or a count and one byte as often. */
export function undoRunLength(packed: Uint8Array, most: number): Filtered {
  const output = new GrowingBytes(packed.length * 2, most);
  for (let at = 0; at < packed.length;) {
    const code = packed[at] ?? endOfData;
    if (code === endOfData) return output.finish(true);
    const isRun = code > endOfData;
    const count = isRun ? 257 - code : code + 1;
    const literal = packed.subarray(at + 1, at + 1 + (isRun ? 1 : count));
    const isWhole = literal.length === (isRun ? 1 : count);
    const room = output.reserve(isRun ? count : literal.length);
    if (!room) return output.refuse();
    if (isRun && isWhole) room.fill(literal[0] ?? 0, output.length, output.length + count);
    else room.set(literal, output.length);
    output.length += isRun && isWhole ? count : literal.length;
    if (!isWhole) return output.finish(false);
    at += 1 + literal.length;
  }
  // Many writers leave the end mark out, and nothing is lost by it.
  return output.finish(true);
}
