import { parentPort } from 'node:worker_threads';
import { chooseView, toParts, type Area } from '../choose-view.ts';
import { openFile, openPdfium, type DrawPage } from './open-pdfium.ts';
import type { PaintingAnswer, PaintingJob } from './painting.ts';

/** Pixels of a picture for each point of a page, at most: small things are not shown larger than they can be told. */
const largestScale = 3;

type Size = { width: number; height: number };

/** A file whose pages are painted. */
type OpenPages = {
  sizeOf: (page: number) => Size | undefined;
  framesOf: (page: number) => readonly Area[];
  draw: DrawPage | undefined;
  /** Whether there is what draws its pages, were they not damaged. */
  canDraw: boolean;
};

async function open({
  format,
  bytes,
  password,
}: Extract<PaintingJob, { kind: 'open' }>): Promise<OpenPages | string> {
  if (format === 'office') {
    const { outlineSlides } = await import('@brandlint/document-readers/office-slides');
    const slides = outlineSlides(bytes);
    if (!slides) return 'it has no slides';
    const { frames } = slides;
    return {
      sizeOf: () => slides,
      framesOf: (page) => frames.get(page) ?? [],
      draw: undefined,
      canDraw: true,
    };
  }
  const { readPageSizes } = await import('@brandlint/document-readers/pdf-pages');
  const sizes = await readPageSizes(bytes, password);
  if ('fault' in sizes) return sizes.fault;
  const engine = await openPdfium();
  return {
    sizeOf: (page) => sizes.get(page),
    framesOf: () => [],
    draw: engine && openFile(engine, bytes, password),
    canDraw: engine !== undefined,
  };
}

function paint(pages: OpenPages, page: number, boxes: readonly Area[]): PaintingAnswer {
  const size = pages.sizeOf(page);
  if (!size) return { fault: 'there is no such page' };
  const view = chooseView(size, boxes, largestScale);
  return { view, data: pages.draw?.(page, size, view), frames: toParts(view, pages.framesOf(page)) };
}

function createPainter(): (job: PaintingJob) => Promise<PaintingAnswer> {
  let pages: OpenPages | undefined;
  return async (job) => {
    if (job.kind === 'paint') return pages ? paint(pages, job.page, job.boxes) : { fault: 'nothing is open' };
    const opened = await open(job);
    if (typeof opened === 'string') return { fault: opened };
    pages = opened;
    return { isOpen: true, canDraw: opened.canDraw };
  };
}

const answer = createPainter();

parentPort?.on('message', (job: PaintingJob) => {
  void answer(job).then((message) => parentPort?.postMessage(message));
});
