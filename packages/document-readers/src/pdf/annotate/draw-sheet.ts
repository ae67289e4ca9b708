import type { PdfStream } from '@libpdf/core';
import { markStyles, toForm, toNumbers } from './draw-frame.ts';
import type { PageGeometry } from './page-rect.ts';
import { writeNumber } from './write-number.ts';

/** The sides of the sheet that stands for a note, in points. */
export const sheetSize = 22;

/** A sheet of paper with lines, upright on the page as shown. */
export function drawSheet({ unitsInPoint, upright }: PageGeometry): PdfStream {
  const side = sheetSize * unitsInPoint;
  const scale = writeNumber(unitsInPoint);
  const [red, green, blue] = markStyles.note.color;
  const content = [
    `${scale} 0 0 ${scale} 0 0 cm`,
    `1 1 1 rg ${red} ${green} ${blue} RG 1.5 w 3.5 1.5 15 19 re B`,
    '6.5 16 m 15.5 16 l 6.5 12.5 m 15.5 12.5 l 6.5 9 m 15.5 9 l 6.5 5.5 m 12 5.5 l S',
  ].join('\n');
  const form = toForm(content, side, side);
  form.set('Matrix', toNumbers(upright));
  return form;
}
