import { describe, expect, test } from 'vitest';
import type { IconUse } from '@brandlint/core';
import { artwork, icon, outlineOf, registered, shapes } from '../../test/icons.ts';
import { judgeUses, say } from '../../test/judge.ts';

const rule = 'icon-upright';
const outcome = (matrix?: IconUse['matrix'], outline?: string, known?: string) =>
  say(
    judgeUses([icon({ artwork: 'a', ...(matrix && { matrix }) })], {
      artworks: [artwork('a', { outline: outline ?? null })],
      ...(known !== undefined && {
        settings: {
          icons: { registered: [registered('Learning', known)], logos: [], marks: [], iconography: {} },
        },
      }),
    }),
    rule,
  );
const turn = (degrees: number) => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [cos, sin, -sin, cos] as const;
};
const turned = (degrees: number, direction = 'clockwise') =>
  `fail warning: Expected the icon of Learning to stand upright (it is turned by ${degrees}° ${direction}; limit 1°).`;
const mirrored = 'fail warning: Expected the icon of Learning not to be mirrored.';

/** The flag turned by a quarter, clockwise. */
const quarter = outlineOf([0, 0, 96, 20], [56, 20, 96, 96], [40, 20, 56, 50]);

describe('icon-upright', () => {
  test('passes what is upright', () => {
    expect(outcome()).toEqual([]);
    expect(outcome([2, 0, 0, 2])).toEqual([]);
    expect(outcome([3, 0, 0, 1])).toEqual([]);
    expect(outcome(turn(0.9))).toEqual([]);
    expect(outcome(turn(360))).toEqual([]);
    expect(outcome(undefined, shapes.flag, shapes.flag)).toEqual([]);
  });

  test('fails a transform that turns or mirrors', () => {
    expect(outcome(turn(12))).toEqual([turned(12)]);
    expect(outcome(turn(-90))).toEqual([turned(90, 'anticlockwise')]);
    expect(outcome(turn(180))).toEqual([turned(180)]);
    expect(outcome([-1, 0, 0, 1])).toEqual([mirrored]);
    expect(outcome([1, 0, 0, -1])).toEqual([mirrored]);
  });

  test('fails a drawing that was turned or mirrored, unless the page puts it right', () => {
    expect(outcome(undefined, quarter, shapes.flag)).toEqual([
      expect.stringContaining('clockwise; limit 1°'),
    ]);
    expect(outcome(turn(-90), quarter, shapes.flag)).toEqual([]);
    const reflected = outlineOf([76, 0, 96, 96], [0, 0, 76, 40], [46, 40, 76, 56]);
    expect(outcome(undefined, reflected, shapes.flag)).toEqual([mirrored]);
    expect(outcome([-1, 0, 0, 1], reflected, shapes.flag)).toEqual([]);
  });

  test('claims nothing of what looks the same when it is turned', () => {
    const cross = outlineOf([36, 0, 60, 96], [0, 36, 96, 60]);
    expect(outcome(turn(90), cross, cross)).toEqual([]);
    expect(outcome([-1, 0, 0, 1], cross, cross)).toEqual([]);
  });

  test('tells the least turn of a drawing that is the same from left and right', () => {
    const tee = outlineOf([0, 0, 96, 24], [36, 24, 60, 96]);
    const toppled = outlineOf([72, 0, 96, 96], [0, 36, 72, 60]);
    expect(outcome(undefined, tee, tee)).toEqual([]);
    expect(outcome(undefined, toppled, tee)).toEqual([expect.stringContaining('it is turned by')]);
  });
});
