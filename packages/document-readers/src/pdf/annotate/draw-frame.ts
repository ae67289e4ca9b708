import { PdfArray, PdfDict, PdfName, PdfNumber, PdfStream } from '@libpdf/core';
import type { Severity } from '@brandlint/core';
import { writeNumber } from './write-number.ts';
import type { PdfBox } from '../objects/pdf-file.ts';

/** How a severity looks: a colour (red, green, blue, 0–1), and a line that is told apart without it. */
export type MarkStyle = { color: readonly [number, number, number]; dash: readonly number[] };

/** Lengths of dashes and gaps are in points. */
export const markStyles: Readonly<Record<Severity, MarkStyle>> = {
  error: { color: [0.8, 0, 0], dash: [] },
  warning: { color: [0.8, 0.4, 0], dash: [6, 3] },
  note: { color: [0, 0.4, 0.8], dash: [2, 2] },
};

/** A frame lies around what it is about, so that nothing of that is covered: a line on a white one, in points. */
export const frameWidth = 3;
const lineWidth = 1.5;

/** What every viewer shows of a frame, whatever it makes of annotations: a form of that size. */
export function drawFrame(rect: PdfBox, style: MarkStyle, unitsInPoint: number): PdfStream {
  const width = rect.right - rect.left;
  const height = rect.top - rect.bottom;
  const inset = (frameWidth / 2) * unitsInPoint;
  const path = [inset, inset, Math.max(0, width - 2 * inset), Math.max(0, height - 2 * inset)].map(
    writeNumber,
  );
  const dash = style.dash.map((length) => writeNumber(length * unitsInPoint)).join(' ');
  const content = [
    `1 1 1 RG ${writeNumber(frameWidth * unitsInPoint)} w ${path.join(' ')} re S`,
    `${style.color.map(writeNumber).join(' ')} RG ${writeNumber(lineWidth * unitsInPoint)} w [${dash}] 0 d ${path.join(' ')} re S`,
  ].join('\n');
  return toForm(content, width, height);
}

/** What a frame says of itself for viewers that draw it anew. */
export function describeFrame(
  { color, dash }: MarkStyle,
  unitsInPoint: number,
): Record<string, PdfArray | PdfDict> {
  const inset = ((frameWidth - lineWidth) / 2) * unitsInPoint;
  return {
    C: toNumbers(color),
    RD: toNumbers([inset, inset, inset, inset]),
    BS: PdfDict.of({
      W: PdfNumber.of(lineWidth * unitsInPoint),
      S: PdfName.of(dash.length > 0 ? 'D' : 'S'),
      ...(dash.length > 0 && { D: toNumbers(dash.map((length) => length * unitsInPoint)) }),
    }),
  };
}

/** A form whose content lies between its origin and its size. */
export function toForm(content: string, width: number, height: number): PdfStream {
  return PdfStream.fromDict(
    {
      Type: PdfName.of('XObject'),
      Subtype: PdfName.of('Form'),
      BBox: toNumbers([0, 0, width, height]),
      Resources: new PdfDict(),
    },
    new TextEncoder().encode(content),
  );
}

/** Numbers as an array. */
export function toNumbers(numbers: readonly number[]): PdfArray {
  return new PdfArray(numbers.map((number) => PdfNumber.of(number)));
}
