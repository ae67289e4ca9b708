import { foldText } from './fold-text.ts';
import { createMarkReader } from './find-principle-by-mark.ts';
import { createNetworkNameFinder } from './find-network-names.ts';
import { listDifferences } from './list-differences.ts';
import { createNameScanner, type WordingFound } from './name-scanner.ts';
import { createDescriptionReader } from './read-description.ts';
import { createNameReader } from './read-name.ts';
import { isTechnical } from './technical-words.ts';
import type { BrandWording, NameFound, WordingReader } from './wording.ts';

/** Makes the reader of one brand's wording. */
export function createWordingReader(brand: BrandWording): WordingReader {
  const { principles } = brand;
  const names = createNameScanner(principles.map(({ name }) => name));
  const titles = createNameScanner([brand.document.title], true);
  const readName = createNameReader(principles, names);
  return {
    readName,
    findNames: (text) => findIn(text, names).map((found) => describe(text, found)),
    readDescription: createDescriptionReader(principles, readName),
    findNetworkNames: createNetworkNameFinder(brand.names),
    findDocumentTitles: (text) => findIn(text, titles).map(({ start, end }) => ({ start, end })),
    findPrincipleByMark: createMarkReader(principles),
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

function findIn(text: string, scanner: ReturnType<typeof createNameScanner>): readonly WordingFound[] {
  const folded = foldText(text);
  return folded ? scanner.find(folded).filter(({ start, end }) => !isTechnical(text, start, end)) : [];
}
