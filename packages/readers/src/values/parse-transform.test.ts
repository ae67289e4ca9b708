import { describe, expect, test } from 'vitest';
import { parseTransform } from './parse-transform.ts';

const half = Math.SQRT1_2;

describe('parseTransform', () => {
  test.each<[text: string, linear: readonly number[] | null]>([
    ['', [1, 0, 0, 1]],
    ['none', [1, 0, 0, 1]],
    [' Initial ', [1, 0, 0, 1]],
    ['inherit', null],
    ['translate(10px, calc(50% - (2px * 3)))', [1, 0, 0, 1]],
    ['translate(10 20)', [1, 0, 0, 1]],
    ['translateX(var(--x))', [1, 0, 0, 1]],
    ['translate3d(0, 1px, 0)', [1, 0, 0, 1]],
    ['translateZ(0)', [1, 0, 0, 1]],
    ['translateZ(1px)', null],
    ['rotate(45deg)', [half, half, -half, half]],
    ['rotate(45)', [half, half, -half, half]],
    ['rotate(45, 12, 12)', [half, half, -half, half]],
    ['ROTATE( 45 12-12 )', [half, half, -half, half]],
    ['rotate (90)', [0, 1, -1, 0]],
    ['rotate(-.25turn)', [0, -1, 1, 0]],
    ['rotate(100grad)', [0, 1, -1, 0]],
    ['rotate(3.141592653589793rad)', [-1, 0, 0, -1]],
    ['rotate(450deg)', [0, 1, -1, 0]],
    ['rotateZ(90deg)', [0, 1, -1, 0]],
    ['rotate(10px)', null],
    ['rotate(calc(1deg * 3))', null],
    ['scale(2)', [2, 0, 0, 2]],
    ['scale(2, 50%)', [2, 0, 0, 0.5]],
    ['scale(.5.25)', [0.5, 0, 0, 0.25]],
    ['scaleX(-1)', [-1, 0, 0, 1]],
    ['scaleY(3)', [1, 0, 0, 3]],
    ['scale()', null],
    ['skewX(45)', [1, 0, 1, 1]],
    ['skewY(45deg)', [1, 1, 0, 1]],
    ['skew(45deg)', [1, 0, 1, 1]],
    ['skew(0deg, 45deg)', [1, 1, 0, 1]],
    ['matrix(1 2 3 4 5 6)', [1, 2, 3, 4]],
    ['matrix(1,2,3,4,5,6)', [1, 2, 3, 4]],
    ['matrix(1,2,3,4)', null],
    ['matrix(1px,2,3,4,5,6)', null],
    ['matrix3d(1,0,0,0,0,1,0,0,0,0,1,0,0,0,0,1)', null],
    ['perspective(10px)', null],
    ['rotate3d(1,0,0,10deg)', null],
    ['rotate(90deg) scale(2, 1)', [0, 2, -1, 0]],
    ['scale(2, 1) rotate(90deg)', [0, 1, -2, 0]],
    ['scale(2)translate(1),rotate(90)', [0, 2, -2, 0]],
    ['scale(2) /* twice */ scale(3)', [6, 0, 0, 6]],
    ['scale(2', null],
    ['scale(2) wobble(3)', null],
    ['scale(1e999)', null],
    ['2', null],
    ['constructor(1)', null],
  ])('%s', (text, linear) => {
    const found = parseTransform(text);
    if (!linear || !found) expect(found).toBe(linear);
    else for (const [i, value] of linear.entries()) expect(found[i]).toBeCloseTo(value, 12);
  });

  test.each([
    ['scale(1) '.repeat(100_000)],
    [`rotate(${'('.repeat(500_000)}`],
    [`translate(${'1 '.repeat(500_000)})`],
    ['scale '.repeat(100_000)],
    [`rotate${' '.repeat(500_000)}`],
  ])('hostile text takes linear time', (text) => {
    const started = process.cpuUsage().user / 1000;
    parseTransform(text);
    expect(process.cpuUsage().user / 1000 - started).toBeLessThan(2000);
  });
});
