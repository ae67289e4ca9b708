import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Token } from '../model/brand.ts';
import type { DeviceColor, ScreenColor } from '../model/use.ts';
import { isSameByte, parseHex } from './hex.ts';
import { parseColor } from './parse-color.ts';
import { toRgbChannels } from './to-lab.ts';
import { writeColor } from './write-color.ts';

function toToken(hex: string, ink?: readonly [number, number, number, number]): Token {
  const screen = parseHex(hex);
  if (!screen) throw new TypeError(`${hex} is no colour`);
  return { name: hex, screen, hex, variable: '--token', converted: [], ...(ink && { ink }) };
}

const magenta = toToken('#C41E7F', [0, 0.93, 0, 0]);
const doubled = toToken('#CC3366', [0.1, 0.455, 0.3333, 0]);

const kept: [token: Token, written: string, expected: string][] = [
  [magenta, '#c51e80', '#c41e7f'],
  [magenta, '#C51E80', '#C41E7F'],
  [magenta, '#C51e80', '#c41e7f'],
  [magenta, '#c51e8080', '#c41e7f80'],
  [magenta, '#c28', '#c41e7f'],
  [magenta, '#C28', '#C41E7F'],
  [magenta, '#c288', '#c41e7f88'],
  [magenta, '#123456', '#C41E7F'],
  [magenta, 'c51e80', 'c41e7f'],
  [magenta, 'C51E80', 'C41E7F'],
  [magenta, '0xc51e80', '0xc41e7f'],
  [magenta, '0XC51E80', '0XC41E7F'],
  [magenta, 'mediumvioletred', '#C41E7F'],
  [magenta, 'MediumVioletRed', '#C41E7F'],
  [doubled, '#c37', '#c36'],
  [doubled, '#C378', '#C368'],
  [doubled, '#cc3377', '#cc3366'],
  [doubled, '#cc3367', '#c36'],
  [doubled, '#cc336780', '#cc336680'],
  [magenta, 'rgb(197, 30, 128)', 'rgb(196, 30, 127)'],
  [magenta, 'rgb(197,30,128)', 'rgb(196,30,127)'],
  [magenta, 'RGBA( 197 , 30 , 128 , .50 )', 'RGBA( 196 , 30 , 127 , .50 )'],
  [magenta, 'rgba(197, 30, 128, 50%)', 'rgba(196, 30, 127, 50%)'],
  [magenta, 'rgb(197 30 128 / .5)', 'rgb(196 30 127 / .5)'],
  [magenta, 'rgb(197 30 128/none)', 'rgb(196 30 127/none)'],
  [magenta, 'rgb(197 /* red */ 30\n128)', 'rgb(196 /* red */ 30\n127)'],
  [magenta, 'rgb(197/**/30/**/128)', 'rgb(196/**/30/**/127)'],
  [magenta, 'rgb(77%, 12%, 50%)', 'rgb(77%, 11.8%, 49.8%)'],
  [magenta, 'rgb(77.25% none 50%)', 'rgb(77% 11.8% 49.8%)'],
  [magenta, 'rgb(none 30 128)', 'rgb(196 30 127)'],
  [magenta, 'hsl(325, 74%, 45%)', 'hsl(325, 73.5%, 44.3%)'],
  [magenta, 'hsla(325deg 74% 45% / 0.3)', 'hsla(325deg 73.5% 44.3% / 0.3)'],
  [magenta, 'hsl(none 74 45)', 'hsl(325 73.5 44.3)'],
  [magenta, 'hsl(.9TURN 74% 45%)', 'hsl(.903TURN 73.5% 44.3%)'],
  [magenta, 'hwb(325 12% 23%)', 'hwb(325 11.8% 23%)'],
  [magenta, 'device-cmyk(0 0.95 0 0)', 'device-cmyk(0 0.93 0 0)'],
  [magenta, 'device-cmyk(0%  95% 0% 0% / 50%)', 'device-cmyk(0%  93% 0% 0% / 50%)'],
  [magenta, 'device-cmyk(0, .95, 0, 0)', 'device-cmyk(0, .93, 0, 0)'],
  [doubled, 'device-cmyk(10% 45% none 0)', 'device-cmyk(10% 45.5% 33.33% 0)'],
  [magenta, 'device-cmyk(0 .95 0 0, #fff)', 'device-cmyk(0 .93 0 0, #fff)'],
];

test.each(kept)('$hex: %2$s becomes %3$s', (token, written, expected) => {
  const as = written.startsWith('device') ? 'ink' : 'screen';
  expect(writeColor(token, as, written)).toBe(expected);
  expect(writeColor(token, as, expected)).toBe(expected);
});

