import type { Layer } from './layer.ts';
import { isRecord, listOf, without } from './read/plain.ts';
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

/** What this fake keeps beside what REST JSON has. */
const ours = ['runs', 'vectorNetwork', 'hasMixedRegions', 'backgrounds', 'selection', 'relaunchData'];

/** A layer with what was changed in it as REST JSON; children are taken in without recursion, cycles are cut. */
export function writeRest(layer: Layer): unknown {
  const made = new Map<Layer, Record<string, unknown>>();
  const waiting = [layer];
  const seen = new Set(waiting);
  for (const at of waiting) {
    const all = { ...at.raw, ...Object.fromEntries(at.values) };
    const node = ours.reduce(without, all);
    for (const name of ['fills', 'strokes']) node[name] = listOf(at.valueOf(name, [])).map(paintToRest);
    const runs = at.values.get('runs');
    if (runs !== undefined) Object.assign(node, runsToRest(runs as readonly Run[]));
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
