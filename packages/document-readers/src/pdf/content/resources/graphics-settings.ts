import type { PdfDict, PdfObject } from '../../model/pdf-object.ts';
import type { PdfFile } from '../../objects/pdf-file.ts';
import { readArray, readDict, readName, readNumber } from '../../objects/read-value.ts';

/** What a dictionary of graphics state parameters says; what it leaves out stays as it is. */
export type GraphicsSettings = {
  lineWidth?: number;
  lineCap?: number;
  strokeAlpha?: number;
  fillAlpha?: number;
  strokeOverprint?: boolean;
  fillOverprint?: boolean;
  isBlended?: boolean;
  /** `null` takes away the one that was set. */
  softMask?: PdfDict | null;
  font?: { object: PdfObject; size: number };
};

/** Reads a dictionary of graphics state parameters (ISO 32000-2, 8.4.5). */
export function readGraphicsSettings(file: Pick<PdfFile, 'resolve'>, dict: PdfDict): GraphicsSettings {
  const settings: GraphicsSettings = {};
  const lineWidth = readNumber(file, dict.get('LW'));
  if (lineWidth !== undefined) settings.lineWidth = lineWidth;
  const lineCap = readNumber(file, dict.get('LC'));
  if (lineCap !== undefined) settings.lineCap = lineCap;
  const strokeAlpha = readNumber(file, dict.get('CA'));
  if (strokeAlpha !== undefined) settings.strokeAlpha = toShare(strokeAlpha);
  const fillAlpha = readNumber(file, dict.get('ca'));
  if (fillAlpha !== undefined) settings.fillAlpha = toShare(fillAlpha);
  const stroke = file.resolve(dict.get('OP'));
  const fill = file.resolve(dict.get('op'));
  if (typeof stroke === 'boolean') settings.strokeOverprint = stroke;
  // Where only the one for strokes is given it holds for both.
  if (typeof fill === 'boolean') settings.fillOverprint = fill;
  else if (typeof stroke === 'boolean') settings.fillOverprint = stroke;
  if (dict.get('BM') !== undefined) settings.isBlended = isBlended(file, dict.get('BM'));
  if (dict.get('SMask') !== undefined) settings.softMask = readDict(file, dict.get('SMask')) ?? null;
  const [object, size] = readArray(file, dict.get('Font')) ?? [];
  if (object !== undefined) settings.font = { object, size: readNumber(file, size) ?? 0 };
  return settings;
}

function isBlended(file: Pick<PdfFile, 'resolve'>, object: PdfObject | undefined): boolean {
  const name = readName(file, object) ?? readName(file, readArray(file, object)?.[0]) ?? 'Normal';
  return name !== 'Normal' && name !== 'Compatible';
}

function toShare(number: number): number {
  return Math.max(0, Math.min(1, number));
}
