import { expect, test } from 'vitest';
import { parseSeenPlaces } from './seen-places.ts';

const view = { x: 0, y: 700, width: 1280, height: 720 };
const sound = { view, places: [null, { x: 1.5, y: -2, width: 3, height: 4 }] };

test('what is of the form comes back as it is', () => {
  expect(parseSeenPlaces(JSON.stringify(sound))).toEqual(sound);
});

test.each([
  ['nothing', undefined],
  ['no text', sound],
  ['no JSON', '{'],
  ['null', 'null'],
  ['no places', JSON.stringify({ view })],
  ['no window', JSON.stringify({ places: [] })],
  ['a window without height', JSON.stringify({ ...sound, view: { ...view, height: 0 } })],
  ['a window beyond measure', JSON.stringify({ ...sound, view: { ...view, y: 1e300 } })],
  ['a place that is none', JSON.stringify({ ...sound, places: [true] })],
  ['half a place', JSON.stringify({ ...sound, places: [{ x: 1, y: 1, width: 1 }] })],
  ['a place in words', JSON.stringify({ ...sound, places: [{ ...view, x: '1' }] })],
  ['more than anybody asked for', JSON.stringify({ ...sound, more: 'x'.repeat(1_000_000) })],
])('%s is no place', (_, json) => {
  expect(parseSeenPlaces(json)).toBeUndefined();
});
