import type { PdfFunction } from '../model/color-space.ts';
import type { PdfDict, PdfObject } from '../model/pdf-object.ts';
import { readArray, readNumbers } from '../objects/read-value.ts';
import { map, type Interval } from './interval.ts';
import type { FunctionFile } from './read-function.ts';

const mostParts = 256;

/** A part of a stitched function: where it holds, and what it makes of the ends of that. */
type Part = { over: Interval; start: number; end: number; inner: PdfFunction };

/** A function of type 3: others of one input, each over its part of the domain. */
export function toStitched(
  file: FunctionFile,
  dict: PdfDict,
  domain: readonly Interval[],
  readPart: (object: PdfObject) => PdfFunction | undefined,
): PdfFunction | undefined {
  const [ends] = domain;
  const inner = readArray(file, dict.get('Functions')) ?? [];
  const bounds = readNumbers(file, dict.get('Bounds')) ?? [];
  const encode = readNumbers(file, dict.get('Encode')) ?? [];
  if (ends === undefined || domain.length > 1 || inner.length === 0 || inner.length > mostParts)
    return undefined;
  const parts: Part[] = [];
  for (const [at, object] of inner.entries()) {
    const read = readPart(object);
    if (read?.inputs !== 1) return undefined;
    const low = at === 0 ? ends.low : (bounds[at - 1] ?? ends.high);
    const high = at === inner.length - 1 ? ends.high : (bounds[at] ?? ends.high);
    if (high < low) return undefined;
    parts.push({
      over: { low, high },
      start: encode[2 * at] ?? 0,
      end: encode[2 * at + 1] ?? 1,
      inner: read,
    });
  }
  return {
    inputs: 1,
    outputs: Math.min(...parts.map((part) => part.inner.outputs)),
    at: ([x = 0]) => {
      const part = parts.find(({ over }) => x < over.high) ?? parts.at(-1);
      return part === undefined ? [] : part.inner.at([map(x, part.over, part.start, part.end)]);
    },
    knots: [...new Set(parts.flatMap(knotsOf))].sort((a, b) => a - b),
  };
}

/** The knots of a part, in the domain of the whole. Just before its end it has not yet given way to the next. */
function knotsOf({ over, start, end, inner }: Part): number[] {
  const length = over.high - over.low;
  if (length === 0) return [over.low];
  const inside = inner.knots
    .map((knot) => (end === start ? over.low : over.low + ((knot - start) * length) / (end - start)))
    .filter((knot) => knot > over.low && knot < over.high);
  return [over.low, ...inside, over.high - length * 1e-7, over.high];
}
