import type { Reading } from '../model/source.ts';

/** Several readings of one file as one. */
export function joinReadings(parts: readonly Reading[]): Reading {
  return {
    uses: parts.flatMap((part) => part.uses),
    gaps: parts.flatMap((part) => part.gaps),
    embedded: [],
    dependsOn: parts.flatMap((part) => part.dependsOn),
    pictures: [...new Map(parts.flatMap((part) => part.pictures).map((one) => [one.key, one])).values()],
    ...joinPages(parts),
    ...joinAssumptions(parts),
  };
}

function joinPages(parts: readonly Reading[]): Pick<Reading, 'pages'> {
  const counts = parts.flatMap(({ pages }) => pages ?? []);
  return counts.length === 0 ? {} : { pages: counts.reduce((sum, count) => sum + count) };
}

function joinAssumptions(parts: readonly Reading[]): Pick<Reading, 'assumptions'> {
  const assumptions = new Set(parts.flatMap((part) => part.assumptions ?? []));
  return assumptions.size === 0 ? {} : { assumptions: [...assumptions] };
}
