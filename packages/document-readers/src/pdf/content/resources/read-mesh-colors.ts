import { componentsOf } from '../../color/components-of.ts';
import type { FunctionFile } from '../../functions/read-function.ts';
import type { ColorSpace } from '../../model/color-space.ts';
import type { PdfStream } from '../../model/pdf-object.ts';
import { readNumber, readNumbers } from '../../objects/read-value.ts';

const mostCorners = 100_000;

/** How much of a mesh's record there is before its colours, and how many of them: ISO 32000-2, 8.7.4.5.5 on. */
type Shape = { points: number; colors: number };

/** The colours, or the inputs of the function that gives them, at the corners of a mesh: shadings of types 4 to 7. */
export function* readMeshColors(
  file: FunctionFile,
  stream: PdfStream,
  type: number,
  space: ColorSpace,
  isByFunction: boolean,
): Iterable<number[]> {
  const number = (key: string): number => readNumber(file, stream.dict.get(key)) ?? 0;
  const coordinateBits = number('BitsPerCoordinate');
  const componentBits = number('BitsPerComponent');
  const flagBits = type === 5 ? 0 : number('BitsPerFlag');
  const count = isByFunction ? 1 : componentsOf(space);
  const decode = readNumbers(file, stream.dict.get('Decode')) ?? [];
  const { bytes } = file.decode(stream);
  const full = 2 ** componentBits - 1;
  if (![1, 2, 4, 8, 12, 16].includes(componentBits) || coordinateBits < 1 || coordinateBits > 32) return;
  let bit = 0;
  const take = (width: number): number => {
    let value = 0;
    for (let left = width; left > 0;) {
      const room = 8 - (bit % 8);
      const part = Math.min(room, left);
      const byte = bytes[Math.floor(bit / 8)] ?? 0;
      value = value * 2 ** part + ((byte >> (room - part)) & (2 ** part - 1));
      bit += part;
      left -= part;
    }
    return value;
  };
  for (let corners = 0; corners < mostCorners;) {
    const flag = flagBits === 0 ? 0 : take(flagBits) & 3;
    const { points, colors } = shapeOf(type, flag);
    const end = bit + 2 * points * coordinateBits + colors * count * componentBits;
    if (end > bytes.length * 8) return;
    bit += 2 * points * coordinateBits;
    for (let color = 0; color < colors; color++, corners++)
      yield Array.from({ length: count }, (_, at) => {
        const low = decode[4 + 2 * at] ?? 0;
        return low + (take(componentBits) * ((decode[5 + 2 * at] ?? 1) - low)) / full;
      });
    bit = Math.ceil(bit / 8) * 8;
  }
}

function shapeOf(type: number, flag: number): Shape {
  if (type < 6) return { points: 1, colors: 1 };
  const whole = type === 6 ? 12 : 16;
  return flag === 0 ? { points: whole, colors: 4 } : { points: whole - 4, colors: 2 };
}
