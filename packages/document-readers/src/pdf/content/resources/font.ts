import type { PdfDict, PdfObject } from '../../model/pdf-object.ts';
import type { PdfFile } from '../../objects/pdf-file.ts';
import { readArray, readDict, readName, readNumber, readNumbers } from '../../objects/read-value.ts';
import { toMatrix, type Matrix } from '../state/matrix.ts';
import { readCidWidths } from './read-cid-widths.ts';
import { standardWidth } from './standard-width.ts';

/** A font as far as it says how much room its glyphs take. Lengths are parts of its size. */
export type Font = {
  dict: PdfDict;
  /** Two bytes a glyph. */
  isComposite: boolean;
  isVertical: boolean;
  /** By code; that of a composite font is taken to be the number of its glyph. */
  widthOf: (code: number) => number;
  /** The widths of the 256 codes of a simple font. */
  widths: Float64Array;
  ascent: number;
  descent: number;
  isBold: boolean;
  /** Of a Type 3 font, whose glyphs are content streams. */
  drawn: {
    matrix: Matrix;
    glyphOf: (code: number) => PdfObject | undefined;
    resources: PdfDict | null;
  } | null;
};

const boldName = /bold|black|heavy/i;

/** Reads a font; what it does not say is that of a font of middling proportions. */
export function readFont(file: Pick<PdfFile, 'resolve'>, dict: PdfDict): Font {
  const type = readName(file, dict.get('Subtype'));
  if (type === 'Type0') return readComposite(file, dict);
  const descriptor = readDict(file, dict.get('FontDescriptor'));
  const drawn = type === 'Type3' ? readDrawn(file, dict) : null;
  const unit = drawn === null ? 0.001 : Math.abs(drawn.matrix[0]) || 0.001;
  const widths = readWidths(file, dict, descriptor, unit, drawn !== null);
  return {
    dict,
    isComposite: false,
    isVertical: false,
    widths,
    widthOf: (code) => widths[code & 255] ?? 0,
    ...readHeight(file, descriptor, drawn === null ? null : [dict, drawn.matrix]),
    isBold: isBold(file, dict, descriptor),
    drawn,
  };
}

function readComposite(file: Pick<PdfFile, 'resolve'>, dict: PdfDict): Font {
  const descendant = readDict(file, readArray(file, dict.get('DescendantFonts'))?.[0]);
  const descriptor = readDict(file, descendant?.get('FontDescriptor'));
  const encoding = readName(file, dict.get('Encoding')) ?? 'Identity-H';
  const isVertical = encoding.endsWith('-V');
  const [, advance = -1000] = readNumbers(file, descendant?.get('DW2')) ?? [];
  const widths = readCidWidths(file, descendant?.get('W'));
  const usual = (readNumber(file, descendant?.get('DW')) ?? 1000) / 1000;
  return {
    dict,
    isComposite: true,
    isVertical,
    widths: new Float64Array(0),
    widthOf: isVertical ? () => advance / 1000 : (code) => widths.get(code) ?? usual,
    ...readHeight(file, descriptor, null),
    isBold: isBold(file, dict, descriptor),
    drawn: null,
  };
}

function readWidths(
  file: Pick<PdfFile, 'resolve'>,
  dict: PdfDict,
  descriptor: PdfDict | undefined,
  unit: number,
  isDrawn: boolean,
): Float64Array {
  const given = readArray(file, dict.get('Widths'));
  const first = readNumber(file, dict.get('FirstChar')) ?? 0;
  const missing = (readNumber(file, descriptor?.get('MissingWidth')) ?? 0) * unit;
  const name = readName(file, dict.get('BaseFont')) ?? '';
  return Float64Array.from({ length: 256 }, (_, code) => {
    if (given === undefined) return isDrawn ? 0 : standardWidth(name, code);
    const width = readNumber(file, given[code - first]);
    return width === undefined ? missing : width * unit;
  });
}

function readDrawn(file: Pick<PdfFile, 'resolve'>, dict: PdfDict): Font['drawn'] {
  const procedures = readDict(file, dict.get('CharProcs'));
  const encoding = readDict(file, dict.get('Encoding'));
  const names = new Map<number, string>();
  let code = 0;
  for (const item of readArray(file, encoding?.get('Differences')) ?? []) {
    const value = file.resolve(item);
    if (typeof value === 'number') code = value;
    else if (typeof value === 'object' && value?.kind === 'name') names.set(code++, value.name);
  }
  const matrix = readNumbers(file, dict.get('FontMatrix')) ?? [0.001, 0, 0, 0.001, 0, 0];
  return {
    matrix: toMatrix(matrix),
    glyphOf: (glyph) => procedures?.get(names.get(glyph) ?? ''),
    resources: readDict(file, dict.get('Resources')) ?? null,
  };
}

function readHeight(
  file: Pick<PdfFile, 'resolve'>,
  descriptor: PdfDict | undefined,
  drawn: readonly [PdfDict, Matrix] | null,
): { ascent: number; descent: number } {
  if (drawn !== null) {
    const [, bottom = 0, , top = 0] = readNumbers(file, drawn[0].get('FontBBox')) ?? [];
    const unit = Math.abs(drawn[1][3]);
    return top > bottom ? { ascent: top * unit, descent: bottom * unit } : { ascent: 0.9, descent: -0.2 };
  }
  const ascent = (readNumber(file, descriptor?.get('Ascent')) ?? 0) / 1000;
  const descent = (readNumber(file, descriptor?.get('Descent')) ?? 0) / 1000;
  return {
    ascent: ascent > 0.3 && ascent < 2 ? ascent : 0.9,
    descent: Math.abs(descent) > 0.05 && Math.abs(descent) < 1 ? -Math.abs(descent) : -0.2,
  };
}

function isBold(file: Pick<PdfFile, 'resolve'>, dict: PdfDict, descriptor: PdfDict | undefined): boolean {
  const weight = readNumber(file, descriptor?.get('FontWeight'));
  if (weight !== undefined && weight >= 700) return true;
  const names = [dict.get('BaseFont'), descriptor?.get('FontName')].map((name) => readName(file, name) ?? '');
  return names.some((name) => boldName.test(name));
}
