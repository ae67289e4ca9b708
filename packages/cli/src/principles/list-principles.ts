import type { Brand, SourceReport } from '@brandlint/core';
import type { PrincipleEntry, PrincipleList, RecognisedPlaces } from './principle-list.ts';

/** The version of what `principles --format json` prints, semantic: a minor one only adds. */
const principlesVersion = '1.1.0';

/** Which principles of a brand were recognised in the sources of a run. */
export function listPrinciples(
  { id, name, version, principles }: Brand,
  files: readonly SourceReport[],
): PrincipleList {
  const found = new Map<string, RecognisedPlaces[]>(principles.map((principle) => [principle.name, []]));
  for (const { source, recognised } of files) {
    for (const { principle, ...rest } of recognised) found.get(principle)?.push({ source, ...rest });
  }
  return {
    version: principlesVersion,
    brand: { id, name, version },
    principles: Array.from(found, ([principle, places]) => toEntry(principle, places)),
    files: files.map(({ source, unidentified, gaps }) => ({ source, unidentified, gaps })),
  };
}

function toEntry(principle: string, recognised: readonly RecognisedPlaces[]): PrincipleEntry {
  const count = (as: RecognisedPlaces['as']) =>
    recognised.reduce((sum, entry) => sum + (entry.as === as ? entry.count : 0), 0);
  return {
    principle,
    icons: count('icon'),
    names: count('name'),
    descriptions: count('description'),
    recognised,
  };
}
