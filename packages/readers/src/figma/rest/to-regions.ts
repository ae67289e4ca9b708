import type { FigmaPaint } from '../model/figma-paint.ts';
import { entryOf, isGiven, toFields, toList, type Fields } from './fields.ts';
import { toPaints } from './to-paint.ts';

/** The fills of a layer and of the regions of it that have their own. */
export type RegionFills = { fills: readonly FigmaPaint[]; regions: readonly (readonly FigmaPaint[])[] };

/** Splits the fills of a vector as the plugin API does: where regions differ, the layer itself has none. */
export function toRegions(fields: Fields, fills: readonly FigmaPaint[]): RegionFills {
  const table = toFields(fields['fillOverrideTable']);
  if (!table) return { fills, regions: [] };
  const overrides = new Map<string, readonly FigmaPaint[]>();
  for (const key of Object.keys(table)) {
    const override = entryOf(table, key);
    if (override && isGiven(override['fills'])) overrides.set(key, toPaints(override['fills']));
  }
  if (overrides.size === 0) return { fills, regions: [] };
  const paths = toList(fields['fillGeometry']);
  // Without its paths nobody can tell whether a region is left to the fills of the layer.
  if (paths.length === 0) return { fills, regions: [...overrides.values()] };
  const regions = paths.map((path) => overrides.get(String(toFields(path)?.['overrideID'])) ?? fills);
  return { fills: [], regions };
}
