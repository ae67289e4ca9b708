import { parentPort } from 'node:worker_threads';
import { readPageSizes, type PageSize } from '@brandlint/document-readers/pdf-pages';
import { chooseView } from '../choose-view.ts';
import { openFile, openPdfium, type DrawPage } from './open-pdfium.ts';
import type { PaintingAnswer, PaintingJob } from './painting.ts';

/** Pixels of a picture for each point of a page, at most: small things are not shown larger than they can be told. */
const largestScale = 3;

function createPainter(): (job: PaintingJob) => Promise<PaintingAnswer> {
  let sizes: ReadonlyMap<number, PageSize> = new Map();
  let drawPage: DrawPage | undefined;
  return async (job) => {
    if (job.kind === 'open') {
      const read = await readPageSizes(job.bytes, job.password);
      if ('fault' in read) return read;
      sizes = read;
      const engine = await openPdfium();
      drawPage = engine && openFile(engine, job.bytes, job.password);
      return { isOpen: true, canDraw: engine !== undefined };
    }
    const size = sizes.get(job.page);
    if (!size) return { fault: 'there is no such page' };
    const view = chooseView(size, job.boxes, largestScale);
    return { view, data: drawPage?.(job.page, size, view) };
  };
}

const answer = createPainter();

parentPort?.on('message', (job: PaintingJob) => {
  void answer(job).then((message) => parentPort?.postMessage(message));
});
