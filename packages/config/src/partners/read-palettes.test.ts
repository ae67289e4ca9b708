import type { Swatch } from '@brandlint/readers/swatches';
import { describe, expect, test } from 'vitest';
import { paletteReaders } from './palette-readers.ts';
import { readJsonPalette } from './read-json-palette.ts';
import { readStylesheet } from './read-stylesheet.ts';
import { readSwatches } from './read-swatches.ts';

const white = [1, 1, 1];
const nearOne: unknown = expect.closeTo(1, 4);
const named = (reading: { ok: boolean; colors?: readonly { name: string }[] }) =>
  (reading.colors ?? []).map(({ name }) => name);

describe('swatches', () => {
  const swatch = { name: 'A', isSpot: false, groups: [], number: 1 };

  test('light, ink, spots, greys, and those without a name or a colour', () => {
    const swatches: Swatch[] = [
      { ...swatch, color: { space: 'srgb', components: [1, 1, 1], alpha: 1 } },
      { ...swatch, color: { space: 'cmyk', components: [0, 1, 0, 0], alpha: 1 }, isSpot: true },
      { ...swatch, color: { space: 'gray', components: [0.5], alpha: 1 } },
      { ...swatch, color: { space: 'lab', components: [100, 0, 0], alpha: 1 }, name: '', number: 4 },
    ];
    const unread = [{ name: 'B', reason: 'breaks off' }];
    expect(readSwatches({ ok: true, swatches, unread })).toEqual({
      ok: true,
      unread: ['B'],
      colors: [
        { name: 'A', screen: white },
        { name: 'A', ink: [0, 1, 0, 0], spot: 'A' },
        { name: 'A', screen: [0.5, 0.5, 0.5] },
        { name: 'colour 4', screen: [nearOne, nearOne, nearOne] },
      ],
    });
  });

  test('none, and a file that cannot be read', () => {
    expect(readSwatches({ ok: true, swatches: [], unread: [] })).toMatchObject({
      ok: false,
      cause: 'no colour was found in it',
    });
    expect(readSwatches({ ok: false, cause: 'a', cure: 'b' })).toEqual({ ok: false, cause: 'a', cure: 'b' });
  });

  test('each kind of file has its reader', () => {
    const none = Uint8Array.of(1, 2, 3, 4);
    expect(paletteReaders.ase(none)).toMatchObject({ cause: 'it is no Adobe Swatch Exchange file' });
    expect(paletteReaders.aco(none)).toMatchObject({ cause: 'it is no Photoshop colour file' });
    expect(paletteReaders.gpl('GIMP Palette\n255 255 255')).toMatchObject({ colors: [{ screen: white }] });
  });
});

describe('readStylesheet', () => {
  test('custom properties whose value is one colour, wherever they are', () => {
    const css = `:root { --a: #fff; --b: rgb(255 255 255 / 50%); --c: 4px; --d: var(--a); --e: #fff #000; --f: transparent; --g: device-cmyk(0 1 0 0); color: red }
      @media print { .x { --h: white !important } } /* --i: #123456 */`;
    expect(readStylesheet(css, 'css')).toEqual({
      ok: true,
      unread: [],
      colors: [
        { name: '--a', screen: white },
        { name: '--b', screen: white },
        { name: '--g', ink: [0, 1, 0, 0] },
        { name: '--h', screen: white },
      ],
    });
  });

  test('Sass variables and maps, nested ones too', () => {
    const scss = `$a: #fff !default; $b: darken(#fff, 10%); // $x: #123
      $map: ("one": #102030, // why: not this, #000
        'two': (dark: rgb(1, 2, 3), "light, odd": white), three: 4px, /* four: red, */ five: "a, b: red", ) !default;
      @mixin m { $inside: #abcdef; }`;
    expect(named(readStylesheet(scss, 'scss'))).toEqual([
      '$a',
      '$map one',
      '$map two dark',
      '$map two light, odd',
      '$inside',
    ]);
  });

  test.each([
    ['an open block', 'a {', 'it cannot be parsed (line 1: Unclosed block)'],
    ['no colour', 'a { color: red }', 'no colour was found in it'],
    ['nothing', '', 'no colour was found in it'],
  ])('%s', (_, css, cause) => {
    expect(readStylesheet(css, 'css')).toMatchObject({ ok: false, cause });
  });

  test.each([
    ['nesting', 'a{'.repeat(20_000) + '--x:#fff' + '}'.repeat(20_000)],
    ['a map in a map', `$m: ${'(a:'.repeat(20_000)}#fff${')'.repeat(20_000)};$x:#fff;`],
    ['an open comment in a map', `$m: (a: ${'/* '.repeat(50_000)});$x:#fff;`],
    ['a long word', `$m: (a: ${'x'.repeat(500_000)});$x:#fff;`],
    ['many colons', `$m: (${'a :'.repeat(100_000)});$x:#fff;`],
    ['many spaces', `$m: (${' '.repeat(200_000)}a);$x:#fff;`],
  ])('stays quick and whole: %s', (_, css) => {
    const start = process.cpuUsage().user / 1000;
    readStylesheet(css, 'scss');
    expect(process.cpuUsage().user / 1000 - start).toBeLessThan(3_000);
  });
});

describe('readJsonPalette', () => {
  test('theme.json: the palette of the site, of blocks, and by origin', () => {
    const palette = [
      { slug: 'a', name: 'A', color: '#fff' },
      { slug: 'b', color: 'hsl(0 0% 100%)' },
      { name: 'C', color: 'var(--x)' },
      7,
    ];
    expect(readJsonPalette({ version: 3, settings: { color: { palette } } })).toEqual({
      ok: true,
      colors: [
        { name: 'A', screen: white },
        { name: 'b', screen: [expect.closeTo(1), expect.closeTo(1), expect.closeTo(1)] },
      ],
      unread: ['C'],
    });
    const blocks = { 'core/button': { color: { palette: { theme: [{ name: 'D', color: 'white' }] } } } };
    expect(named(readJsonPalette({ settings: { blocks } }))).toEqual(['D']);
  });

  test('Design Tokens: objects, texts of older drafts, types of groups', () => {
    const tokens = {
      brand: {
        $type: 'color',
        one: { $value: { colorSpace: 'srgb', components: [1, 1, 1], hex: '#ffffff' } },
        two: { $value: '#ffffff' },
        three: { $value: '{brand.one}' },
        four: { $value: { colorSpace: 'oklch', components: [1, 0, 'none'] } },
        five: { $value: { colorSpace: 'display-p3', components: [1, 1, 1] } },
        six: { $value: { colorSpace: 'nowhere', components: [1] } },
      },
      gap: { $type: 'dimension', $value: '4px' },
    };
    const reading = readJsonPalette(tokens);
    expect(named(reading)).toEqual(['brand one', 'brand two', 'brand four', 'brand five']);
    expect(reading).toMatchObject({
      unread: ['brand six'],
      colors: Array.from({ length: 4 }, () => ({ screen: [nearOne, nearOne, nearOne] })),
    });
  });

  test.each([[null], [[]], ['text'], [{}], [{ settings: [] }], [{ settings: { color: { palette: 7 } } }]])(
    'no colours in %j',
    (data) => {
      expect(readJsonPalette(data)).toMatchObject({ ok: false, cause: 'no colour was found in it' });
    },
  );
});
