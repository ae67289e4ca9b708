import type { Layer } from '../layer.ts';
import { isRecord, listOf, numberOf } from './plain.ts';

/** Where a layer is on the canvas. `null` where REST JSON does not say it. */
export function absoluteBox(layer: Layer): Rect | null {
  const raw = layer.valueOf('absoluteBoundingBox', null);
  if (!isRecord(raw)) return null;
  return raw as unknown as Rect;
}

/** The transform of a layer on the canvas: upright where REST JSON came without geometry. */
export function absoluteTransform(layer: Layer): Transform {
  if (layer.raw['relativeTransform'] === undefined) {
    const box = absoluteBox(layer);
    return [
      [1, 0, box?.x ?? 0],
      [0, 1, box?.y ?? 0],
    ];
  }
  let transform: Transform = [
    [1, 0, 0],
    [0, 1, 0],
  ];
  let at: Layer | null = layer;
  for (let steps = 0; at !== null && at.type !== 'PAGE' && steps < 100_000; steps++) {
    const own = relativeTransform(at);
    if (own === null) {
      const box = absoluteBox(layer);
      return [
        [1, 0, box?.x ?? 0],
        [0, 1, box?.y ?? 0],
      ];
    }
    transform = multiply(own, transform);
    at = at.parent;
  }
  return transform;
}

function relativeTransform({ raw }: Layer): Transform | null {
  const rows = listOf(raw['relativeTransform']).map((row) => listOf(row).map((cell) => numberOf(cell, 0)));
  const [[a, c, e] = [], [b, d, f] = []] = rows;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return [
    [a, c, e ?? 0],
    [b, d, f ?? 0],
  ];
}

function multiply([[a, c, e], [b, d, f]]: Transform, [[g, i, k], [h, j, l]]: Transform): Transform {
  return [
    [a * g + c * h, a * i + c * j, a * k + c * l + e],
    [b * g + d * h, b * i + d * j, b * k + d * l + f],
  ];
}
