import { GapList, type Document as SourceDocument, type DocumentReader, type Reading } from '@brandlint/core';
import { UseCollector } from './collect/use-collector.ts';
import { createPictureStore } from './collect/picture-store.ts';
import { openArchive, type Archive } from './container/open-archive.ts';
import { openPackage } from './container/office-package.ts';
import { ReadFailure } from './container/read-failure.ts';
import { readDocument } from './word/read-document.ts';
import { readWorkbook } from './sheet/read-workbook.ts';
import { readPresentation } from './presentation/read-presentation.ts';

/** Reads Office and OpenDocument files: presentations, documents, sheets, and their templates. */
export const readOffice: DocumentReader = {
  readDocument: (document) => Promise.resolve(readBytes(document)),
};

function readBytes({ bytes }: SourceDocument): Reading {
  const gaps = new GapList();
  let archive: Archive;
  try {
    archive = openArchive(bytes);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    gaps.add({ kind: 'unreadable', code: error.code, reason: error.message });
    return { uses: [], gaps: gaps.toArray(), embedded: [], dependsOn: [], pictures: [] };
  }
  const uses = new UseCollector(gaps);
  const pictures = createPictureStore(archive, gaps);
  const office = openPackage(archive, gaps);
  const [main] = office.relatedTo('', 'officeDocument');
  const type = main === undefined ? '' : office.contentTypeOf(main);
  const reading = { office, uses, pictures };
  if (main !== undefined && type.includes('presentationml')) readPresentation(reading, main);
  else if (main !== undefined && type.includes('wordprocessingml')) readDocument(reading, main);
  else if (main !== undefined && type.includes('spreadsheetml') && !type.includes('binary')) readWorkbook(reading, main);
  else {
    const reason = 'it is an archive, and no Office or OpenDocument file that is known';
    gaps.add({ kind: 'unreadable', code: 'not-office', reason });
  }
  return {
    uses: uses.toArray(),
    gaps: gaps.toArray(),
    embedded: pictures.embedded,
    dependsOn: [],
    pictures: pictures.pictures,
  };
}
