import {
  GapList,
  type Document,
  type DocumentReader,
  type Gap,
  type Location,
  type ReadContext,
  type Reading,
  type Use,
} from '@brandlint/core';
import { ColorCollector } from './aggregate/color-collector.ts';
import { createPageSink } from './aggregate/page-collector.ts';
import { createPageInterpreter } from './content/create-page-interpreter.ts';
import { openPdf } from './objects/open-pdf.ts';
import type { PdfFault } from './model/pdf-object.ts';
import type { PdfFile, PdfPage } from './objects/pdf-file.ts';
import { PictureCollector } from './pictures/picture-collector.ts';
import { readOutputIntent } from './read-output-intent.ts';
import { readPageLabels } from './read-page-labels.ts';
import { createFontReader } from './text/create-font-reader.ts';
import { readStructure } from './text/read-structure.ts';
import { TextCollector } from './text/text-collector.ts';

/** Reads PDF files, and what is a PDF inside, such as files of Illustrator. */
export const readPdf: DocumentReader = { readDocument };

/** A file is left after so long, in ms: what is read until then is kept. How much of it is read is bounded before that. */
const longestReading = 60_000;

async function readDocument(
  { path, bytes }: Document,
  { password, hasArtwork }: ReadContext,
): Promise<Reading> {
  const isIllustrator = path.toLowerCase().endsWith('.ai');
  const file = await openPdf(bytes, { password });
  if ('fault' in file) {
    const isEmpty = isIllustrator && file.fault.code === 'not-a-pdf';
    return unreadable(isEmpty ? withoutPdf : toGap(file.fault));
  }
  const reading = readPages(file, hasArtwork ?? true);
  return isIllustrator && reading.uses.some(saysThatItIsEmpty) ? unreadable(withoutPdf) : reading;
}

const withoutPdf = {
  kind: 'unreadable',
  code: 'without-pdf',
  reason: 'it was saved without its PDF content; save it again with “Create PDF Compatible File”',
} as const;

/** What Illustrator puts there in the place of the drawing. */
function saysThatItIsEmpty(use: Use): boolean {
  return use.kind === 'text' && /saved without PDF Content/i.test(use.text);
}

function unreadable(gap: Pick<Gap, 'kind' | 'code' | 'reason'>): Reading {
  const gaps = new GapList();
  gaps.add(gap);
  return { uses: [], gaps: gaps.toArray(), embedded: [], dependsOn: [], pictures: [] };
}

function readPages(file: PdfFile, hasArtwork: boolean): Reading {
  const gaps = new GapList();
  const profile = readOutputIntent(file);
  const findElement = readStructure(file);
  const colors = new ColorCollector(gaps, profile);
  const texts = new TextCollector(gaps, createFontReader(file), findElement);
  const pictures = new PictureCollector(file, gaps, findElement, hasArtwork);
  const assumptions = new Set<string>();
  const onPaper = (): void =>
    void assumptions.add('its pages are taken for white paper where nothing is painted');
  const interpretPage = createPageInterpreter(file);
  const latest = performance.now() + longestReading;
  let pages = 0;
  for (const page of file.pages()) {
    if (performance.now() > latest) {
      const reason = `reading it took too long: it is read up to page ${page.number - 1} of ${file.pageCount}`;
      gaps.add({ kind: 'unreadable', code: 'took-too-long', reason });
      break;
    }
    const { sink, end: endPage } = createPageSink(page, { colors, texts, pictures, gaps, onPaper });
    if (page.lacksContents) gaps.add(withoutContents, toWholePage(page));
    interpretPage(page, sink);
    endPage();
    texts.endPage(page.number);
    pictures.endPage(page.number, ({ fill, stroke, box }, icons) => {
      for (const kind of [fill, stroke]) if (kind) colors.addDrawn(kind, box, icons);
    });
    colors.endPage();
    pages++;
  }
  if (pictures.isSelective)
    assumptions.add('its drawings without a name are taken for no icons, since no artwork is registered');
  const [first, second] = readPageLabels(file);
  if (first) {
    const other = second ? ` and page ${second.page} ${quote(second.label)}` : '';
    assumptions.add(
      `pages are counted from the first; the file calls page ${first.page} ${quote(first.label)}${other}`,
    );
  }
  for (const fault of file.faults()) gaps.add(toGap(fault));
  return {
    uses: [...colors.toUses(), ...texts.toUses(), ...pictures.toUses()],
    gaps: gaps.toArray(),
    embedded: [],
    dependsOn: [],
    pictures: pictures.toPictures(),
    pages,
    ...(assumptions.size > 0 && { assumptions: [...assumptions] }),
  };
}

function quote(label: string): string {
  return label === '' ? 'nothing' : `“${label}”`;
}

const withoutContents = {
  kind: 'unreadable',
  code: 'missing-contents',
  reason: 'what the page is painted with is not in the file',
} as const;

function toWholePage({ number, cropBox, rotate, userUnit }: PdfPage): Location {
  const across = (cropBox.right - cropBox.left) * userUnit;
  const down = (cropBox.top - cropBox.bottom) * userUnit;
  const [width, height] = rotate % 180 === 0 ? [across, down] : [down, across];
  return { kind: 'area', page: number, x: 0, y: 0, width, height };
}

function toGap({ code, reason }: PdfFault): Pick<Gap, 'kind' | 'code' | 'reason'> {
  return { kind: 'unreadable', code, reason };
}
