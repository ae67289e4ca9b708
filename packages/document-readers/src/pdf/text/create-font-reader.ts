import type { PdfDict } from '../model/pdf-object.ts';
import type { PdfFile } from '../objects/pdf-file.ts';
import { readArray, readDict, readName, readNumber, readStream } from '../objects/read-value.ts';
import { readGlyphName } from './glyph-names.ts';
import { readToUnicode } from './read-to-unicode.ts';
import { findEncoding } from './simple-encodings.ts';

/** A font as far as it says what its codes stand for. */
export type TextFont = {
  name: string;
  /** The words of a string of codes; U+FFFD stands for what cannot be told. */
  read: (codes: Uint8Array) => string;
};

/** What stands for a character that is not known. */
export const unknownCharacter = '\ufffd';

type CodeReader = (code: number) => string | undefined;

/** Makes the function that reads a font, each once. */
export function createFontReader(
  file: Pick<PdfFile, 'resolve' | 'decode'>,
): (font: { dict: PdfDict }) => TextFont {
  const known = new WeakMap<object, TextFont>();
  return (font) => {
    let read = known.get(font.dict);
    if (!read) known.set(font.dict, (read = readFont(file, font.dict)));
    return read;
  };
}

function readFont(file: Pick<PdfFile, 'resolve' | 'decode'>, dict: PdfDict): TextFont {
  const name = (readName(file, dict.get('BaseFont')) ?? '').replace(/^[A-Z]{6}\+/, '');
  const stream = readStream(file, dict.get('ToUnicode'));
  const map = stream && readToUnicode(file.decode(stream).bytes);
  const own: CodeReader = map && !map.isEmpty ? map.textOf : () => undefined;
  if (readName(file, dict.get('Subtype')) === 'Type0') {
    const further = readComposite(readName(file, dict.get('Encoding')) ?? '');
    return { name, read: (codes) => readCodes(codes, 2, (code) => own(code) ?? further(code)) };
  }
  const further = readSimple(file, dict);
  return { name, read: (codes) => readCodes(codes, 1, (code) => own(code) ?? further(code)) };
}

function readCodes(codes: Uint8Array, bytesOfCode: 1 | 2, textOf: CodeReader): string {
  let text = '';
  for (let at = 0; at + bytesOfCode <= codes.length; at += bytesOfCode) {
    const first = codes[at] ?? 0;
    text += textOf(bytesOfCode === 1 ? first : first * 256 + (codes[at + 1] ?? 0)) ?? unknownCharacter;
  }
  return text;
}

/** The encodings of Asian text that are Unicode itself say what they stand for; no other does. */
function readComposite(encoding: string): CodeReader {
  if (!/^Uni[A-Za-z0-9]+-(?:UCS2|UTF16)(?:-HW)?-[HV]$/.test(encoding)) return () => undefined;
  return (code) => String.fromCharCode(code);
}

const symbolic = 4;

function readSimple(file: Pick<PdfFile, 'resolve'>, dict: PdfDict): CodeReader {
  const encoding = dict.get('Encoding');
  const entries = readDict(file, encoding);
  const baseName = readName(file, encoding) ?? readName(file, entries?.get('BaseEncoding'));
  const descriptor = readDict(file, dict.get('FontDescriptor'));
  const isSymbolic = ((readNumber(file, descriptor?.get('Flags')) ?? 0) & symbolic) !== 0;
  const fontName = readName(file, dict.get('BaseFont')) ?? '';
  const isInside = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.get(key) !== undefined);
  // A font of signs has an encoding of its own, which stands in the font alone.
  const isOwn = /symbol|dingbats/i.test(fontName) || (isSymbolic && isInside);
  const base: CodeReader = baseName === undefined && isOwn ? () => undefined : findEncoding(baseName);
  const differences = new Map<number, string | undefined>();
  let code = 0;
  for (const item of (readArray(file, entries?.get('Differences')) ?? []).slice(0, 1024)) {
    const value = file.resolve(item);
    if (typeof value === 'number') code = value;
    else if (typeof value === 'object' && value?.kind === 'name')
      differences.set(code++, readGlyphName(value.name));
  }
  return (one) => (differences.has(one) ? differences.get(one) : base(one));
}
