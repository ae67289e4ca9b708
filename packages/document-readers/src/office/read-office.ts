import { GapList, type Document as SourceDocument, type DocumentReader, type Reading } from '@brandlint/core';
import { createPictureStore } from './collect/picture-store.ts';
import { UseCollector, type Traces } from './collect/use-collector.ts';
import { openArchive, type Archive } from '../archive/open-archive.ts';
import { openPackage } from './office-package.ts';
import { ReadFailure } from '../archive/read-failure.ts';
import { readOpenDocument, type OdfKind } from './opendocument/read-open-document.ts';
import { readPresentation, type OfficeReading } from './presentation/read-presentation.ts';
import { readWorkbook } from './sheet/read-workbook.ts';
import { readDocument } from './word/read-document.ts';

/** Reads Office and OpenDocument files: presentations, documents, sheets, and their templates. */
export const readOffice: DocumentReader = {
  readDocument: (document) => Promise.resolve(readBytes(document)),
};

function readBytes({ bytes }: SourceDocument): Reading {
  const gaps = new GapList();
  try {
    return readArchive(openArchive(bytes), gaps);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    gaps.add({ kind: 'unreadable', code: error.code, reason: error.message });
    return { uses: [], gaps: gaps.toArray(), embedded: [], dependsOn: [], pictures: [] };
  }
}

/** Reads what an archive holds; `traces` is told where the colours stand. Throws a `ReadFailure`. */
export function readArchive(archive: Archive, gaps: GapList, traces?: Traces): Reading {
  const uses = new UseCollector(gaps, traces);
  const pictures = createPictureStore(archive, gaps);
  const kind = kindOfOpenDocument(archive);
  const pages =
    kind === undefined
      ? readPackage({ office: openPackage(archive, gaps), uses, pictures })
      : readOpenDocument({ archive, gaps, uses, pictures }, kind);
  return {
    uses: uses.toArray(),
    gaps: gaps.toArray(),
    embedded: pictures.embedded,
    dependsOn: [],
    pictures: pictures.pictures,
    ...(pages !== undefined && { pages }),
  };
}

/** Gives the number of slides of what has slides. */
function readPackage(reading: OfficeReading): number | undefined {
  const { office } = reading;
  const [main] = office.relatedTo('', 'officeDocument');
  const type = main === undefined ? '' : office.contentTypeOf(main);
  if (main !== undefined && type.includes('presentationml')) return readPresentation(reading, main);
  if (main !== undefined && type.includes('wordprocessingml')) readDocument(reading, main);
  else if (main !== undefined && type.includes('spreadsheetml')) readWorkbook(reading, main);
  else {
    const reason = type.includes('binary')
      ? 'it is a binary workbook (.xlsb), which is not read; save it as .xlsx'
      : 'it is an archive, and no Office or OpenDocument file that is known';
    office.gaps.add({ kind: 'unreadable', code: 'not-office', reason });
  }
  return undefined;
}

/** The kind of an OpenDocument file, which its first member says; `undefined` for any other file. */
function kindOfOpenDocument(archive: Archive): OdfKind | undefined {
  const type = archive.has('mimetype') ? (archive.textOf('mimetype') ?? '').slice(0, 200).trim() : '';
  const [, kind] =
    /^application\/vnd\.oasis\.opendocument\.(text|presentation|spreadsheet|graphics)\b/.exec(type) ?? [];
  if (kind === undefined) return undefined;
  const manifest = archive.has('META-INF/manifest.xml')
    ? (archive.textOf('META-INF/manifest.xml') ?? '')
    : '';
  if (manifest.includes('encryption-data')) {
    throw new ReadFailure('encrypted', 'it is encrypted; save it without a password');
  }
  return kind === 'text' || kind === 'presentation' || kind === 'spreadsheet' ? kind : 'graphics';
}
