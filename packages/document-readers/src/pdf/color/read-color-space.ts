import type { ColorSpace } from '../model/color-space.ts';
import type { PdfDict, PdfObject, PdfStream } from '../model/pdf-object.ts';
import {
  readArray,
  readBytes,
  readDict,
  readName,
  readNumber,
  readNumbers,
  readStream,
} from '../objects/read-value.ts';
import { readFunction, type FunctionFile } from '../functions/read-function.ts';
import { componentsOf } from './components-of.ts';
import { readIccProfile, type IccProfile } from './read-icc-profile.ts';

type IccSpace = Extract<ColorSpace, { kind: 'icc' }>;
type Names = (name: string) => PdfObject | undefined;

/** Reads colour spaces of a file; each is one object, however often it is asked for by its pointer. */
export type ColorSpaceReader = {
  /** `named` gives what the resources call by a name. `undefined` stands for what is no colour space. */
  read: (object: PdfObject | undefined, named: Names) => ColorSpace | undefined;
};

const deepest = 8;
const mostInks = 32;

/** The colour spaces that need nothing but their name; the short names are those of inline images. */
export const deviceSpaces = {
  gray: { kind: 'device', space: 'gray' },
  rgb: { kind: 'device', space: 'rgb' },
  cmyk: { kind: 'device', space: 'cmyk' },
  pattern: { kind: 'pattern', base: null },
} as const satisfies Readonly<Record<string, ColorSpace>>;

const plainNames = new Map<string, ColorSpace>([
  ['DeviceGray', deviceSpaces.gray],
  ['G', deviceSpaces.gray],
  ['CalGray', deviceSpaces.gray],
  ['DeviceRGB', deviceSpaces.rgb],
  ['RGB', deviceSpaces.rgb],
  ['CalRGB', deviceSpaces.rgb],
  ['DeviceCMYK', deviceSpaces.cmyk],
  ['CMYK', deviceSpaces.cmyk],
  ['CalCMYK', deviceSpaces.cmyk],
  ['Pattern', deviceSpaces.pattern],
]);

