import { describe, expect, test } from 'vitest';
import {
  box,
  disc,
  type Figure,
  key,
  moved,
  paint,
  ring,
  star,
  union,
  without,
} from '../../test/draw-shapes.ts';
import { compareOutlines } from './compare-outlines.ts';
import { createOutlineMatcher } from './create-outline-matcher.ts';
import type { Outline } from './outline.ts';
import { toOutline } from './to-outline.ts';

function outlineOf(figure: Figure, size = 192): Outline {
  const outline = toOutline(paint([{ figure, rgb: [90, 20, 60] }], { size }));
  if (!outline) throw new Error('nothing is seen');
  return outline;
}

const corner = union(box(0.2, 0.2, 0.15, 0.6), box(0.2, 0.65, 0.45, 0.15));
const house = without(
  union((x, y) => y > 0.2 && y < 0.45 && Math.abs(x - 0.5) < (y - 0.2) * 1.3, box(0.25, 0.4, 0.5, 0.38)),
  box(0.44, 0.55, 0.12, 0.23),
);
const thin = union(ring(0.5, 0.5, 0.35, 0.025), box(0.49, 0.3, 0.025, 0.22), box(0.49, 0.5, 0.16, 0.025));
const known: Record<string, Figure> = {
  key,
  corner,
  star: star(5, 0.4),
  house,
  thin,
  disc: disc(0.5, 0.5, 0.4),
};
const names = Object.keys(known);
const match = createOutlineMatcher(
  Object.values(known).map((figure) => outlineOf(figure)),
  { samePercent: 0.5, alteredPercent: 5 },
);

function find(figure: Figure, size?: number) {
  const found = match(outlineOf(figure, size));
  return found && { ...found, name: names[found.index] };
}

