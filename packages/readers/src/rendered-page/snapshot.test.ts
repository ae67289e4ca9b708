import { expect, test } from 'vitest';
import { parseSnapshot } from './snapshot.ts';

const sound = {
  elements: [{ path: 'html', within: ['html'] }],
  colors: [
    {
      element: 0,
      property: 'color',
      value: 'red',
      text: { sizePx: 16, weight: 400, beneath: { colors: ['white'] } },
    },
    { element: 0, property: 'color', value: 'red' },
  ],
  pictures: 0,
  frames: 0,
  isWhole: true,
};

test('what is of the form comes back as it is', () => {
  expect(parseSnapshot(JSON.stringify(sound))).toEqual(sound);
});

test.each([
  ['nothing', undefined],
  ['no text', { elements: [] }],
  ['no JSON', '{'],
  ['null', 'null'],
  ['a list', '[]'],
  ['no colours', JSON.stringify({ ...sound, colors: undefined })],
  [
    'an element that is not there',
    JSON.stringify({ ...sound, colors: [{ element: 1, property: 'color', value: 'red' }] }),
  ],
  ['half an element', JSON.stringify({ ...sound, elements: [{ path: 'html', within: [0] }] })],
  [
    'text facts of another form',
    JSON.stringify({ ...sound, colors: [{ ...sound.colors[0], text: { sizePx: '16' } }] }),
  ],
  [
    'a value beyond measure',
    JSON.stringify({ ...sound, colors: [{ element: 0, property: 'color', value: 'x'.repeat(1e6) }] }),
  ],
])('%s is no snapshot', (_title, json) => {
  expect(parseSnapshot(json)).toBeUndefined();
});
