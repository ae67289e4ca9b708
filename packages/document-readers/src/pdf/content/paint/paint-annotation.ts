import type { PdfDict, PdfStream } from '../../model/pdf-object.ts';
import type { PdfBox } from '../../objects/pdf-file.ts';
import {
  readDict,
  readName,
  readNumber,
  readNumbers,
  readStream,
  readText,
} from '../../objects/read-value.ts';
import { isOwnNote } from '../../annotate/own-notes.ts';
import type { Form } from '../resources/document-context.ts';
import { edgesOf, multiply, type Matrix } from '../state/matrix.ts';
import type { Walk } from '../walk.ts';
import { paintForm } from './paint-form.ts';
import { paintPlainAnnotation } from './paint-plain-annotation.ts';

const flags = { hidden: 2, print: 4, noView: 32 } as const;

/** Paints an annotation as the file says that it appears, or as readers draw it; nothing where it is neither shown nor printed. */
export function paintAnnotation(walk: Walk, annotation: PdfDict): void {
  const { file, layers } = walk.context;
  const flag = readNumber(file, annotation.get('F')) ?? 0;
  const subtype = readName(file, annotation.get('Subtype')) ?? '';
  if ((flag & flags.hidden) > 0 || subtype === 'Popup') return;
  if ((flag & flags.noView) > 0 && (flag & flags.print) === 0) return;
  if (isOwnNote(subtype, readText(file, annotation.get('NM')))) {
    walk.fault('own-notes', 'it is a copy with notes of Brandlint, and what these show is not judged');
    return;
  }
  const rect = toBox(readNumbers(file, annotation.get('Rect')));
  const stream = findAppearance(walk, annotation);
  if (rect === undefined) return;
  if (stream === undefined) {
    if (annotation.get('AP') === undefined) paintPlainAnnotation(walk, annotation, subtype, rect);
    return;
  }
  const form = walk.context.form(stream);
  const layer = annotation.get('OC') === undefined ? undefined : layers.read(annotation.get('OC'));
  const state = { ...walk.state };
  paintForm(walk, form, {
    matrix: multiply(form.matrix, toRect(form, rect)),
    change: (around) => ({
      ...around,
      isHidden: around.isHidden || layer?.isShown === false,
      within: around.within.inside(`annotation: ${subtype}`),
    }),
  });
  walk.state = state;
}

/** The normal appearance, in the state that the annotation is in. */
function findAppearance({ context: { file } }: Walk, annotation: PdfDict): PdfStream | undefined {
  const normal = readDict(file, annotation.get('AP'))?.get('N');
  const stream = readStream(file, normal);
  if (stream !== undefined) return stream;
  const name = readName(file, annotation.get('AS'));
  return name === undefined ? undefined : readStream(file, readDict(file, normal)?.get(name));
}

/** Moves and scales the box of the appearance onto the annotation's rectangle (ISO 32000-2, 12.5.5). */
function toRect({ box, matrix }: Form, rect: PdfBox): Matrix {
  if (box === null) return [1, 0, 0, 1, rect.left, rect.bottom];
  const { x0, y0, x1, y1 } = edgesOf(box, matrix);
  const across = x1 > x0 ? (rect.right - rect.left) / (x1 - x0) : 1;
  const up = y1 > y0 ? (rect.top - rect.bottom) / (y1 - y0) : 1;
  return [across, 0, 0, up, rect.left - x0 * across, rect.bottom - y0 * up];
}

function toBox(numbers: readonly number[] | undefined): PdfBox | undefined {
  const [x0, y0, x1, y1] = numbers ?? [];
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return undefined;
  return { left: Math.min(x0, x1), bottom: Math.min(y0, y1), right: Math.max(x0, x1), top: Math.max(y0, y1) };
}