/** Makes a reader of colour spaces (ISO 32000-2, 8.6). */
export function createColorSpaceReader(file: FunctionFile): ColorSpaceReader {
  const known = new Map<string, ColorSpace | undefined>();
  const profiles = new Map<string, IccProfile>();

  const read = (object: PdfObject | undefined, named: Names, depth: number): ColorSpace | undefined => {
    if (depth > deepest) return undefined;
    const key = keyOf(object);
    if (key !== undefined && known.has(key)) return known.get(key);
    const space = readOnce(object, named, depth);
    if (key !== undefined) known.set(key, space);
    return space;
  };

  const readOnce = (object: PdfObject | undefined, named: Names, depth: number): ColorSpace | undefined => {
    const name = readName(file, object);
    if (name !== undefined) {
      const plain = plainNames.get(name);
      if (plain !== undefined) return plain;
      const meant = named(name);
      return meant === undefined ? undefined : read(meant, () => undefined, depth + 1);
    }
    const parts = readArray(file, object);
    if (parts === undefined) return undefined;
    const inner = (at: number): ColorSpace | undefined =>
      parts[at] === undefined ? undefined : read(parts[at], named, depth + 1);
    return readParts(readName(file, parts[0]) ?? '', parts, inner);
  };

  const readParts = (
    family: string,
    parts: readonly PdfObject[],
    inner: (at: number) => ColorSpace | undefined,
  ): ColorSpace | undefined => {
    switch (family) {
      case 'ICCBased': {
        const stream = readStream(file, parts[1]);
        return stream === undefined ? undefined : readIccBased(stream);
      }
      case 'CalGray':
      case 'CalRGB':
        return readCalibrated(family === 'CalGray' ? 'gray' : 'rgb', readDict(file, parts[1]));
      case 'Lab': {
        const dict = readDict(file, parts[1]);
        const range = readNumbers(file, dict?.get('Range')) ?? [-100, 100, -100, 100];
        return { kind: 'lab', whitePoint: readWhite(dict), range };
      }
      case 'Separation':
      case 'DeviceN':
        return readSpot(parts, inner);
      case 'Indexed':
      case 'I':
        return readIndexed(parts, inner);
      case 'Pattern':
        return { kind: 'pattern', base: inner(1) ?? null };
      default:
        return plainNames.get(family);
    }
  };

  const readIccBased = (stream: PdfStream): ColorSpace | undefined => {
    const count = readNumber(file, stream.dict.get('N'));
    const profile = profiles.get(stream.id) ?? readIccProfile(file.decode(stream).bytes);
    profiles.set(stream.id, profile);
    const components = count === 1 || count === 3 || count === 4 ? count : undefined;
    const space = profile.space ?? guessSpace(components);
    if (space !== undefined && (components === undefined || countOf(space) === components))
      return { kind: 'icc', components: countOf(space), profile: profile.description, space };
    // A profile that has another number of components than it is said to have cannot be meant.
    const alternate = read(stream.dict.get('Alternate'), () => undefined, 1);
    if (alternate !== undefined && componentsOf(alternate) === components) return alternate;
    const device = guessSpace(components);
    return device === undefined ? undefined : deviceSpaces[device];
  };

  const readCalibrated = (space: 'gray' | 'rgb', dict: PdfDict | undefined): ColorSpace => ({
    kind: 'calibrated',
    space,
    whitePoint: readWhite(dict),
    gamma:
      space === 'gray'
        ? [readNumber(file, dict?.get('Gamma')) ?? 1]
        : (readNumbers(file, dict?.get('Gamma')) ?? [1, 1, 1]),
    matrix: readNumbers(file, dict?.get('Matrix')) ?? [1, 0, 0, 0, 1, 0, 0, 0, 1],
  });

  const readWhite = (dict: PdfDict | undefined): readonly number[] => {
    const white = readNumbers(file, dict?.get('WhitePoint'));
    return white?.length === 3 && white.every((value) => value > 0) ? white : [0.9642, 1, 0.8249];
  };

  const readSpot = (
    parts: readonly PdfObject[],
    inner: (at: number) => ColorSpace | undefined,
  ): ColorSpace | undefined => {
    const single = readName(file, parts[1]);
    const names =
      single === undefined ? (readArray(file, parts[1]) ?? []).map((name) => readName(file, name)) : [single];
    const known = names.filter((name) => name !== undefined);
    const alternate = inner(2);
    const tint = readFunction(file, parts[3]);
    if (alternate === undefined || alternate.kind === 'pattern' || alternate.kind === 'indexed')
      return undefined;
    if (known.length !== names.length || known.length === 0 || known.length > mostInks) return undefined;
    return tint === undefined ? undefined : { kind: 'spot', names: known, alternate, tint };
  };

  const readIndexed = (
    parts: readonly PdfObject[],
    inner: (at: number) => ColorSpace | undefined,
  ): ColorSpace | undefined => {
    const base = inner(1);
    const highest = readNumber(file, parts[2]);
    if (base === undefined || base.kind === 'pattern' || base.kind === 'indexed' || highest === undefined)
      return undefined;
    const stream = readStream(file, parts[3]);
    const table = stream === undefined ? readBytes(file, parts[3]) : file.decode(stream).bytes;
    if (table === undefined) return undefined;
    return { kind: 'indexed', base, highest: Math.max(0, Math.min(255, Math.trunc(highest))), table };
  };

  return { read: (object, named) => read(object, named, 0) };
}

function keyOf(object: PdfObject | undefined): string | undefined {
  return typeof object === 'object' && object?.kind === 'ref'
    ? `${object.number} ${object.generation}`
    : undefined;
}

function guessSpace(components: 1 | 3 | 4 | undefined): 'gray' | 'rgb' | 'cmyk' | undefined {
  switch (components) {
    case 1:
      return 'gray';
    case 3:
      return 'rgb';
    case 4:
      return 'cmyk';
    case undefined:
      return undefined;
  }
}

function countOf(space: IccSpace['space']): 1 | 3 | 4 {
  return space === 'gray' ? 1 : space === 'cmyk' ? 4 : 3;
}
