import type { Settings } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { judge, judgeUses, say, toUse, type UseCase } from '../../test/judge.ts';

const rule = 'color-in-palette';
const blue = 'Expected "#00A3E0" to be in the palette (nearest Blue "#6798D1", ΔE 9.84, a different colour).';

/** Digits without a sign are a colour in old HTML and in documents. */
function judgeWritten(written: string, settings: Partial<Settings>) {
  const use = toUse({ written: /^[0-9A-F]{6}$/.test(written) ? `#${written}` : written });
  return judgeUses([{ ...use, written }], { settings });
}

describe('color-in-palette', () => {
  test.each([
    '#C41E7F',
    '#C51E80',
    '#333',
    'white',
    'rgb(0 0 0 / 20%)',
    'transparent',
    'device-cmyk(0 0 0 50%)',
  ])('passes %s', (written) => expect(say(judge([{ written }]), rule)).toEqual([]));

  test('fails a stranger with its nearest colour', () => {
    expect(say(judge([{ written: '#00A3E0' }]), rule)).toEqual([`fail warning: ${blue}`]);
    expect(say(judge([{ written: 'device-cmyk(50% 0 0 0)' }]), rule)).toEqual([
      'fail warning: Expected "device-cmyk(50% 0 0 0)" to be in the palette (nearest Blue "C 78 M 23 Y 0 K 0", 28 points apart in one ink).',
    ]);
  });

  test('offers the nearest colour where only official ones belong, never to be applied unasked', () => {
    const report = judge([{ written: '#5592D1' }], { scope: 'network' });
    expect(report.findings[0]?.suggestions).toMatchObject([
      { replace: { token: 'Blue' }, safe: false, isOtherColor: true },
    ]);
    expect(judge([{ written: '#5592D1' }]).findings[0]?.suggestions).toEqual([]);
  });

  test.each(['#00A3E0', 'device-cmyk(50% 0 0 0)'])(
    'offers nothing for %s, which is too far off',
    (written) => {
      expect(judge([{ written }], { scope: 'network' }).findings[0]?.suggestions).toEqual([]);
    },
  );

  test('offers nothing that would leave a text less readable than it may be', () => {
    const limits = { minimum: 3.05, largeMinimum: 3.05, largeSizePt: 18, largeBoldSizePt: 14, exempt: [] };
    const suggestionsOf = (minimum: number) =>
      judge([{ written: '#5592D1', on: 'white' }], {
        scope: 'network',
        rules: { 'text-contrast-minimum': { options: { ...limits, minimum } } },
      })
        .findings.filter((finding) => finding.rule === rule)
        .flatMap(({ suggestions }) => suggestions);
    expect(suggestionsOf(3.05)).toEqual([]);
    expect(suggestionsOf(3)).toHaveLength(1);
  });

  describe('a near miss of a partner’s colour', () => {
    const palette = [
      { name: 'Crest red', screen: [138 / 255, 21 / 255, 56 / 255], ink: [0, 1, 0.65, 0.34] },
      { name: 'Rose', screen: [200 / 255, 30 / 255, 130 / 255] },
    ] as const;
    const partners = [{ name: 'Exampleton Council', palette, artwork: {} }];
    const told =
      'fail note: Expected "#8b1538" to be Crest red of Exampleton Council "#8A1538", as the configuration declares it (ΔE 0.24, not visible).';

    test.each(['unset', 'network'] as const)('is told as one under scope %s, as a note', (scope) => {
      const report = judge([{ written: '#8b1538' }], { partners, scope });
      expect(
        report.findings.map(({ outcome, severity, message }) => `${outcome} ${severity}: ${message}`),
      ).toEqual([told]);
    });

    test('is left alone outside the areas, unless it is nearly official too', () => {
      const settings = { partners, scope: 'co-branded', areas } as const;
      const uses = [{ written: '#8b1538' }, { written: '#8b1538', within: ['.ccin-card'] }];
      expect(say(judge(uses, settings), rule)).toEqual([told]);
      expect(say(judge([{ written: '#C71E81' }], settings), rule)).toHaveLength(1);
    });

    test('is for an official colour where that is nearer', () => {
      expect(judge([{ written: '#C51E7F' }], { partners }).findings.map((one) => one.rule)).toEqual([
        'color-as-published',
      ]);
    });

    test.each([
      ['#8b1538', '#8a1538'],
      ['rgb(139 21 56 / 50%)', 'rgb(138 21 56 / 50%)'],
      ['8B1538', '8A1538'],
      ['device-cmyk(0 1 0.65 0.32)', 'device-cmyk(0 1 0.65 0.34)'],
    ])('%s may become %s, never unasked, and nothing official', (written, text) => {
      const { findings } = judgeWritten(written, { partners, scope: 'network' });
      expect(findings.filter((one) => one.rule === rule).flatMap(({ suggestions }) => suggestions)).toEqual([
        {
          replace: { kind: 'text', text },
          safe: false,
          unsafeBecause: 'it is for Exampleton Council to say whether it is meant',
        },
      ]);
    });

    test('in a layer of a design it is told, and nothing is offered to be written', () => {
      const layer = { kind: 'node', nodeId: '1:2', property: ['fills', 0, 'color'] } as const;
      const use = { ...toUse({ written: '#8b1538' }), places: [layer] as const };
      const { findings } = judgeUses([use], { settings: { partners } });
      expect(findings).toMatchObject([{ messageId: 'nearPartner', suggestions: [] }]);
    });
  });

  const inCard: UseCase = { written: '#00A3E0', within: ['.title', '.ccin-card'] };
  const outside: UseCase = { written: '#00A3E0', within: ['.header'] };
  const areas = [{ within: ['.ccin-*'] }];
  test.each([
    ['unset', [`fail warning: ${blue}`, `fail warning: ${blue}`]],
    ['co-branded', [`fail warning: ${blue}`]],
    ['network', [`fail error: ${blue}`, `fail error: ${blue}`]],
  ] as const)('under scope %s', (scope, expected) => {
    expect(say(judge([inCard, outside], { scope, areas }), rule)).toEqual(expected);
  });

  test('leaves logos alone, by container and by file', () => {
    expect(say(judge([inCard], { logos: { within: ['.ccin-card'] } }), rule)).toEqual([]);
    expect(say(judge([inCard], { logos: { files: ['*logo*'] } }, 'art/logo.svg'), rule)).toEqual([]);
  });

  test('can be turned off, and raised', () => {
    expect(say(judge([outside], { rules: { [rule]: { severity: 'off' } } }), rule)).toEqual([]);
    expect(say(judge([outside], { rules: { [rule]: { severity: 'error' } } }), rule)).toEqual([
      `fail error: ${blue}`,
    ]);
  });
});
