import { describe, expect, test } from 'vitest';
import truth from '../../test/truth/contrast.json' with { type: 'json' };
import { color } from '../../test/judge.ts';
import { contrastRatio, flatten } from './contrast.ts';
import { isScreenColor } from './is-screen-color.ts';
import { toRgbChannels, type Rgb } from './to-lab.ts';
import type { ScreenColor } from '../model/use.ts';

function screen(text: string): ScreenColor {
  const found = color(text);
  if (!isScreenColor(found)) throw new Error(`${text} is not a screen colour`);
  return found;
}

const rgb = (text: string): Rgb => toRgbChannels(screen(text));

describe('contrastRatio', () => {
  test.each(truth.rows)('$fg on $bg is $expected', ({ fg, bg, expected }) => {
    expect(contrastRatio(rgb(fg), rgb(bg))).toBeCloseTo(expected, 4);
  });

  test('is not rounded: Blue is above 3 on white and below 7 on black', () => {
    expect(contrastRatio(rgb('#6798D1'), rgb('white'))).toBeGreaterThan(3);
    expect(contrastRatio(rgb('#6798D1'), rgb('black'))).toBeLessThan(7);
  });

  test('lays a translucent text over its backdrop first', () => {
    const grey = flatten(screen('rgb(0 0 0 / 50%)'), rgb('white'));
    expect(contrastRatio(grey, rgb('white'))).toBeCloseTo(3.98, 2);
  });
});
