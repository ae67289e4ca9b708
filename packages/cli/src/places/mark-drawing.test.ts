import { expect, test } from 'vitest';
import { findPlace, toPlace } from '../test-data/findings.ts';
import { markDrawing } from './mark-drawing.ts';

/** What stands in the middle of a text once it is marked. */
const mark = (written: string, exact = true) => {
  const text = `<svg a="${written}"/>`;
  return markDrawing(text, findPlace(text, written, { from: 8, exact }))?.slice(8, -3);
};

test.each([
  ['#C41E7F', '#00ff00ff'],
  ['#00FF00', '#ff00ffff'],
  ['#fff', '#000000ff'],
  ['black', '#ffffffff'],
  ['rgb(196, 30, 127)', '#00ff00ff'],
  ['rgb(196 30 127 / 50%)', '#00ff0080'],
  ['hsl(325 73% 44%)', '#00ff00ff'],
  ['#C41E7F80', '#00ff0080'],
])('%s becomes %s', (written, other) => {
  expect(mark(written)).toBe(other);
});

test.each([
  'transparent',
  '#C41E7F00',
  'currentColor',
  'var(--magenta)',
  'none',
  'device-cmyk(0% 93% 0% 0%)',
  'x'.repeat(1000),
])('%s stays', (written) => {
  expect(mark(written)).toBeUndefined();
});

test.each([
  ['<path d="M0 0"/>', '<path display="none" d="M0 0"/>'],
  ['<use/>', '<use display="none"/>'],
  ['<s:g\n id="a">', '<s:g display="none"\n id="a">'],
])('%s is hidden', (tag, hidden) => {
  const text = `<svg>${tag}</svg>`;
  expect(markDrawing(text, findPlace(text, tag))).toBe(`<svg>${hidden}</svg>`);
});

test.each(['<svg viewBox="0 0 1 1">', '<s:svg>', '<g display="inline">', '<g style="x:y; display : block">'])(
  '%s is not hidden',
  (tag) => {
    expect(markDrawing(tag, findPlace(tag, tag))).toBeUndefined();
  },
);

test('only a place in text that stands there as it was read', () => {
  expect(mark('#C41E7F', false)).toBeUndefined();
  expect(markDrawing('x', { kind: 'area', page: 1, x: 0, y: 0, width: 1, height: 1 })).toBeUndefined();
  expect(markDrawing('<svg/>', toPlace(500, 507))).toBeUndefined();
});
