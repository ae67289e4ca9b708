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
  requirements: [],
  limits: {
    nearDeltaE: limit(2),
    nearInkPoints: limit(3),
    greyDeltaE: limit(2),
    pairDeltaE: limit(5),
    richBlackInk: limit(90),
  },
};

describe('resolveSettings', () => {
  test('limits: the configuration before the brand, with the reason', () => {
    const { limits } = resolveSettings(
      brand,
      { limits: { nearDeltaE: 0 }, neutrals: { greys: 4 } },
      { file: 'own.json' },
    );
    expect(limits).toEqual({
      ...brand.limits,
      nearDeltaE: { value: 0, because: 'Set in own.json.' },
      greyDeltaE: { value: 4, because: 'Set in own.json.' },
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
      areas: [{ within: ['.own *'] }, { within: ['#x'], files: ['a/b.css'] }],
      logos: { within: ['.logo'] },
      neutrals: [[1, 1, 1]],
      partners: [
        {
          name: 'A',
          artwork: { files: ['a/**'] },
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
});
