import type { Filtered } from './filter.ts';
import { GrowingBytes } from './growing-bytes.ts';
import { isWhiteSpace } from './is-white-space.ts';

/** Undoes ASCIIHexDecode: pairs of digits up to `>`. */
export function undoAsciiHex(packed: Uint8Array, most: number): Filtered {
  const output = new GrowingBytes(packed.length / 2 + 1, most);
  let first: number | undefined;
  for (const byte of packed) {
    if (isWhiteSpace(byte)) continue;
    const digit = toDigit(byte);
    if (digit === undefined) {
      if (first !== undefined && !output.push(first * 16)) return output.refuse();
      return output.finish(byte === 0x3e);
    }
    if (first === undefined) {
      first = digit;
      continue;
    }
    if (!output.push(first * 16 + digit)) return output.refuse();
    first = undefined;
  }
  if (first !== undefined && !output.push(first * 16)) return output.refuse();
  // Many writers leave the end mark out, and nothing is lost by it.
  return output.finish(true);
}

function toDigit(byte: number): number | undefined {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte & 0xdf;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : undefined;
}
