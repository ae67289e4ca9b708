import type { PdfObject, PdfStream } from '../../model/pdf-object.ts';
import { createDict } from '../../objects/plain-object.ts';
import { byteClass, byteClasses } from './byte-classes.ts';
import type { ContentLexer } from './content-lexer.ts';

const keys = new Map([
  ['BPC', 'BitsPerComponent'],
  ['CS', 'ColorSpace'],
  ['D', 'Decode'],
  ['DP', 'DecodeParms'],
  ['F', 'Filter'],
  ['H', 'Height'],
  ['IM', 'ImageMask'],
  ['I', 'Interpolate'],
  ['L', 'Length'],
  ['W', 'Width'],
]);
const filters = new Map([
  ['AHx', 'ASCIIHexDecode'],
  ['A85', 'ASCII85Decode'],
  ['LZW', 'LZWDecode'],
  ['Fl', 'FlateDecode'],
  ['RL', 'RunLengthDecode'],
  ['CCF', 'CCITTFaxDecode'],
  ['DCT', 'DCTDecode'],
]);

/** Reads an inline image after its `BI`, with its short names written out, and goes on behind its `EI`. */
export function readInlineImage(lexer: ContentLexer, id: string): PdfStream {
  const entries = new Map<string, PdfObject>();
  for (const [key, value] of lexer.readInlineEntries()) entries.set(keys.get(key) ?? key, value);
  const filter = writeOut(entries.get('Filter'));
  if (filter !== undefined) entries.set('Filter', filter);
  const start = lexer.at + 1;
  const end = findEnd(lexer.bytes, start, filter === undefined ? lengthOf(entries) : 0);
  lexer.at = Math.min(end.next, lexer.bytes.length);
  const raw = lexer.bytes.subarray(start, end.data);
  return { kind: 'stream', id, dict: createDict(() => entries), raw: () => raw };
}

function writeOut(filter: PdfObject | undefined): PdfObject | undefined {
  if (typeof filter !== 'object' || filter === null) return undefined;
  if (filter.kind === 'name') return { kind: 'name', name: filters.get(filter.name) ?? filter.name };
  if (filter.kind !== 'array') return undefined;
  return { kind: 'array', items: filter.items.map((item) => writeOut(item) ?? null) };
}

/** How long the data is at least, where that can be told. */
function lengthOf(entries: ReadonlyMap<string, PdfObject>): number {
  const number = (key: string): number => {
    const value = entries.get(key);
    return typeof value === 'number' ? value : 0;
  };
  const space = entries.get('ColorSpace');
  const name = typeof space === 'object' && space?.kind === 'name' ? space.name : '';
  const components = name.includes('RGB') ? 3 : name.includes('CMYK') ? 4 : 1;
  const bits = entries.get('ImageMask') === true ? 1 : number('BitsPerComponent');
  return Math.ceil((number('Width') * bits * components) / 8) * number('Height');
}

/** The first `EI` that content follows and not more of the picture; best after white space, as the format has it. */
function findEnd(bytes: Uint8Array, start: number, least: number): { data: number; next: number } {
  const from = start + least;
  for (const isStrict of [true, false])
    for (let at = bytes.indexOf(0x45, from); at >= 0; at = bytes.indexOf(0x45, at + 1))
      if (isEnd(bytes, at) && (!isStrict || at === from || isSpace(bytes[at - 1])))
        return { data: at, next: at + 2 };
  return { data: bytes.length, next: bytes.length };
}

function isEnd(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] !== 0x49 || !isSpace(bytes[at + 2])) return false;
  for (let next = at + 2; next < at + 12; next++) {
    const byte = bytes[next] ?? 32;
    if (byte > 126 || (byte < 32 && (byte === 0 || !isSpace(byte)))) return false;
  }
  return true;
}

function isSpace(byte: number | undefined): boolean {
  return byte === undefined || byteClasses[byte] === byteClass.space;
}
