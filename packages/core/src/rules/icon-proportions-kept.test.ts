import { describe, expect, test } from 'vitest';
import type { IconUse } from '@brandlint/core';
import { artwork, icon, outlineOf, registered, shapes } from '../../test/icons.ts';
import { judgeUses, say } from '../../test/judge.ts';

const rule = 'icon-proportions-kept';
const outcome = (
  parts: Partial<IconUse>,
  own: { width: number; height: number } = { width: 100, height: 100 },
) => say(judgeUses([icon({ artwork: 'a', ...parts })], { artworks: [artwork('a', own)] }), rule);
const stretched = (percent: number) =>
  `fail warning: Expected the icon of Learning to keep its proportions (it is stretched by ${percent} %; limit 1 %).`;

describe('icon-proportions-kept', () => {
  test.each<[string, Partial<IconUse>]>([
    ['nothing known', {}],
    ['one side', { size: { width: 48, keepsProportions: false } }],
    ['both sides in proportion', { size: { width: 48, height: 48, keepsProportions: false } }],
    [
      'both sides, and something that keeps the proportions',
      { size: { width: 96, height: 48, keepsProportions: true } },
    ],
    ['a side rounded to a whole pixel', { size: { width: 24, height: 25, keepsProportions: false } }],
    ['a scale and a turn', { matrix: [0, 2, -2, 0] }],
    ['a reflection', { matrix: [-1, 0, 0, 1] }],
    [
      'a stretch that the size undoes',
      { matrix: [1, 0, 0, 2], size: { width: 96, height: 48, keepsProportions: false } },
    ],
    ['what nobody sees', { matrix: [0, 0, 0, 1] }],
    ['no width', { size: { width: 0, height: 10, keepsProportions: false } }],
  ])('passes %s', (_, parts) => expect(outcome(parts)).toEqual([]));

  test.each<[string, Partial<IconUse>, number]>([
    ['both sides', { size: { width: 72, height: 48, keepsProportions: false } }, 50],
    [
      'a side that no rounding explains',
      { size: { width: 48.0, height: 50, keepsProportions: false } },
      4.17,
    ],
    ['a transform', { matrix: [1.5, 0, 0, 1] }, 50],
    ['a transform that turns too', { matrix: [0, 1.5, -1, 0] }, 50],
    [
      'size and transform',
      { matrix: [2, 0, 0, 1], size: { width: 96, height: 48, keepsProportions: false } },
      300,
    ],
  ])('fails %s', (_, parts, percent) => expect(outcome(parts)).toEqual([stretched(percent)]));

  test('holds a size against the proportions of the picture', () => {
    const size = { width: 50, height: 100, keepsProportions: false };
    expect(outcome({ size }, { width: 300, height: 600 })).toEqual([]);
    expect(outcome({ size }, { width: 0, height: 0 })).toEqual([]);
  });

  test('a drawing with a view box is fitted into a place of other proportions, unless it is forced into it', () => {
    const size = { width: 72, height: 48, keepsProportions: false };
    const own = { width: 100, height: 100, keepsProportions: true } as const;
    expect(outcome({ size }, own)).toEqual([]);
    expect(outcome({ size: { ...size, isForced: true } }, own)).toEqual([stretched(50)]);
  });

  test('knows from the registered artwork that a file was stretched', () => {
    const icons = {
      registered: [registered('Learning', shapes.flag)],
      logos: [],
      marks: [],
      iconography: {},
    };
    const squeezed = outlineOf([0, 0, 20, 64], [20, 0, 96, 27], [20, 27, 50, 37]);
    const report = judgeUses([icon({ artwork: 'a' })], {
      settings: { icons },
      artworks: [artwork('a', { outline: squeezed })],
    });
    expect(say(report, 'icon-artwork-unaltered')).toEqual([]);
    expect(report.findings.find((finding) => finding.rule === rule)?.data['stretchPercent']).toBeCloseTo(
      50,
      -0.7,
    );
  });
});
