import type { ColorSpace } from '../../model/color-space.ts';
import type { PdfStream } from '../../model/pdf-object.ts';
import { componentsOf } from '../../color/components-of.ts';
import type { PdfFile } from '../../objects/pdf-file.ts';
import { readNumber, readNumbers } from '../../objects/read-value.ts';
import { toInk, type Ink } from './ink.ts';

const mostInks = 16;
const mostSamples = 4_000_000;

/**
 * The colours of an image that is drawn with few: that has a palette, or one ink in at most four steps. Those only that occur
 * in it, if they are at most 16; otherwise, and of any other image, none.
 */
export function readImageInks(
  file: Pick<PdfFile, 'resolve' | 'decode'>,
  stream: PdfStream,
  space: ColorSpace,
  written: string,
): readonly Ink[] {
  const number = (key: string): number => readNumber(file, stream.dict.get(key)) ?? 0;
  const bits = number('BitsPerComponent');
  if (componentsOf(space) !== 1 || ![1, 2, 4, 8].includes(bits)) return [];
  if (space.kind !== 'indexed' && bits > 2) return [];
  const steps = 2 ** bits;
  const used = findUsed(file, stream, number('Width'), number('Height'), bits);
  const isPalette = space.kind === 'indexed';
  const values =
    used ?? (isPalette && space.highest < mostInks ? Array.from({ length: steps }, (_, at) => at) : []);
  const [low = 0, high = isPalette ? steps - 1 : 1] = readNumbers(file, stream.dict.get('Decode')) ?? [];
  const inks = new Map<string, Ink>();
  for (const value of values) {
    const component = low + (value * (high - low)) / (steps - 1);
    if (isPalette && component > space.highest) continue;
    const ink = { ...toInk(space, '', [component]), written };
    inks.set(JSON.stringify(ink.color), ink);
  }
  return inks.size > mostInks ? [] : [...inks.values()];
}

/** The values that occur; `undefined` where that cannot be told here. */
function findUsed(
  file: Pick<PdfFile, 'decode'>,
  stream: PdfStream,
  width: number,
  height: number,
  bits: number,
): number[] | undefined {
  if (width < 1 || height < 1 || width * height > mostSamples) return undefined;
  const { bytes, left } = file.decode(stream);
  if (left !== null) return undefined;
  const rowBytes = Math.ceil((width * bits) / 8);
  const isUsed = new Uint8Array(256);
  const mask = 2 ** bits - 1;
  for (let row = 0; row < height; row++) {
    const start = row * rowBytes;
    if (start >= bytes.length) break;
    for (let column = 0; column < width; column++) {
      const bit = column * bits;
      const byte = bytes[start + (bit >> 3)] ?? 0;
      isUsed[(byte >> (8 - bits - (bit & 7))) & mask] = 1;
    }
  }
  return [...isUsed.keys()].filter((value) => isUsed[value] === 1);
}
