import { describe, expect, test } from 'vitest';
import truth from '../../test/truth/ciede2000.json' with { type: 'json' };
import { deltaE, describeDeltaE } from './delta-e.ts';
import { fromRgb, toLab } from './to-lab.ts';
import { parseHex } from './hex.ts';

const lab = (hex: string) => toLab(fromRgb(parseHex(hex) ?? [0, 0, 0]));

describe('deltaE', () => {
  test.each(truth.rows)(
    'agrees with the published pair %#',
    (l1 = 0, a1 = 0, b1 = 0, l2 = 0, a2 = 0, b2 = 0, expected = 0) => {
      expect(deltaE({ l: l1, a: a1, b: b1 }, { l: l2, a: a2, b: b2 })).toBeCloseTo(expected, 4);
    },
  );

  test('compares in Lab D65, where Green and Lime are 13.91 apart', () => {
    expect(deltaE(lab('#6BB240'), lab('#B3D135'))).toBeCloseTo(13.91, 2);
    expect(deltaE(lab('#C71F7E'), lab('#C41E7F'))).toBeCloseTo(0.87, 2);
  });

  test.each([
    [0.99, 'not visible'],
    [1, 'visible side by side'],
    [2, 'visible at a glance'],
    [5, 'visible at a glance'],
    [5.01, 'a different colour'],
  ])('calls %d %s', (value, words) => {
    expect(describeDeltaE(value)).toBe(words);
  });
});
