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

/** The first `EI` between white space that content follows, and not more of the picture. */
function findEnd(bytes: Uint8Array, start: number, least: number): { data: number; next: number } {
  const isSpace = (byte: number | undefined): boolean =>
    byte === undefined || byteClasses[byte] === byteClass.space;
  for (let at = bytes.indexOf(0x45, start + least); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (bytes[at + 1] !== 0x49 || !isSpace(bytes[at + 2])) continue;
    if (at > start && !isSpace(bytes[at - 1]) && at !== start + least) continue;
    const following = bytes.subarray(at + 2, at + 12);
    if (following.every((byte) => (byte >= 32 && byte < 127) || isSpace(byte)))
      return { data: at, next: at + 2 };
  }
  return { data: bytes.length, next: bytes.length };
}