describe('createOutlineMatcher', () => {
  test.each(names)('knows %s as it is, at another size and place', (name) => {
    const figure = moved(known[name] ?? key, { scale: 0.6, x: 0.07, y: -0.05 });
    expect(find(figure)).toMatchObject({ name, verdict: 'same', mirrored: false });
    expect(find(figure)?.stretch).toBeLessThan(1.01);
    expect(Math.abs(find(figure)?.rotationDeg ?? 90)).toBeLessThan(0.5);
  });

  test.each([3, 15, 90, -40, 180])('measures a turn of %d°', (turnDeg) => {
    for (const name of ['key', 'house', 'thin']) {
      const found = find(moved(known[name] ?? key, { turnDeg, scale: 0.8 }));
      expect(found).toMatchObject({ name, verdict: 'same', mirrored: false });
      expect(Math.cos((((found?.rotationDeg ?? 0) - turnDeg) * Math.PI) / 180)).toBeGreaterThan(0.99995);
    }
  });

  test.each([1.02, 1.05, 1.1, 1.3])('measures a stretch of %d along the horizontal', (stretch) => {
    for (const name of ['key', 'house', 'thin', 'disc']) {
      const found = find(moved(known[name] ?? key, { stretch, scale: 0.75 }));
      expect(found).toMatchObject({ name, verdict: 'same' });
      expect(Math.abs((found?.stretch ?? 0) - stretch)).toBeLessThan(0.01);
      expect(Math.abs(Math.sin(((found?.stretchAxisDeg ?? 90) * Math.PI) / 180))).toBeLessThan(0.2);
    }
  });

  test('measures a stretch along the vertical and one that was turned', () => {
    const upright = moved(moved(key, { turnDeg: -90, stretch: 1 }), {
      turnDeg: 90,
      stretch: 1.2,
      scale: 0.8,
    });
    expect(find(upright)?.stretch).toBeCloseTo(1.2, 2);
    expect(find(upright)?.stretchAxisDeg).toBeCloseTo(90, -1);
    const turned = moved(moved(key, { stretch: 1.1 }), { turnDeg: 15, scale: 0.8 });
    expect(find(turned)?.stretch).toBeCloseTo(1.1, 2);
    expect(find(turned)?.rotationDeg).toBeCloseTo(15, 0);
  });

  test('tells a reflection from a turn where the drawing does', () => {
    expect(find(moved(key, { isMirrored: true }))).toMatchObject({
      name: 'key',
      verdict: 'same',
      mirrored: true,
    });
    const isCornerTold = find(moved(corner, { isMirrored: true }));
    expect(isCornerTold).toMatchObject({ name: 'corner', verdict: 'same' });
  });

  test.each([
    ['a disc, however turned', 'disc', { turnDeg: 37 }],
    ['a star, turned by one of its points', 'star', { turnDeg: 72 }],
    ['a star, reflected', 'star', { isMirrored: true }],
    ['a house, reflected', 'house', { isMirrored: true }],
  ])('claims nothing of %s', (_, name, motion) => {
    const found = find(moved(known[name] ?? key, motion));
    expect(found).toMatchObject({ name, verdict: 'same', mirrored: false, isSymmetric: true });
    expect(Math.abs(found?.rotationDeg ?? 90)).toBeLessThan(0.5);
  });

  test('a key has no symmetry', () => {
    expect(find(key)?.isSymmetric).toBe(false);
  });

  test.each<[string, Figure]>([
    ['a tooth dropped', without(key, box(0.72, 0.4, 0.05, 0.1))],
    ['a dot added', union(house, disc(0.8, 0.75, 0.035))],
    ['a roof redrawn', union(house, disc(0.66, 0.3, 0.04))],
    ['the window filled in part', union(house, box(0.44, 0.55, 0.12, 0.08))],
  ])('%s is altered, or not this icon', (_, figure) => {
    expect(find(figure)?.verdict).not.toBe('same');
  });

  test('an altered drawing says where', () => {
    const found = find(union(house, disc(0.7, 0.72, 0.08)));
    expect(found).toMatchObject({ name: 'house', verdict: 'altered', where: 'bottom right' });
  });

  test('thicker lines are not the same, though they cover the same ground', () => {
    const thicker = union(
      ring(0.5, 0.5, 0.35, 0.035),
      box(0.485, 0.3, 0.035, 0.22),
      box(0.49, 0.495, 0.16, 0.035),
    );
    const { residualPercent } = compareOutlines(outlineOf(thin), outlineOf(thicker));
    expect(residualPercent).toBeGreaterThan(5);
    expect(find(thicker)).toBeNull();
  });

  test.each<[string, Figure]>([
    ['a half moon', without(disc(0.5, 0.5, 0.4), disc(0.65, 0.5, 0.4))],
    ['a disc with a hole', without(disc(0.5, 0.5, 0.4), disc(0.5, 0.5, 0.2))],
    ['a bar', box(0.1, 0.45, 0.8, 0.05)],
    ['a star of six points', star(6, 0.4)],
    ['a disc stretched to twice its width', moved(disc(0.5, 0.5, 0.4), { stretch: 2, scale: 0.5 })],
  ])('%s is none of them', (_, figure) => {
    expect(find(figure)).toBeNull();
  });

  test('of two that fit, the nearest is meant', () => {
    const doors = [0.12, 0.125, 0.13].map((width) =>
      outlineOf(without(box(0.2, 0.2, 0.6, 0.5), box(0.3, 0.3, width, 0.3))),
    );
    const nearest = createOutlineMatcher(doors, { samePercent: 5, alteredPercent: 10 });
    expect(doors.map((door) => nearest(door)?.index)).toEqual([0, 1, 2]);
  });

  test('the limits decide', () => {
    const dotted = outlineOf(union(house, disc(0.7, 0.72, 0.08)));
    const verdictWithin = (samePercent: number, alteredPercent: number) =>
      createOutlineMatcher([outlineOf(house)], { samePercent, alteredPercent })(dotted)?.verdict;
    expect([verdictWithin(50, 60), verdictWithin(0, 50), verdictWithin(0, 0)]).toEqual([
      'same',
      'altered',
      undefined,
    ]);
  });

  test('knows nothing where nothing is registered', () => {
    expect(createOutlineMatcher([], { samePercent: 1, alteredPercent: 5 })(outlineOf(key))).toBeNull();
  });

  test('knows a drawing that was registered from a small picture', () => {
    const fromSmall = createOutlineMatcher([outlineOf(key, 64), outlineOf(house, 64)], {
      samePercent: 0.5,
      alteredPercent: 5,
    });
    expect(fromSmall(outlineOf(house))).toMatchObject({ index: 1, verdict: 'same' });
    expect(fromSmall(outlineOf(union(house, disc(0.7, 0.72, 0.08))))?.verdict).toBe('altered');
  });

  test('knows a small picture', () => {
    for (const name of ['key', 'corner', 'house'])
      expect(find(known[name] ?? key, 64)).toMatchObject({ name, verdict: 'same' });
  });
});
