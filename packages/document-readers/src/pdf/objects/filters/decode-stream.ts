import type { PdfDict, PdfStream } from '../../model/pdf-object.ts';
import { readArray, readDict, readName, readNumber, type Resolver } from '../read-value.ts';
import type { Decoded } from '../pdf-file.ts';
import { inflate } from './inflate.ts';
import type { Filtered } from './filter.ts';
import { undoAscii85 } from './undo-ascii85.ts';
import { undoAsciiHex } from './undo-ascii-hex.ts';
import { undoLzw } from './undo-lzw.ts';
import { undoPredictor, type Prediction } from './undo-predictor.ts';
import { undoRunLength } from './undo-run-length.ts';

/** More than any file of use has. */
const mostFilters = 16;
/** No stream of that size counts as a bomb, however little it is packed in. */
const alwaysAllowed = 4 * 1024 * 1024;
/** What Deflate can at most make of a byte; two filters in a row could make a million. */
const mostOfAByte = 1032;

/** Undoes the filters of a stream, one after another, up to `most` bytes. */
export function decodeStream(file: Resolver, stream: Pick<PdfStream, 'dict' | 'raw'>, most: number): Decoded {
  const raw = stream.raw();
  const limit = Math.min(most, Math.max(alwaysAllowed, raw.length * mostOfAByte));
  // A stream of no length stands for nothing, whatever its filters.
  if (raw.length === 0) return { bytes: raw, isWhole: true, isTooLarge: false, left: null };
  let bytes = raw;
  let isWhole = true;
  for (const [name, parameters] of listFilters(file, stream.dict)) {
    const result = undoFilter(file, name, parameters, bytes, limit);
    if (!result) return { bytes, isWhole, isTooLarge: false, left: name };
    isWhole &&= result.isWhole;
    bytes = result.bytes;
    if (result.isTooLarge) return { ...result, left: null };
  }
  return { bytes, isWhole, isTooLarge: false, left: null };
}

type FilterCall = readonly [name: string, parameters: PdfDict | undefined];

function listFilters(file: Resolver, dict: PdfDict): FilterCall[] {
  const filter = dict.get('Filter') ?? dict.get('F');
  const parameters = dict.get('DecodeParms') ?? dict.get('DP');
  const name = readName(file, filter);
  // Where one of the two is an array of one and the other is not, writers mean the same.
  if (name !== undefined) {
    const [first] = readArray(file, parameters) ?? [parameters];
    return [[name, readDict(file, first)]];
  }
  const each = readArray(file, parameters) ?? [parameters];
  const names = readArray(file, filter) ?? [];
  if (names.length > mostFilters) return [['', undefined]];
  return names.map((item, at) => [readName(file, item) ?? '', readDict(file, each[at])]);
}

function undoFilter(
  file: Resolver,
  name: string,
  parameters: PdfDict | undefined,
  bytes: Uint8Array,
  most: number,
): Filtered | undefined {
  switch (name) {
    case 'FlateDecode':
    case 'Fl':
      return predicted(file, inflate(bytes, most), parameters);
    case 'LZWDecode':
    case 'LZW': {
      const isEarly = readNumber(file, parameters?.get('EarlyChange')) !== 0;
      return predicted(file, undoLzw(bytes, most, isEarly), parameters);
    }
    case 'ASCII85Decode':
    case 'A85':
      return undoAscii85(bytes, most);
    case 'ASCIIHexDecode':
    case 'AHx':
      return undoAsciiHex(bytes, most);
    case 'RunLengthDecode':
    case 'RL':
      return undoRunLength(bytes, most);
    // It says how the stream is encrypted, which is the parser's matter.
    case 'Crypt':
      return { bytes, isWhole: true, isTooLarge: false };
    default:
      return undefined;
  }
}

function predicted(file: Resolver, result: Filtered, parameters: PdfDict | undefined): Filtered {
  const prediction = readPrediction(file, parameters);
  if (!prediction) return result;
  const bytes = undoPredictor(result.bytes, prediction);
  return bytes ? { ...result, bytes } : { ...result, isWhole: false };
}

function readPrediction(file: Resolver, parameters: PdfDict | undefined): Prediction | undefined {
  if (!parameters) return undefined;
  const read = (key: string, usual: number, most: number): number => {
    const value = readNumber(file, parameters.get(key)) ?? usual;
    return Number.isInteger(value) && value >= 1 && value <= most ? value : usual;
  };
  const predictor = read('Predictor', 1, 15);
  if (predictor === 1) return undefined;
  const bits = read('BitsPerComponent', 8, 16);
  const isPossible = bits === 1 || bits === 2 || bits === 4 || bits === 8 || bits === 16;
  return {
    predictor,
    colors: read('Colors', 1, 256),
    bits: isPossible ? bits : 8,
    columns: read('Columns', 1, 10_000_000),
  };
}
