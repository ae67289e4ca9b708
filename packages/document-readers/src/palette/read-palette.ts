import { GapList, type Document as SourceDocument, type DocumentReader, type Reading } from '@brandlint/core';
import { readAco, readAse, readGpl, type SwatchReading } from '@brandlint/readers/swatches';
import { readSoc } from './read-soc.ts';
import { toColorUse } from './to-color-use.ts';

/** Reads palettes: swatches of Adobe's programs (`.ase`, `.aco`), of GIMP and Inkscape (`.gpl`), of LibreOffice (`.soc`). */
export const readPalette: DocumentReader = {
  readDocument: (document) => Promise.resolve(readSwatches(document)),
};

/** How many swatches of one file are judged. */
const mostSwatches = 20_000;

/** How many swatches without a colour are named apart. */
const mostNamed = 100;

function readSwatches(document: SourceDocument): Reading {
  const gaps = new GapList();
  const reading = readFile(document);
  if (!reading.ok) {
    gaps.add({ kind: 'unreadable', code: 'broken-palette', reason: reading.cause });
    return { uses: [], gaps: gaps.toArray(), embedded: [], dependsOn: [], pictures: [] };
  }
  for (const { name, reason } of reading.unread.slice(0, mostNamed)) {
    gaps.add({ kind: 'unjudged', code: 'no-color', reason: `${name.slice(0, 200)} ${reason}` });
  }
  if (reading.unread.length > mostNamed) {
    const reason = `${reading.unread.length - mostNamed} more swatches have no colour that is known`;
    gaps.add({ kind: 'unjudged', code: 'no-color', reason });
  }
  if (reading.swatches.length > mostSwatches) {
    const reason = `swatches beyond the first ${mostSwatches.toLocaleString('en')} are not judged`;
    gaps.add({ kind: 'unjudged', code: 'too-many-swatches', reason });
  }
  return {
    uses: reading.swatches.slice(0, mostSwatches).map(toColorUse),
    gaps: gaps.toArray(),
    embedded: [],
    dependsOn: [],
    pictures: [],
  };
}

function readFile({ path, bytes }: SourceDocument): SwatchReading {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  switch (ending) {
    case 'ase':
      return readAse(bytes);
    case 'aco':
      return readAco(bytes);
    case 'gpl':
      return readGpl(new TextDecoder().decode(bytes));
    case 'soc':
      return readSoc(new TextDecoder().decode(bytes));
    default:
      return { ok: false, cause: 'it is no palette of a known kind', cure: 'save it as .ase' };
  }
}
