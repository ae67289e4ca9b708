import type { ScreenColor } from '@brandlint/core';

type Three = readonly [number, number, number];

/** The white that CIE Lab has in CSS and in ICC profiles. */
const d50: Three = [0.9642, 1, 0.8249];

// Bradford's cone responses and back (Lindbloom, "Chromatic Adaptation").
const toCones: readonly [Three, Three, Three] = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];
const fromCones: readonly [Three, Three, Three] = [
  [0.9869929, -0.1470543, 0.1599627],
  [0.4323053, 0.5183603, 0.0492912],
  [-0.0085287, 0.0400428, 0.9684867],
];

/** A colour under one white as CIE Lab under D50, adapted as Bradford does; XYZ are relative to a white with Y 1. */
export function toD50Lab(xyz: Three, white: Three): ScreenColor {
  const adapted = isD50(white) ? xyz : adapt(xyz, white);
  const [x, y, z] = adapted.map((value, at) => bend(value / (d50[at] ?? 1)));
  const [fx, fy, fz] = [x ?? 0, y ?? 0, z ?? 0];
  return { space: 'lab', components: [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)], alpha: 1 };
}

/** Lab under one white as XYZ, relative to a white with Y 1 (ISO 32000-2, 8.6.5.4). */
export function labToXyz([lightness, a, b]: Three, [x, y, z]: Three): Three {
  const middle = (lightness + 16) / 116;
  return [x * unbend(middle + a / 500), y * unbend(middle), z * unbend(middle - b / 200)];
}

/** Whether a white is that of Lab in CSS, as near as files write it. */
function isD50(white: Three): boolean {
  return white.every((value, at) => Math.abs(value - (d50[at] ?? 0)) < 0.005);
}

function adapt(xyz: Three, white: Three): Three {
  const from = multiply(toCones, white);
  const to = multiply(toCones, d50);
  const [l, m, s] = multiply(toCones, xyz).map((cone, at) => (cone * (to[at] ?? 1)) / (from[at] ?? 1));
  return multiply(fromCones, [l ?? 0, m ?? 0, s ?? 0]);
}

function multiply(rows: readonly [Three, Three, Three], [x, y, z]: Three): Three {
  const times = ([a, b, c]: Three): number => a * x + b * y + c * z;
  return [times(rows[0]), times(rows[1]), times(rows[2])];
}

function bend(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : (value * 24389) / 27 / 116 + 16 / 116;
}

function unbend(value: number): number {
  return value > 6 / 29 ? value ** 3 : (108 / 841) * (value - 4 / 29);
}
