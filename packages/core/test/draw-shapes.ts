import type { Raster } from '../src/model/artwork.ts';

/** A shape of the plane: whether a point, in units of the whole sheet, is inside. */
export type Figure = (x: number, y: number) => boolean;

/** What is painted, the later over the earlier: opaque, but for an alpha of its own. */
export type Paint = { figure: Figure; rgb: readonly [number, number, number]; alpha?: number };

/** Paints figures on a sheet, each pixel as the mean of nine points. Drawn by plain formulas: none is an official icon. */
export function paint(
  paints: readonly Paint[],
  { size = 160, ground }: { size?: number; ground?: readonly [number, number, number] } = {},
): Raster {
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const sum = [0, 0, 0, 0] as [number, number, number, number];
      for (let part = 0; part < 9; part += 1) {
        const at = [
          (x + ((part % 3) + 0.5) / 3) / size,
          (y + (Math.floor(part / 3) + 0.5) / 3) / size,
        ] as const;
        let point: readonly [number, number, number, number] = ground ? [...ground, 1] : [0, 0, 0, 0];
        for (const { figure, rgb, alpha = 1 } of paints) {
          if (!figure(...at)) continue;
          const mix = (own: number, under: number): number => own * alpha + under * (1 - alpha);
          point = [mix(rgb[0], point[0]), mix(rgb[1], point[1]), mix(rgb[2], point[2]), mix(1, point[3])];
        }
        for (let i = 0; i < 3; i += 1) sum[i] = (sum[i] ?? 0) + (point[i] ?? 0) / 9;
        sum[3] += point[3] / 9;
      }
      const to = (y * size + x) * 4;
      for (let i = 0; i < 3; i += 1) data[to + i] = sum[3] > 0 ? Math.round((sum[i] ?? 0) / sum[3]) : 0;
      data[to + 3] = Math.round(sum[3] * 255);
    }
  }
  return { width: size, height: size, data };
}

export const disc =
  (x0: number, y0: number, radius: number): Figure =>
  (x, y) =>
    Math.hypot(x - x0, y - y0) <= radius;

export const box =
  (left: number, top: number, width: number, height: number): Figure =>
  (x, y) =>
    x >= left && x <= left + width && y >= top && y <= top + height;

export const ring =
  (x0: number, y0: number, radius: number, width: number): Figure =>
  (x, y) =>
    Math.abs(Math.hypot(x - x0, y - y0) - radius) <= width / 2;

export const star =
  (points: number, radius: number): Figure =>
  (x, y) => {
    const angle = Math.atan2(x - 0.5, 0.5 - y);
    const ray = Math.abs((((angle * points) / Math.PI + 100) % 2) - 1);
    return Math.hypot(x - 0.5, y - 0.5) <= radius * (0.45 + 0.55 * ray);
  };

export const union =
  (...figures: readonly Figure[]): Figure =>
  (x, y) =>
    figures.some((figure) => figure(x, y));

export const without =
  (one: Figure, other: Figure): Figure =>
  (x, y) =>
    one(x, y) && !other(x, y);

/** A figure moved about the middle of the sheet: reflected, stretched along the horizontal, turned clockwise, scaled. */
export function moved(
  figure: Figure,
  { turnDeg = 0, stretch = 1, scale = 1, isMirrored = false, x: byX = 0, y: byY = 0 },
): Figure {
  const [cos, sin] = [Math.cos((turnDeg * Math.PI) / 180), Math.sin((turnDeg * Math.PI) / 180)];
  return (x, y) => {
    const [dx, dy] = [(x - 0.5 - byX) / scale, (y - 0.5 - byY) / scale];
    const along = (dx * cos + dy * sin) / stretch;
    return figure(0.5 + (isMirrored ? -along : along), 0.5 + dy * cos - dx * sin);
  };
}

/** A key, which no turn and no reflection lays on itself: a ring, a stem and two unequal teeth. */
export const key: Figure = union(
  ring(0.34, 0.36, 0.12, 0.07),
  box(0.45, 0.33, 0.34, 0.06),
  box(0.6, 0.33, 0.05, 0.18),
  box(0.72, 0.33, 0.05, 0.12),
);
