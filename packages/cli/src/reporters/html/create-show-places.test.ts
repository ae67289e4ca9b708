import { expect, test } from 'vitest';
import { toFinding } from '../../test-data/findings.ts';
import type { PlacePicture } from '../report-context.ts';
import { createShowPlaces } from './create-show-places.ts';

const finding = toFinding({ text: '#8E4584', written: '#8E4584' });
const png = 'data:image/png;base64,iVBORw0KGgo=';
const picture = (parts: Partial<PlacePicture>): PlacePicture => ({
  address: png,
  width: 100,
  height: 50,
  alternative: 'page 1 of a.pdf, with 1 box',
  boxes: [{ x: 0.1, y: 0.25, width: 0.5, height: 2 }],
  ...parts,
});
const show = async (pictures: readonly PlacePicture[], most = 2) =>
  (await createShowPlaces(() => Promise.resolve(pictures))([finding], most)).text;

test('a picture with its boxes and words', async () => {
  const text = await show([picture({})]);
  expect(text).toContain(`src="${png}" alt=""`);
  expect(text).toContain('style="left:10.00%;top:25.00%;width:50.00%;height:100.00%"');
  expect(text).toContain('page 1 of a.pdf, with 1 box');
});

test.each([
  'data:image/svg+xml;base64,PHN2Zy8+',
  'data:text/html;base64,PHN2Zy8+',
  'https://example.invalid/a.png',
  'data:image/png;base64,AAAA" onerror="alert(1)',
  'javascript:alert(1)',
  '',
])('an address that is no picture of pixels is left out: %s', async (address) => {
  expect(await show([picture({ address })])).toBe('');
});

test('boxes that are no numbers steer nothing', async () => {
  const text = await show([picture({ boxes: [{ x: Number.NaN, y: -4, width: Infinity, height: 1 }] })]);
  expect(text).toContain('left:0.00%;top:0.00%;width:100.00%;height:100.00%');
});

test('there is room for so many pictures and no more', async () => {
  const showPlaces = createShowPlaces((_, most) =>
    Promise.resolve(Array.from({ length: most }, () => picture({}))),
  );
  let count = 0;
  for (let turn = 0; turn < 100; turn++)
    count += ((await showPlaces([finding], 2)).text.match(/<img/g) ?? []).length;
  expect(count).toBe(40);
});

test('what can only be seen is shown before what can be read, and one place of a source', async () => {
  const asked: string[] = [];
  const showPlaces = createShowPlaces(({ source }) => {
    asked.push(source);
    return Promise.resolve(source === 'b.pdf' ? [] : [picture({})]);
  });
  const area = { kind: 'area', page: 1, x: 0, y: 0, width: 1, height: 1 } as const;
  const ofPage = (source: string) => ({ ...finding, source, places: [area] as const });
  await showPlaces([finding, ofPage('b.pdf'), ofPage('b.pdf'), ofPage('c.pdf'), ofPage('d.pdf')], 2);
  expect(asked).toEqual(['b.pdf', 'c.pdf', 'd.pdf']);
});

test('all places of a source that say the same are shown at once', async () => {
  const asked: [written: string, x: number[]][] = [];
  const showPlaces = createShowPlaces(({ written, places }) => {
    asked.push([written, places.map((place) => (place.kind === 'area' ? place.x : -1))]);
    return Promise.resolve([picture({})]);
  });
  const at = (x: number, written = '#8E4584') => {
    const area = { kind: 'area', page: 1, x, y: 0, width: 1, height: 1 } as const;
    return { ...finding, source: 'a.pdf', written, places: [area] as const };
  };
  await showPlaces([at(0), at(1, '#8e4584'), at(2)], 2);
  await showPlaces(
    Array.from({ length: 500 }, (_, x) => at(x)),
    2,
  );
  const [first, second] = asked;
  expect([asked.length, first]).toEqual([2, ['#8E4584', [0, 2]]]);
  expect(second?.[1]).toEqual(Array.from({ length: 100 }, (_, x) => x));
});

test('without pictures nothing is shown', async () => {
  expect((await createShowPlaces(undefined)([finding], 2)).text).toBe('');
});
