import { describe, expect, test } from 'vitest';
import { box, disc, type Paint, paint, ring } from '../../test/draw-shapes.ts';
import type { Raster } from '../model/artwork.ts';
import { toFlatColors } from './to-flat-colors.ts';

const magenta: Paint = { figure: disc(0.5, 0.5, 0.4), rgb: [196, 30, 127] };
const teal: Paint = { figure: box(0.3, 0.45, 0.4, 0.1), rgb: [116, 184, 202] };

/** Each channel off by up to `by`, as pictures that were compressed with loss have it. */
function scatter({ width, height, data }: Raster, by: number): Raster {
  let state = 7;
  const next = (): number => (state = (state * 48271) % 2147483647);
  const noisy = data.map((value, i) =>
    i % 4 === 3 ? value : Math.max(0, Math.min(255, value + (next() % (2 * by + 1)) - by)),
  );
  return { width, height, data: noisy };
}

describe('toFlatColors', () => {
  test('gives each colour that fills an area, the largest first, and none of the soft edges', () => {
    const colors = toFlatColors(paint([magenta, teal]));
    expect(colors.map(({ hex }) => hex)).toEqual(['#C41E7F', '#74B8CA']);
    expect(colors[1]?.share).toBeCloseTo(0.04 / (Math.PI * 0.16), 1);
  });

  test('counts an opaque ground', () => {
    const colors = toFlatColors(paint([magenta], { ground: [255, 255, 255] }));
    expect(colors.map(({ hex }) => hex)).toEqual(['#C41E7F', '#FFFFFF']);
  });

  test('takes near-white for white, and scatter for one colour', () => {
    const colors = toFlatColors(scatter(paint([magenta, teal], { ground: [252, 252, 252] }), 3));
    expect(colors).toHaveLength(3);
    expect(colors.map(({ hex }) => hex)).toContain('#FFFFFF');
  });

  test('gives a colour that is seen through as it is painted', () => {
    expect(toFlatColors(paint([{ ...magenta, alpha: 0.2 }]))[0]?.hex).toMatch(/^#C[345]1[DEF](7|8)/);
  });

  test('gives the colour of lines too thin to be flat', () => {
    const thin = paint([{ figure: ring(0.5, 0.5, 0.4, 0.05), rgb: [196, 30, 127] }], { size: 24 });
    expect(toFlatColors(thin)).toEqual([{ hex: '#C41E7F', share: 1 }]);
  });

  test.each<[string, Raster]>([
    ['nothing', { width: 0, height: 0, data: new Uint8Array(0) }],
    ['an empty sheet', paint([])],
    ['fewer bytes than pixels', { width: 9, height: 9, data: new Uint8Array(8) }],
  ])('%s has none', (_, raster) => {
    expect(toFlatColors(raster)).toEqual([]);
  });

  test('noise gives at most sixteen, within its time', () => {
    const noise = scatter(paint([], { ground: [128, 128, 128], size: 400 }), 127);
    expect(toFlatColors(noise).length).toBeLessThanOrEqual(16);
  });
});
