import type { PdfFunction } from '../model/color-space.ts';
import type { PdfStream } from '../model/pdf-object.ts';
import { readNumber, readNumbers } from '../objects/read-value.ts';
import { clip, map, type Interval } from './interval.ts';
import { findBends } from './find-bends.ts';
import type { FunctionFile } from './read-function.ts';

const mostCornerInputs = 8;
const depths = new Set([1, 2, 4, 8, 12, 16, 24, 32]);

/** A function of type 0: a table of samples, between which it is even in each direction. */
export function toSampled(
  file: FunctionFile,
  stream: PdfStream,
  domain: readonly Interval[],
  range: readonly Interval[],
): PdfFunction | undefined {
  const { dict } = stream;
  const sizes = readNumbers(file, dict.get('Size')) ?? [];
  const bits = readNumber(file, dict.get('BitsPerSample')) ?? 8;
  if (sizes.length !== domain.length || !depths.has(bits)) return undefined;
  if (!sizes.every((size) => Number.isInteger(size) && size >= 1)) return undefined;
  const encode = readNumbers(file, dict.get('Encode')) ?? sizes.flatMap((size) => [0, size - 1]);
  const decode = readNumbers(file, dict.get('Decode')) ?? range.flatMap(({ low, high }) => [low, high]);
  const samples = createSamples(file.decode(stream).bytes, bits);
  const full = { low: 0, high: 2 ** bits - 1 };

  const at = (input: readonly number[]): number[] => {
    const places = sizes.map((size, axis) =>
      clip(
        map(
          input[axis] ?? 0,
          domain[axis] ?? { low: 0, high: 1 },
          encode[2 * axis] ?? 0,
          encode[2 * axis + 1] ?? size - 1,
        ),
        {
          low: 0,
          high: size - 1,
        },
      ),
    );
    const corners = findCorners(places, sizes);
    return range.map((interval, output) => {
      let sum = 0;
      for (const { index, weight } of corners) sum += weight * samples(index * range.length + output);
      return map(sum, full, decode[2 * output] ?? interval.low, decode[2 * output + 1] ?? interval.high);
    });
  };
  const [ends] = domain;
  const [size = 1] = sizes;
  const knots = ends === undefined || domain.length > 1 ? [] : findBends(at, ends, size);
  return { inputs: domain.length, outputs: range.length, at, knots };
}

/** The samples around a place, with how much each has to say. */
function findCorners(
  places: readonly number[],
  sizes: readonly number[],
): { index: number; weight: number }[] {
  let corners = [{ index: 0, weight: 1 }];
  let stride = 1;
  for (const [axis, place] of places.entries()) {
    const low = Math.floor(place);
    const share = place - low;
    const isBetween = share > 0 && places.length <= mostCornerInputs;
    const step = stride;
    corners = isBetween
      ? corners.flatMap(({ index, weight }) => [
          { index: index + low * step, weight: weight * (1 - share) },
          { index: index + (low + 1) * step, weight: weight * share },
        ])
      : corners.map(({ index, weight }) => ({ index: index + Math.round(place) * step, weight }));
    stride *= sizes[axis] ?? 1;
  }
  return corners;
}

/** Numbers of a table, by their index; what lies behind its end is 0. */
function createSamples(bytes: Uint8Array, bits: number): (index: number) => number {
  if (bits >= 8) {
    const width = bits / 8;
    if (bits !== 12)
      return (index) => {
        let number = 0;
        for (let byte = 0; byte < width; byte++) number = number * 256 + (bytes[index * width + byte] ?? 0);
        return number;
      };
    return (index) => {
      const byte = Math.floor(index * 1.5);
      const first = bytes[byte] ?? 0;
      const second = bytes[byte + 1] ?? 0;
      return index % 2 === 0 ? first * 16 + (second >> 4) : (first & 15) * 256 + second;
    };
  }
  const mask = 2 ** bits - 1;
  return (index) => {
    const bit = index * bits;
    return ((bytes[Math.floor(bit / 8)] ?? 0) >> (8 - bits - (bit % 8))) & mask;
  };
}
