import type { Filtered } from './filter.ts';
import { GrowingBytes } from './growing-bytes.ts';

const clear = 256;
const endOfData = 257;
const mostCodes = 4096;

/** Undoes LZWDecode. `isEarly`: codes grow one before they have to, as is usual (`EarlyChange 1`). */
export function undoLzw(packed: Uint8Array, most: number, isEarly: boolean): Filtered {
  const output = new GrowingBytes(packed.length * 3, most);
  // Each code stands for bytes that have been written before: where they begin, and how many they are.
  const starts = new Uint32Array(mostCodes);
  const lengths = new Uint16Array(mostCodes);
  let next = endOfData + 1;
  let width = 9;
  let previous: { start: number; length: number } | undefined;
  let bits = 0;
  let count = 0;
  for (let at = 0; at < packed.length || count >= width;) {
    while (count < width && at < packed.length) {
      bits = ((bits << 8) | (packed[at] ?? 0)) & 0xffffff;
      count += 8;
      at += 1;
    }
    if (count < width) break;
    const code = (bits >> (count - width)) & ((1 << width) - 1);
    count -= width;
    if (code === endOfData) return output.finish(true);
    if (code === clear) {
      next = endOfData + 1;
      width = 9;
      previous = undefined;
      continue;
    }
    const start: number = output.length;
    const length: number =
      code < clear ? 1 : code < next ? (lengths[code] ?? 0) : (previous?.length ?? 0) + 1;
    const isUnknown = code >= clear && (code > next || (code === next && !previous));
    if (isUnknown || next > mostCodes) return output.finish(false);
    const room = output.reserve(length);
    if (!room) return output.refuse();
    const source = code < next ? (starts[code] ?? 0) : (previous?.start ?? 0);
    // Byte by byte: a code that is just being made goes on into what it writes.
    if (code < clear) room[start] = code;
    else for (let offset = 0; offset < length; offset++) room[start + offset] = room[source + offset] ?? 0;
    output.length += length;
    if (previous && next < mostCodes) {
      starts[next] = previous.start;
      lengths[next] = previous.length + 1;
      next += 1;
    }
    previous = { start, length };
    if (next + (isEarly ? 1 : 0) >= 1 << width && width < 12) width += 1;
  }
  // Many writers leave the end mark out, and nothing is lost by it.
  return output.finish(count < 8 || (bits & ((1 << count) - 1)) === 0);
}
