import type { Layer } from './layer.ts';
import { isRecord } from './read/plain.ts';
import type { Run } from './read/text-runs.ts';

function paintToRest(paint: unknown): unknown {
  if (!isRecord(paint)) return paint;
  const { color, gradientTransform, ...rest } = paint;
  return {
    ...rest,
    ...(isRecord(color) ? { color: { ...color, a: color['a'] ?? 1 } } : {}),
    ...(gradientTransform === undefined
      ? {}
      : {
          gradientHandlePositions: [
            { x: 0, y: 0.5 },
            { x: 1, y: 0.5 },
            { x: 0, y: 1 },
          ],
        }),
  };
}

function runsToRest(runs: readonly Run[]): Record<string, unknown> {
  const table: Record<string, unknown> = {};
  const overrides: number[] = [];
  for (const [index, run] of runs.entries()) {
    table[String(index + 1)] = {
      fontFamily: run.fontName.family,
      fontStyle: run.fontName.style,
      fontSize: run.fontSize,
      fontWeight: run.fontWeight,
      textDecoration: run.textDecoration,
      fills: run.fills.map(paintToRest),
      ...(run.fillStyleId === '' ? {} : { inheritFillStyleId: run.fillStyleId }),
    };
    while (overrides.length < run.end) overrides.push(index + 1);
  }
  return { characterStyleOverrides: overrides, styleOverrideTable: table };
}

/** A layer with what was changed in it as REST JSON; children are taken in without recursion, cycles are cut. */
export function writeRest(layer: Layer): unknown {
  const made = new Map<Layer, Record<string, unknown>>();
  const waiting = [layer];
  const seen = new Set(waiting);
  for (const at of waiting) {
    const node: Record<string, unknown> = { ...at.raw };
    for (const [name, value] of at.values) {
      if (name === 'fills' || name === 'strokes') {
        node[name] = (value as readonly unknown[] | undefined)?.map(paintToRest) ?? node[name];
      } else if (name === 'runs') Object.assign(node, runsToRest(value as readonly Run[]));
      else if (['name', 'visible', 'opacity', 'effects', 'characters', 'overrides'].includes(name))
        node[name] = value;
    }
    made.set(at, node);
    for (const child of at.children) {
      if (!seen.has(child)) waiting.push(child);
      seen.add(child);
    }
  }
  for (const [at, node] of made) {
    if (at.children.length > 0)
      node['children'] = at.children.filter((child) => child !== layer).map((child) => made.get(child));
  }
  return made.get(layer);
}
