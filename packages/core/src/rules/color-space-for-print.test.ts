import type { ColorUse, Location } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { judgeUses, say, toUse } from '../../test/judge.ts';

const onPage: Location = { kind: 'area', page: 3, x: 0, y: 0, width: 10, height: 10 };
const use = (written: string, place: Location = onPage): ColorUse => ({
  ...toUse({ written }),
  places: [place],
});
const outcome = (one: ColorUse, profiles: readonly 'print'[] = ['print']) =>
  say(judgeUses([one], { settings: { profiles } }), 'color-space-for-print');

describe('color-space-for-print', () => {
  test.each(['device-cmyk(0 0.93 0 0)', 'white', '#808080'])('passes %s', (written) =>
    expect(outcome(use(written))).toEqual([]),
  );

  test.each([
    [
      '#C41E7F',
      'fail warning: Expected Magenta to be given in ink on a page for print, "C 0 M 93 Y 0 K 0" (it is "#C41E7F").',
    ],
    ['#00A3E0', 'fail warning: Expected a colour on a page for print to be given in ink (it is "#00A3E0").'],
    [
      'rgb(0 163 224)',
      'fail warning: Expected a colour on a page for print to be given in ink (it is #00A3E0, "rgb(0 163 224)").',
    ],
  ])('fails %s', (written, message) => expect(outcome(use(written))).toEqual([message]));

  test('leaves what stands on no page alone', () => {
    const inText = toUse({ written: '#C41E7F' });
    expect(outcome(inText)).toEqual([]);
  });

  test('is silent without the profile', () => {
    expect(outcome(use('#C41E7F'), [])).toEqual([]);
  });
});
