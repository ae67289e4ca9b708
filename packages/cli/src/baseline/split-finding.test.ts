import { expect, test } from 'vitest';
import type { Places } from '@brandlint/core';
import { toFinding, toPlace } from '../test-data/findings.ts';
import { splitFinding } from './split-finding.ts';

const text = '#C51E80 #C51E80 #C51E80';
const places: Places = [toPlace(0, 7), toPlace(8, 15), toPlace(16, 23)];

/** The offsets and the count of a part. */
function describePart(part: { places: Places; count: number } | undefined) {
  return part && [part.places.map((place) => (place.kind === 'text' ? place.start.offset : -1)), part.count];
}

test.each([
  [3, 0, undefined, [[0, 8, 16], 3]],
  [3, 1, [[0], 1], [[8, 16], 2]],
  [3, 3, [[0, 8, 16], 3], undefined],
  [3, 9, [[0, 8, 16], 3], undefined],
  // More are counted than places are kept.
  [500, 2, [[0, 8], 2], [[16], 498]],
  [500, 400, [[0, 8, 16], 400], [[16], 100]],
])('of %i places %i are known', (count, known, old, fresh) => {
  const finding = toFinding({ text, written: '#C51E80', places, count });
  expect(splitFinding(finding, known).map(describePart)).toEqual([old, fresh]);
});
