import { expect, test } from 'vitest';
import { PlaceSpread } from './place-spread.ts';

function spread(places: readonly (readonly [page: number, x: number])[]) {
  const collected = new PlaceSpread();
  for (const [page, x] of places) collected.add({ page, x, y: 0, width: 1, height: 1 });
  return collected.toArray().map((place) => [place.page, place.x] as const);
}

test('few places are all kept, in the order of painting', () => {
  expect(
    spread([
      [1, 5],
      [1, 3],
      [2, 1],
    ]),
  ).toEqual([
    [1, 5],
    [1, 3],
    [2, 1],
  ]);
});

test.each([
  ['one page', 1, 1_000_000, 1],
  ['three pages, the first of which has almost all', 3, 100_000, 3],
  ['as many pages as places are kept', 100, 50, 100],
  ['300 pages', 300, 1000, 75],
  ['5,000 pages', 5000, 3, 75],
])('%s: at most 100 places, spread', (_, pages, perPage, leastPages) => {
  const collected = new PlaceSpread();
  for (let page = 1; page <= pages; page++)
    for (let x = 0; x < (page === 1 ? perPage : Math.min(perPage, 40)); x++)
      collected.add({ page, x, y: 0, width: 1, height: 1 });
  const places = collected.toArray();
  const seen = [...new Set(places.map(({ page }) => page))];
  expect(places.length).toBeLessThanOrEqual(100);
  expect(places.length).toBeGreaterThanOrEqual(75);
  expect(seen.length).toBeGreaterThanOrEqual(leastPages);
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  // The last part of the file has its share.
  expect(Math.max(...seen)).toBeGreaterThan(0.9 * pages - 1);
});

test('it is the same each time', () => {
  const places = Array.from({ length: 5000 }, (_, at) => [1 + Math.floor(at / 7), at % 7] as const);
  expect(spread(places)).toEqual(spread(places));
});