const refused: [as: 'screen' | 'ink', written: string][] = [
  ['screen', 'color-mix(in srgb, red, blue)'],
  ['screen', 'rgb(from red r g b)'],
  ['screen', 'rgb(calc(190 + 7) 30 128)'],
  ['screen', 'rgb(var(--r), 30, 128)'],
  ['screen', 'rgba(#c51e80, .5)'],
  ['screen', 'rgb(197 30)'],
  ['screen', 'rgb(1. 2 3)'],
  ['screen', 'rgb(197px 30 128)'],
  ['screen', 'hsl(20% 74% 45%)'],
  ['screen', 'color(--own 1 1 1)'],
  ['screen', 'color(srgb)'],
  ['screen', 'device-cmyk(0 .95 0 0)'],
  ['screen', 'currentColor'],
  ['screen', 'transparent'],
  ['screen', '__proto__'],
  ['screen', 'constructor'],
  ['screen', 'c28'],
  ['screen', '#c51e8'],
  ['screen', '#c51e80 '],
  ['screen', ''],
  ['screen', `rgb(${'1'.repeat(100_000)} 2 3)`],
  ['screen', `rgb(${'/*'.repeat(100_000)})`],
  ['ink', '#c51e80'],
  ['ink', 'rgb(197 30 128)'],
  ['ink', 'device-cmyk(0 .95 0)'],
  ['ink', 'device-cmyk(0 .95 0 0deg)'],
];

test.each(refused)('keeps its hands off %s %s', (as, written) => {
  expect(writeColor(magenta, as, written)).toBeUndefined();
});

test('writes no ink that the brand does not publish', () => {
  expect(writeColor(toToken('#C41E7F'), 'ink', 'device-cmyk(0 .95 0 0)')).toBeUndefined();
});

function isScreenColor(color: DeviceColor): color is ScreenColor {
  return color.space !== 'cmyk' && color.space !== 'gray';
}

const screens = [
  ...['#abc', '#ABCDEF', '#abcd', '#12345678', 'red', 'rgb(1,2,3)', 'rgba(1 2 3 / 50%)', 'rgb(1% 2% 3%)'],
  ...[
    'hsl(1 2% 3%)',
    'hsl(1rad 2 3 / .1)',
    'hsla(1grad, 2%, 3%, 0.1)',
    'hwb(0.1turn 2% 3%)',
    'hwb(1deg 2 3)',
  ],
  ...['lab(1 2 3)', 'lab(1% 2% 3%)', 'lch(1 2 3)', 'lch(1% 2% 3rad)', 'oklab(.1 .2 .3)', 'oklab(1% 2% 3%)'],
  ...['oklch(0.1 0.2 3)', 'oklch(1% 2% .3turn / none)', 'lab(none none none)', 'oklch(none none none)'],
  ...[
    'srgb',
    'srgb-linear',
    'display-p3',
    'a98-rgb',
    'prophoto-rgb',
    'rec2020',
    'xyz',
    'xyz-d50',
    'xyz-d65',
  ].flatMap((space) => [`color(${space} .1 .2 .3)`, `color(${space} 1% 2% 3% / 0.5)`]),
];

const channel = fc.integer({ min: 0, max: 255 });
const token = fc.tuple(channel, channel, channel).map((bytes) =>
  toToken(
    `#${bytes
      .map((value) => value.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()}`,
  ),
);

describe('what is written means the official colour, has the alpha that stood there, and stays when written again', () => {
  test.each(screens)('%s', (written) => {
    fc.assert(
      fc.property(token, (official) => {
        const text = writeColor(official, 'screen', written) ?? '';
        const color = parseColor(text);
        const before = parseColor(written);
        if (!color || !isScreenColor(color)) return false;
        expect(isSameByte(toRgbChannels(color), official.screen)).toBe(true);
        expect(color.alpha).toBe(before?.alpha);
        expect(writeColor(official, 'screen', text)).toBe(text);
        return text.split('(')[0] === written.split('(')[0] || text.startsWith('#');
      }),
      {
        numRuns: 300,
        examples: [[toToken('#000000')], [toToken('#FFFFFF')], [toToken('#010000')], [magenta]],
      },
    );
  });

  const ink = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);

  test.each(['device-cmyk(0 0 0 0)', 'device-cmyk(.1, 0, 0, 0)', 'device-cmyk(.1 2% none 0 / 0.5)'])(
    '%s',
    (written) => {
      fc.assert(
        fc.property(fc.tuple(ink, ink, ink, ink), (inks) => {
          const official = toToken('#C41E7F', inks);
          const text = writeColor(official, 'ink', written) ?? '';
          const color = parseColor(text);
          expect(color).toMatchObject({ space: 'cmyk', alpha: parseColor(written)?.alpha });
          for (const [at, value] of inks.entries()) expect(color?.components[at]).toBeCloseTo(value, 9);
          return writeColor(official, 'ink', text) === text;
        }),
      );
    },
  );
});
