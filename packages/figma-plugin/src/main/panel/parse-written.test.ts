import { expect, test } from 'vitest';
import { parseWritten } from './parse-written.ts';

test.each([
  ['#FF0000', { space: 'srgb', components: [1, 0, 0], alpha: 1 }],
  ['#FF000080', { space: 'srgb', components: [1, 0, 0], alpha: 128 / 255 }],
  ['color(display-p3 0.1 0.25 1)', { space: 'display-p3', components: [0.1, 0.25, 1], alpha: 1 }],
  ['color(display-p3 0.1 0.25 1 / 0.5)', { space: 'display-p3', components: [0.1, 0.25, 1], alpha: 0.5 }],
  ['Social Partnership', undefined],
  ['color(display-p3 . . .)', undefined],
  ['#FF00', undefined],
])('%s', (written, color) => {
  expect(parseWritten(written)).toEqual(color);
});
