import { describe, expect, test } from 'vitest';
import { text } from '../../test/icons.ts';
import { createNarrower } from './narrow-use.ts';

const use = text('one\r\ntwo\nthree');
const [place] = use.places;

const narrowUse = createNarrower();

describe('a narrower', () => {
  test('gives a part its own place, over all ends of lines', () => {
    const start = use.text.indexOf('three');
    const narrowed = narrowUse(use, { start, end: start + 3 });
    if (place.kind !== 'text') throw new Error('a case stands in text');
    expect(narrowed).toEqual({
      written: 'thr',
      count: 1,
      places: [
        {
          ...place,
          start: { offset: place.start.offset + start, line: place.start.line + 2, column: 1 },
          end: { offset: place.start.offset + start + 3, line: place.start.line + 2, column: 4 },
        },
      ],
    });
    expect(narrowUse(use, { start: 1, end: 3 })?.places[0]).toMatchObject({
      start: { column: 4 },
      end: { column: 6 },
    });
  });

  test('gives a part of a node its range, in each node that has the text', () => {
    const nodes = [
      { kind: 'node', nodeId: '1:1', property: ['characters'], range: [0, 13] },
      { kind: 'node', nodeId: '1:2', property: ['characters'], range: [5, 18] },
    ] as const;
    expect(narrowUse({ ...use, places: nodes, count: 2 }, { start: 5, end: 8 })).toEqual({
      written: 'two',
      count: 2,
      places: [
        { ...nodes[0], range: [5, 8] },
        { ...nodes[1], range: [10, 13] },
      ],
    });
  });

  test('leaves the box of a text on a page, which shows its parts as well', () => {
    const places = [{ kind: 'area', page: 1, x: 0, y: 0, width: 1, height: 1 }] as const;
    expect(narrowUse({ ...use, places }, { start: 1, end: 3 })).toEqual({
      places,
      count: use.count,
      written: use.text.slice(1, 3),
    });
  });

  test.each([
    ['escaped text', { ...use, written: 'one &amp; two' }],
    ['several places', { ...use, places: [place, place] as const }],
    [
      'a place that is encoded',
      { ...use, places: [{ ...place, exact: false }] as unknown as typeof use.places },
    ],
    [
      'a place on a page whose text is written in another way',
      {
        ...use,
        written: 'one &amp; two',
        places: [{ kind: 'area', page: 1, x: 0, y: 0, width: 1, height: 1 }] as const,
      },
    ],
    ['a node as a whole', { ...use, places: [{ kind: 'node', nodeId: '1:1', property: [] }] as const }],
  ])('has no part of %s', (_, one) => expect(narrowUse(one, { start: 0, end: 1 })).toBeNull());
});

test('many parts of a long text take no time', () => {
  const long = text('a line of words\n'.repeat(100_000));
  const narrow = createNarrower();
  const start = Date.now();
  for (let at = 0; at < 20_000; at++) narrow(long, { start: at * 16, end: at * 16 + 4 });
  expect(Date.now() - start).toBeLessThan(2000);
});
