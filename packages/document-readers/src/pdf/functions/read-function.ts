import type { PdfFunction } from '../model/color-space.ts';
import type { PdfDict, PdfObject, PdfStream } from '../model/pdf-object.ts';
import type { PdfFile } from '../objects/pdf-file.ts';
import { readArray, readDict, readNumber, readNumbers, readStream } from '../objects/read-value.ts';
import { findBends } from './find-bends.ts';
import { clip, type Interval, toIntervals } from './interval.ts';
import { parseCalculator } from './parse-calculator.ts';
import { runCalculator } from './run-calculator.ts';
import { toExponential } from './to-exponential.ts';
import { toSampled } from './to-sampled.ts';
import { toStitched } from './to-stitched.ts';

/** What reading a function needs of a file. */
export type FunctionFile = Pick<PdfFile, 'resolve' | 'decode'>;

/** How many functions may still be read; bounds what functions in functions may multiply to. */
type Allowance = { functions: number };

const deepest = 8;
const mostNumbers = 32;
const mostFunctions = 512;
const calculatorSamples = 33;

/**
 * Reads a function (ISO 32000-2, 7.10), or an array of functions of one input as one that gives all their numbers.
 * `undefined` stands for what is none: of an unknown type, without domain, too large or in itself.
 */
export function readFunction(file: FunctionFile, object: PdfObject | undefined): PdfFunction | undefined {
  return read(file, object, 0, { functions: mostFunctions });
}

function read(
  file: FunctionFile,
  object: PdfObject | undefined,
  depth: number,
  allowance: Allowance,
): PdfFunction | undefined {
  if (depth > deepest || --allowance.functions < 0) return undefined;
  const parts = readArray(file, object);
  if (parts !== undefined) return readTogether(file, parts, depth, allowance);
  const dict = readDict(file, object);
  if (dict === undefined) return undefined;
  const domain = toIntervals(readNumbers(file, dict.get('Domain')));
  if (domain === undefined || domain.length > mostNumbers) return undefined;
  const range = toIntervals(readNumbers(file, dict.get('Range')));
  if (range !== undefined && range.length > mostNumbers) return undefined;
  const plain = readPlain(file, object, dict, domain, range, depth, allowance);
  return plain === undefined ? undefined : withinBounds(plain, domain, range);
}

function readTogether(
  file: FunctionFile,
  parts: readonly PdfObject[],
  depth: number,
  allowance: Allowance,
): PdfFunction | undefined {
  const functions: PdfFunction[] = [];
  if (parts.length > mostNumbers) return undefined;
  for (const part of parts) {
    const one = read(file, part, depth + 1, allowance);
    if (one === undefined) return undefined;
    functions.push(one);
  }
  const [first] = functions;
  if (first === undefined || functions.some(({ inputs }) => inputs !== first.inputs)) return undefined;
  if (functions.length === 1) return first;
  return {
    inputs: first.inputs,
    outputs: functions.reduce((sum, { outputs }) => sum + outputs, 0),
    at: (input) => functions.flatMap(({ at }) => at(input)),
    knots: [...new Set(functions.flatMap(({ knots }) => knots))].sort((a, b) => a - b),
  };
}

function readPlain(
  file: FunctionFile,
  object: PdfObject | undefined,
  dict: PdfDict,
  domain: readonly Interval[],
  range: readonly Interval[] | undefined,
  depth: number,
  allowance: Allowance,
): PdfFunction | undefined {
  switch (readNumber(file, dict.get('FunctionType'))) {
    case 0: {
      const stream = readStream(file, object);
      return stream === undefined || range === undefined ? undefined : toSampled(file, stream, domain, range);
    }
    case 2:
      return toExponential(file, dict, domain);
    case 3:
      return toStitched(file, dict, domain, (part) => read(file, part, depth + 1, allowance));
    case 4: {
      const stream = readStream(file, object);
      return stream === undefined || range === undefined
        ? undefined
        : readCalculator(file, stream, domain, range);
    }
    default:
      return undefined;
  }
}

function readCalculator(
  file: FunctionFile,
  stream: PdfStream,
  domain: readonly Interval[],
  range: readonly Interval[],
): PdfFunction | undefined {
  const program = parseCalculator(file.decode(stream).bytes);
  if (program === undefined) return undefined;
  const [ends] = domain;
  const at = (input: readonly number[]): number[] => runCalculator(program, input, range.length);
  const knots = ends === undefined || domain.length > 1 ? [] : findBends(at, ends, calculatorSamples);
  return { inputs: domain.length, outputs: range.length, at, knots };
}

function withinBounds(
  plain: PdfFunction,
  domain: readonly Interval[],
  range: readonly Interval[] | undefined,
): PdfFunction {
  return {
    ...plain,
    outputs: range?.length ?? plain.outputs,
    at: (input) => {
      const output = plain.at(domain.map((interval, at) => clip(input[at] ?? 0, interval)));
      return range === undefined ? output : range.map((interval, at) => clip(output[at] ?? 0, interval));
    },
  };
}
