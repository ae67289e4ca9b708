import { foldText } from './fold-text.ts';
import { createMarkReader } from './find-principle-by-mark.ts';
import { createNetworkNameFinder } from './find-network-names.ts';
import { listDifferences } from './list-differences.ts';
import { createNameScanner, type NameScanner, type WordingFound } from './name-scanner.ts';
import { createDescriptionReader } from './read-description.ts';
import { createNameReader } from './read-name.ts';
import { isTechnical } from './technical-words.ts';
import type { BrandWording, NameFound, WordingReader } from './wording.ts';

/** Makes the reader of one brand's wording. What it prepares, it prepares when it is first asked. */
export function createWordingReader(brand: BrandWording): WordingReader {
  const { principles } = brand;
  let scanner: NameScanner | undefined;
  const names = () => (scanner ??= createNameScanner(principles.map(({ name }) => name)));
  const readName = whenAsked(() => createNameReader(principles, names()));
  return {
    readName,
    findNames: (text) => findIn(text, names()).map((found) => describe(text, found)),
    readDescription: whenAsked(() => createDescriptionReader(principles, readName)),
    findNetworkNames: whenAsked(() => createNetworkNameFinder(brand.names)),
    findDocumentTitles: whenAsked(() => {
      const titles = createNameScanner([brand.document.title], true);
      return (text) => findIn(text, titles).map(({ start, end }) => ({ start, end }));
    }),
    findPrincipleByMark: whenAsked(() => createMarkReader(principles)),
  };

  function describe(text: string, { index, start, end }: WordingFound): NameFound {
    const differences = listDifferences(text.slice(start, end), principles[index]?.name ?? '');
    return {
      principle: index,
      match: differences.length === 0 ? 'published' : 'variant',
      differences,
      start,
      end,
    };
  }
}

function whenAsked<Reading>(make: () => (text: string) => Reading): (text: string) => Reading {
  let read: ((text: string) => Reading) | undefined;
  return (text) => (read ??= make())(text);
}

function findIn(text: string, scanner: NameScanner): readonly WordingFound[] {
  const folded = foldText(text);
  return folded ? scanner.find(folded).filter(({ start, end }) => !isTechnical(text, start, end)) : [];
}
