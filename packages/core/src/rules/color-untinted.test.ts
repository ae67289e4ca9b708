import { describe, expect, test } from 'vitest';
import type { ColorUse } from '@brandlint/core';
import { color, judge, judgeUses, say, toUse, type UseCase } from '../../test/judge.ts';

/** A use of so much of a spot ink. */
function ink(tint: number, alternate = 'device-cmyk(0 0.93 0 0)'): ColorUse {
  const stand = color(alternate);
  if (stand.space === 'spot') throw new Error('a spot ink stands in for none');
  return {
    ...toUse({ written: alternate }),
    written: `Ink (${tint * 100} %)`,
    anchor: `tint ${tint}`,
    color: { space: 'spot', names: ['Ink'], tints: [tint], alternate: stand, alpha: 1 },
  };
}

const outcome = (useCase: UseCase) => say(judge([useCase]), 'color-untinted');

describe('color-untinted', () => {
  test.each<[string, UseCase]>([
    ['an opaque official colour', { written: '#C41E7F' }],
    ['a shadow', { written: 'rgb(196 30 127 / 50%)', role: 'shadow' }],
    ['black with alpha', { written: 'rgb(0 0 0 / 20%)' }],
    ['a stranger with alpha', { written: '#00A3E080' }],
  ])('passes %s', (_, useCase) => expect(outcome(useCase)).toEqual([]));

  test.each<[UseCase, string]>([
    [
      { written: 'rgb(196 30 127 / 50%)' },
      'fail note: Expected Magenta "rgb(196 30 127 / 50%)" to be opaque (alpha 0.5).',
    ],
    [
      { written: 'rgb(196 30 127 / none)', role: 'border' },
      'fail note: Expected Magenta "rgb(196 30 127 / none)" to be opaque (alpha 0).',
    ],
    [
      { written: 'device-cmyk(0 93% 0 0 / 25%)' },
      'fail note: Expected Magenta "device-cmyk(0 93% 0 0 / 25%)" to be opaque (alpha 0.25).',
    ],
  ])('fails %j', (useCase, message) => expect(outcome(useCase)).toEqual([message]));

  test('a tint of a spot ink that is official is a tint, and no second colour', () => {
    const report = judgeUses([ink(1), ink(0.5), ink(0)]);
    expect(report.findings.map(({ rule }) => rule)).toEqual(['color-untinted']);
    expect(say(report, 'color-untinted')).toEqual([
      'fail note: Expected Magenta "Ink (50 %)" to be at full strength (50 % of the ink).',
    ]);
  });

  test.each([
    ['near an official one', 'device-cmyk(0 0.95 0 0)', 'color-as-published'],
    ['a stranger', 'device-cmyk(0.5 0.5 0.5 0)', 'color-in-palette'],
  ])('what an ink stands for is judged at its strongest tint, once: %s', (_, alternate, rule) => {
    const strengths = (tints: readonly number[]) =>
      judgeUses(tints.map((tint) => ink(tint, alternate)))
        .findings.filter((finding) => finding.rule === rule)
        .map(({ written }) => written);
    expect(strengths([0.5, 1, 0.2])).toEqual(['Ink (100 %)']);
    expect(strengths([0.2, 0.5])).toEqual(['Ink (50 %)']);
  });
});
