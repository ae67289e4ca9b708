import type { ColorUse, DeviceColor, Settings } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { color, judgeUses, say, toUse } from '../../test/judge.ts';

const rule = 'spot-color-consistent';

function spot(names: string | readonly string[], alternate: string): ColorUse {
  const stand = color(alternate);
  if (stand.space === 'spot') throw new Error('a spot ink stands in for none');
  const device: DeviceColor = stand;
  const list = typeof names === 'string' ? [names] : names;
  return {
    ...toUse({ written: 'black' }),
    written: '1 scn',
    color: { space: 'spot', names: list, tints: list.map(() => 1), alternate: device, alpha: 1 },
  };
}

const outcome = (uses: readonly ColorUse[], settings: Partial<Settings> = {}) =>
  say(judgeUses(uses, { settings }), rule);

const teal = 'device-cmyk(1 0.3 0 0)';
const council: Partial<Settings> = {
  partners: [
    {
      name: 'A council',
      palette: [{ name: 'Red', spot: 'PANTONE 032 C', ink: [0, 0.9, 0.86, 0] }],
      artwork: {},
    },
  ],
};

describe(rule, () => {
  test.each<[string, readonly ColorUse[]]>([
    ['one name, one colour', [spot('House Blue', teal), spot('House Blue', teal)]],
    ['two names for one colour', [spot('House Blue', teal), spot('Other Blue', teal)]],
    [
      'an official name with its inks',
      [spot('Sample Teal', teal), spot('Teal', 'device-cmyk(0.99 0.31 0 0)')],
    ],
    ['the process ink Magenta', [spot('Magenta', 'device-cmyk(0 1 0 0)')]],
    ['a name that only holds an official one', [spot('Teal Lagoon', 'device-cmyk(0.5 0 0.2 0)')]],
    ['inks mixed', [spot(['Sample Teal', 'Black'], 'device-cmyk(0 0 0 1)')]],
    ['no name at all', [spot([], teal)]],
  ])('passes %s', (_, uses) => expect(outcome(uses)).toEqual([]));

  test('fails one name with two colours, at the second', () => {
    const uses = [spot('House Blue', teal), spot('House Blue', 'device-cmyk(0.9 0.4 0 0)')];
    expect(outcome(uses)).toEqual([
      'fail warning: Expected the spot ink "House Blue" to stand for one colour (here C 90 M 40 Y 0 K 0, elsewhere C 100 M 30 Y 0 K 0).',
    ]);
  });

  test('fails an official name with other inks', () => {
    expect(outcome([spot('SAMPLE Magenta', 'device-cmyk(0.18 0.96 0.02 0.07)')])).toEqual([
      'fail warning: Expected the spot ink "SAMPLE Magenta" to stand for Magenta "C 0 M 93 Y 0 K 0" (it stands for C 18 M 96 Y 2 K 7, largest difference of one ink 18 points; limit 3).',
    ]);
  });

  test('asks a person where no ink stands in', () => {
    expect(outcome([spot('Teal', '#74B8CA')])).toEqual([
      'review note: Cannot tell whether the spot ink "Teal" stands for Teal: what stands in for it is no ink (#74B8CA).',
    ]);
  });

  test('holds a partner’s ink against what the partner declares', () => {
    expect(outcome([spot('PANTONE 032 C', 'device-cmyk(0 0.9 0.86 0)')], council)).toEqual([]);
    expect(outcome([spot('PANTONE 032 C', 'device-cmyk(0 0.9 0.6 0)')], council)).toEqual([
      'fail warning: Expected the spot ink "PANTONE 032 C" to stand for the colour that A council declares, C 0 M 90 Y 86 K 0 (it stands for C 0 M 90 Y 60 K 0).',
    ]);
  });
});
