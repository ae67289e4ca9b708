import type { PdfDict, PdfObject } from '../model/pdf-object.ts';
import type { PdfBox, PdfPage } from './pdf-file.ts';
import { emptyDict } from './plain-object.ts';
import { readArray, readDict, readNumber, readNumbers, readStream, type Resolver } from './read-value.ts';
import type { PageNode } from './walk-page-tree.ts';

/** US Letter, which viewers take where a page says nothing. */
const usual: PdfBox = { left: 0, bottom: 0, right: 612, top: 792 };
/** In points; Annex C.2 allows 14,400. */
const largest = 10_000_000;
const mostContents = 100_000;
const mostAnnotations = 100_000;

/** A page as something that can be worked with, whatever it says. */
export function readPage(file: Resolver, { dict, ancestors, number, ref }: PageNode): PdfPage {
  const inherit = (key: string): PdfObject | undefined =>
    [dict, ...ancestors]
      .map((node) => node.get(key))
      .find((value) => value !== undefined && file.resolve(value) !== null);
  const mediaBox = readBox(file, inherit('MediaBox')) ?? usual;
  const cropBox = within(readBox(file, inherit('CropBox')), mediaBox) ?? mediaBox;
  const part = (key: string): PdfBox => within(readBox(file, dict.get(key)), mediaBox) ?? cropBox;
  const userUnit = readNumber(file, dict.get('UserUnit')) ?? 1;
  return {
    number,
    ref,
    dict,
    resources: readDict(file, inherit('Resources')) ?? emptyDict,
    mediaBox,
    cropBox,
    bleedBox: part('BleedBox'),
    trimBox: part('TrimBox'),
    rotate: toRotation(readNumber(file, inherit('Rotate')) ?? 0),
    userUnit: userUnit >= 0.001 && userUnit <= 75_000 ? userUnit : 1,
    ...readContents(file, dict.get('Contents')),
    annotations: readAnnotations(file, dict.get('Annots')),
  };
}

/** Its corners may stand in any order. `undefined` where it is none, or has no area. */
function readBox(file: Resolver, object: PdfObject | undefined): PdfBox | undefined {
  const [x1, y1, x2, y2] = readNumbers(file, object) ?? [];
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  const box = {
    left: Math.min(x1, x2),
    bottom: Math.min(y1, y2),
    right: Math.max(x1, x2),
    top: Math.max(y1, y2),
  };
  const isFar = Object.values(box).some((value) => Math.abs(value) > largest);
  return isFar || isEmpty(box) ? undefined : box;
}

function within(box: PdfBox | undefined, outer: PdfBox): PdfBox | undefined {
  if (!box) return undefined;
  const shared = {
    left: Math.max(box.left, outer.left),
    bottom: Math.max(box.bottom, outer.bottom),
    right: Math.min(box.right, outer.right),
    top: Math.min(box.top, outer.top),
  };
  return isEmpty(shared) ? undefined : shared;
}

function isEmpty({ left, bottom, right, top }: PdfBox): boolean {
  return right - left < 1e-6 || top - bottom < 1e-6;
}

/** It has to be a multiple of 90; what is none is taken as the viewers do, as none at all. */
function toRotation(degrees: number): PdfPage['rotate'] {
  const turns = degrees / 90;
  if (!Number.isInteger(turns)) return 0;
  const rotations = [0, 90, 180, 270] as const;
  return rotations[((turns % 4) + 4) % 4] ?? 0;
}

function readContents(
  file: Resolver,
  object: PdfObject | undefined,
): Pick<PdfPage, 'contents' | 'lacksContents'> {
  const only = readStream(file, object);
  if (only) return { contents: [only], lacksContents: false };
  const items = readArray(file, object);
  if (!items) return { contents: [], lacksContents: object !== undefined && object !== null };
  const read = items.slice(0, mostContents).map((item) => readStream(file, item));
  return {
    contents: read.filter((stream) => stream !== undefined),
    lacksContents: items.length > mostContents || read.includes(undefined),
  };
}

function readAnnotations(file: Resolver, object: PdfObject | undefined): PdfDict[] {
  const items = (readArray(file, object) ?? []).slice(0, mostAnnotations);
  return items.map((item) => readDict(file, item)).filter((dict) => dict !== undefined);
}
