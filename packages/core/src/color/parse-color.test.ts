import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import truth from '../../test/truth/css-colors.json' with { type: 'json' };
import { isScreenColor } from './is-screen-color.ts';
import { parseColor } from './parse-color.ts';
import { toRgbChannels } from './to-lab.ts';
import { fromRgbTo } from './from-rgb.ts';

describe('parseColor on the web platform’s own tests', () => {
  test.each(truth.rows.filter((row) => row.kind !== 'invalid'))('reads $input', ({ input, srgb = [] }) => {
    const found = parseColor(input);
    if (!found || !isScreenColor(found)) throw new Error('not a screen colour');
    toRgbChannels(found).forEach((channel, i) =>
      expect(Math.abs(channel - (srgb[i] ?? 0))).toBeLessThan(1 / 255),
    );
    expect(found.alpha ?? 0).toBeCloseTo(srgb[3] ?? 1, 2);
  });

  test.each(truth.rows.filter((row) => row.kind === 'invalid'))('refuses $input', ({ input }) => {
    expect(parseColor(input)).toBeUndefined();
  });
});

describe('parseColor', () => {
  test.each([
    ['device-cmyk(0 93% 0 0)', [0, 0.93, 0, 0], 1],
    ['device-cmyk(0, .93, 0, 0)', [0, 0.93, 0, 0], 1],
    ['DEVICE-CMYK( 0 0.93 0 0 / 50% )', [0, 0.93, 0, 0], 0.5],
    ['device-cmyk(none 2 -1 0, rgb(1 2 3))', [0, 1, 0, 0], 1],
    ['device-cmyk(0/**/ .5 0 0)', [0, 0.5, 0, 0], 1],
  ])('keeps %s as ink', (text, components, alpha) => {
    expect(parseColor(text)).toEqual({ space: 'cmyk', components, alpha });
  });

  test.each([
    ['device-cmyk(0 1 0)'],
    ['device-cmyk(a b c d)'],
    ['currentColor'],
    ['ButtonText'],
    ['var(--x)'],
    ['123'],
    ['blac\u212A'],
    ['#12345'],
    ['color('],
    ['rgb(0x10 30 127)'],
    [''],
    ['red blue'],
  ])('finds no colour in %j', (text) => {
    expect(parseColor(text)).toBeUndefined();
  });

  test('keeps none, and writes linear Display P3 as Display P3', () => {
    expect(parseColor('rgb(none 30 127 / none)')).toMatchObject({
      components: [null, 30 / 255, 127 / 255],
      alpha: null,
    });
    expect(parseColor('color(display-p3-linear 1 0 0.5)')).toMatchObject({ space: 'display-p3' });
  });

  test('does not hang or throw on hostile text', { timeout: 5_000 }, () => {
    for (const text of [
      'rgb('.repeat(10_000),
      `rgb(${'1'.repeat(40_000)}`,
      '('.repeat(20_000),
      '#'.repeat(40_000),
    ]) {
      expect(parseColor(text)).toBeUndefined();
    }
    expect(parseColor(`device-cmyk(${' 1'.repeat(50_000)})`)).toBeUndefined();
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void parseColor(`rgb(${text}`)),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void parseColor(text)));
  });
});

describe('fromRgbTo', () => {
  test.each([
    'hsl',
    'hwb',
    'lab',
    'lch',
    'oklab',
    'oklch',
    'display-p3',
    'a98-rgb',
    'prophoto-rgb',
    'rec2020',
    'srgb-linear',
    'xyz-d50',
    'xyz-d65',
    'srgb',
  ] as const)('%s and back is the same colour', (space) => {
    const rgb = [196 / 255, 30 / 255, 127 / 255] as const;
    const there = { space, components: fromRgbTo(space, rgb), alpha: 1 };
    toRgbChannels(there).forEach((channel, i) => expect(channel).toBeCloseTo(rgb[i] ?? 0, 6));
  });
});
