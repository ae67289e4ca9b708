import type { PdfFault, PdfObjects } from '../model/pdf-object.ts';
import { decodeStream } from './filters/decode-stream.ts';
import { tooLarge } from './filters/filter.ts';
import { writeMegabytes, type PdfLimits } from './limits.ts';
import type { Decoded, PdfFile } from './pdf-file.ts';
import { emptyDict } from './plain-object.ts';
import { readDict } from './read-value.ts';
import { readPage } from './read-page.ts';
import { findPages, walkPageTree } from './walk-page-tree.ts';

/** Where pages are looked for: in their tree, or among all objects where that leads to none. */
export type PageSearch = 'tree' | 'everything';

/** A file over its objects, or why it cannot be one. */
export function createPdfFile(
  objects: PdfObjects,
  limits: PdfLimits,
  search: PageSearch,
): PdfFile | { fault: PdfFault } {
  const catalog = readDict(objects, objects.trailer.get('Root')) ?? emptyDict;
  const list =
    search === 'tree'
      ? walkPageTree(objects, catalog.get('Pages'), limits.pages)
      : findPages(objects, limits.pages);
  if (!list) {
    const reason = `its tree of pages has more than ${limits.pages.toLocaleString('en')} entries`;
    return { fault: { code: 'too-large', reason } };
  }
  const { pages: nodes, missing } = list;
  if (nodes.length === 0)
    return { fault: objects.faults()[0] ?? { code: 'damaged', reason: 'no page can be found in it' } };
  const budget = createBudget(objects, limits);
  return {
    trailer: objects.trailer,
    catalog,
    isEncrypted: objects.isEncrypted,
    pageCount: nodes.at(-1)?.number ?? 0,
    *pages() {
      for (const node of nodes) yield readPage(objects, node);
    },
    resolve: objects.resolve,
    decode: budget.decode,
    faults: () => [...objects.faults(), ...budget.faults(), ...describeMissing(missing)],
  };
}

function describeMissing(pages: number): PdfFault[] {
  if (pages === 0) return [];
  const reason = pages === 1 ? 'one of its pages is not in it' : `${pages} of its pages are not in it`;
  return [{ code: 'incomplete', reason }];
}

function createBudget(objects: PdfObjects, limits: PdfLimits): Pick<PdfFile, 'decode' | 'faults'> {
  const faults = new Map<string, PdfFault>();
  let left = limits.streams;
  const refuse = (reason: string): Decoded => {
    faults.set(reason, { code: 'too-large', reason });
    return { ...tooLarge, left: null };
  };
  return {
    decode: (stream) => {
      const isLast = left < limits.stream;
      const decoded = decodeStream(objects, stream, isLast ? left : limits.stream);
      left -= decoded.isTooLarge ? Math.min(left, limits.stream) : decoded.bytes.length;
      if (!decoded.isTooLarge) return decoded;
      return refuse(
        isLast
          ? `its streams are larger than ${writeMegabytes(limits.streams)} once unpacked`
          : `one of its streams is larger than ${writeMegabytes(limits.stream)} once unpacked`,
      );
    },
    faults: () => [...faults.values()],
  };
}
