import type { PdfFunction } from '../model/color-space.ts';
import type { PdfDict } from '../model/pdf-object.ts';
import { readNumber, readNumbers } from '../objects/read-value.ts';
import type { Interval } from './interval.ts';
import type { FunctionFile } from './read-function.ts';

/** A function of type 2: C0 + x^N × (C1 − C0). */
export function toExponential(
  file: FunctionFile,
  dict: PdfDict,
  domain: readonly Interval[],
): PdfFunction | undefined {
  const [ends] = domain;
  if (ends === undefined) return undefined;
  const start = readNumbers(file, dict.get('C0')) ?? [0];
  const end = readNumbers(file, dict.get('C1')) ?? [1];
  const exponent = readNumber(file, dict.get('N')) ?? 1;
  if (start.length !== end.length || start.length > 32) return undefined;
  return {
    inputs: 1,
    outputs: start.length,
    at: ([x = 0]) => {
      const share = exponent === 1 ? x : x ** exponent;
      const part = Number.isFinite(share) ? share : 0;
      return start.map((from, at) => from + part * ((end[at] ?? 0) - from));
    },
    knots: [ends.low, ends.high],
  };
}
