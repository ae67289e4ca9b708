import { describe, expect, test } from 'vitest';
import { judge, say, type UseCase } from '../../test/judge.ts';

const rule = 'color-in-palette';
const blue = 'Expected "#00A3E0" to be in the palette (nearest Blue "#6798D1", ΔE 9.84, a different colour).';

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
    const report = judge([{ written: '#00A3E0' }], { scope: 'network' });
    expect(report.findings[0]?.suggestions).toMatchObject([{ replace: { token: 'Blue' }, safe: false }]);
    expect(judge([{ written: '#00A3E0' }]).findings[0]?.suggestions).toEqual([]);
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
