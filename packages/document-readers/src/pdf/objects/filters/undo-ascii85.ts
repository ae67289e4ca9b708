import type { Filtered } from './filter.ts';
import { GrowingBytes } from './growing-bytes.ts';
import { isWhiteSpace } from './is-white-space.ts';

const z = 0x7a;
const tilde = 0x7e;

/** Undoes ASCII85Decode: five digits of base 85 for four bytes, `z` for four zeros, up to `~>`. */
export function undoAscii85(packed: Uint8Array, most: number): Filtered {
  const output = new GrowingBytes((packed.length * 4) / 5 + 4, most);
  const group: number[] = [];
  // Some writers begin as the encoders of programs do, with `<~`.
  const from = packed[0] === 0x3c && packed[1] === tilde ? 2 : 0;
  for (let at = from; at < packed.length; at++) {
    const byte = packed[at] ?? 0;
    if (isWhiteSpace(byte)) continue;
    if (byte === z && group.length === 0) {
      if (!write(output, 0, 4)) return output.refuse();
    } else if (byte >= 0x21 && byte <= 0x75) {
      group.push(byte - 0x21);
      if (group.length < 5) continue;
      const value = toValue(group);
      if (value > 0xffffffff) return output.finish(false);
      if (!write(output, value, 4)) return output.refuse();
      group.length = 0;
    } else return finish(output, group, byte === tilde);
  }
  return finish(output, group, true);
}

/** A last group of n digits stands for n − 1 bytes. */
function finish(output: GrowingBytes, group: readonly number[], isWhole: boolean): Filtered {
  if (group.length === 0) return output.finish(isWhole);
  if (group.length === 1) return output.finish(false);
  const value = toValue([...group, ...Array<number>(5 - group.length).fill(84)]);
  return write(output, value, group.length - 1) ? output.finish(isWhole) : output.refuse();
}

function toValue(group: readonly number[]): number {
  return group.reduce((value, digit) => value * 85 + digit, 0);
}

function write(output: GrowingBytes, value: number, count: number): boolean {
  for (let at = 0; at < count; at++) if (!output.push((value / 256 ** (3 - at)) & 0xff)) return false;
  return true;
}
