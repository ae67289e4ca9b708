import type { Brand } from '@brandlint/core';
import { matchesFile } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { resolveSettings } from './resolve-settings.ts';

const limit = (value: number) => ({ value, because: 'The brand says so.' });

const brand: Brand = {
  id: 'sample',
  name: 'Sample',
  version: '1',
  document: { title: 'Guide', publisher: 'Sample' },
  names: ['Sample'],
  palette: [],
  principles: [],
  iconAttributes: [],
  requirements: [],
  limits: {
    nearDeltaE: limit(2),
    nearInkPoints: limit(3),
    greyDeltaE: limit(2),
    pairDeltaE: limit(5),
    richBlackInk: limit(90),
    outlineSame: limit(0.1),
    outlineAltered: limit(5),
    labelDistance: limit(1),
  },
};

describe('resolveSettings', () => {
  test('limits: the configuration before the brand, with the reason', () => {
    const { limits } = resolveSettings(
      brand,
      { limits: { nearDeltaE: 0, outlineSame: 0.2, labelDistance: 2 }, neutrals: { greys: 4 } },
      { file: 'own.json' },
    );
    expect(limits).toEqual({
      ...brand.limits,
      nearDeltaE: { value: 0, because: 'Set in own.json.' },
      greyDeltaE: { value: 4, because: 'Set in own.json.' },
      outlineSame: { value: 0.2, because: 'Set in own.json.' },
      labelDistance: { value: 2, because: 'Set in own.json.' },
    });
  });

  test.each([
    [{}, false, false],
    [{ law: true }, true, true],
    [{ profiles: ['public-body-web' as const] }, true, true],
    [{ profiles: ['public-body-web' as const], law: false }, false, false],
    [{ law: ['public/'] }, true, false],
  ])('where the law applies: %j', (config, inPublic, elsewhere) => {
    const { law } = resolveSettings(brand, config);
    expect([matchesFile(law, 'public/a.css'), matchesFile(law, 'a.css')]).toEqual([inPublic, elsewhere]);
  });

  test('rules: the host before the configuration, option by option', () => {
    const rules = {
      one: 'error' as const,
      two: { severity: 'note' as const, options: { a: 1, b: [] } },
      three: { options: { a: true } },
    };
    expect(
      resolveSettings(
        brand,
        { rules },
        { rules: { two: { options: { a: 2 } }, three: { severity: 'off' }, four: {} } },
      ).rules,
    ).toEqual({
      one: { severity: 'error' },
      two: { severity: 'note', options: { a: 2, b: [] } },
      three: { severity: 'off', options: { a: true } },
      four: {},
    });
  });

  test('partners, areas, logos and neutrals in all their forms', () => {
    const settings = resolveSettings(
      brand,
      {
        areas: ['.own *', { within: ['#x'], files: ['a/b.css'] }],
        logos: ['.logo'],
        neutrals: { colors: ['#ffffff'] },
        partners: [
          {
            name: 'A',
            palette: [
              '#000000',
              { cmyk: [0, 50, 100, 0] },
              { name: 'Red', spot: 'PANTONE 032 C', hex: '#ff0000' },
            ],
            artwork: { files: ['a/'] },
          },
        ],
      },
      { partnerColors: [[{ name: 'read', screen: [0, 0, 1] }]] },
    );
    expect(settings).toMatchObject({
      areas: [{ within: ['.own *'] }, { within: ['#x'], files: ['a/b.css'] }, { within: ['brandlint:area'] }],
      logos: { within: ['.logo'] },
      neutrals: [[1, 1, 1]],
      partners: [
        {
          name: 'A',
          artwork: { within: ['brandlint:partner A'], files: ['a/**'] },
          palette: [
            { name: '#000000', screen: [0, 0, 0] },
            { name: 'CMYK 0 50 100 0', ink: [0, 0.5, 1, 0] },
            { name: 'Red', spot: 'PANTONE 032 C', screen: [1, 0, 0] },
            { name: 'read', screen: [0, 0, 1] },
          ],
        },
      ],
    });
  });

  test('files of other people are known without being told', () => {
    const { vendored } = resolveSettings(brand, {});
    const isVendored = (file: string) => matchesFile(vendored, file);
    expect(['node_modules/x/a.css', 'a/vendor/b.css', 'third_party/a.css'].map(isVendored)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['src/vendors.css', 'vendor.css', 'src/a.css'].map(isVendored)).toEqual([false, false, false]);
  });

  test('icons: nothing registered, nothing marked', () => {
    const { icons, deliverables } = resolveSettings(brand);
    expect(icons).toEqual({ registered: [], logos: [], marks: [], iconography: {} });
    expect(deliverables).toEqual([]);
  });

  test('icons: a mark with a slash is the end of an address; registered artwork goes by its file', () => {
    const artwork = {
      file: 'icons/learning.svg',
      hash: '0'.repeat(64),
      outline: 'o',
      colors: ['#c41e7f'],
      width: 1,
      height: 1,
      registeredBy: 'A',
      registeredOn: '2026-01-01',
    };
    const { icons } = resolveSettings(
      brand,
      {
        icons: { marks: ['icon-{principle}', 'icons/{principle}.svg', '*/{principle}'], iconography: ['.i'] },
      },
      {
        registry: {
          version: 1,
          icons: [{ ...artwork, principle: 'Learning' }],
          logos: [{ ...artwork, name: 'Anytown' }],
        },
      },
    );
    expect(icons).toEqual({
      registered: [{ principle: 'Learning', name: 'icons/learning.svg', outline: 'o', colors: ['#C41E7F'] }],
      logos: [{ principle: null, name: 'Anytown', outline: 'o', colors: ['#C41E7F'] }],
      marks: ['icon-{principle}', 'icons/{principle}.svg', '*/icons/{principle}.svg', '*/{principle}'],
      iconography: { within: ['.i'] },
    });
  });

  test('deliverables: files as everywhere', () => {
    const { deliverables } = resolveSettings(brand, { deliverables: [{ name: 'Site', files: ['site/'] }] });
    expect(deliverables.map(({ name }) => name)).toEqual(['Site']);
    expect(matchesFile(deliverables[0]?.files ?? {}, 'site/a/b.html')).toBe(true);
    expect(matchesFile(deliverables[0]?.files ?? {}, 'other/b.html')).toBe(false);
  });
});
