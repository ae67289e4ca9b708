import type { Layer } from '../layer.ts';
import { isRecord, listOf } from './plain.ts';
import { toPaints } from './to-paints.ts';

/** The network of a vector: what was set, else one region for each path of REST JSON with the fills of its own. */
export function vectorNetwork(layer: Layer): VectorNetwork {
  const set = layer.values.get('vectorNetwork');
  if (set !== undefined) return set as VectorNetwork;
  const table = isRecord(layer.raw['fillOverrideTable']) ? layer.raw['fillOverrideTable'] : {};
  return {
    vertices: [],
    segments: [],
    regions: listOf(layer.raw['fillGeometry']).flatMap((path) => {
      if (!isRecord(path)) return [];
      const override = table[String(path['overrideID'])];
      const fills = isRecord(override) ? override['fills'] : undefined;
      return {
        windingRule: path['windingRule'] === 'EVENODD' ? ('EVENODD' as const) : ('NONZERO' as const),
        loops: [],
        fills: toPaints(fills ?? layer.raw['fills']),
        fillStyleId: '',
      };
    }),
  };
}

/** Whether the regions of a vector have fills that differ, so that `fills` is `figma.mixed`. */
export function hasMixedRegions(layer: Layer): boolean {
  if (layer.type !== 'VECTOR' || layer.values.has('fills')) return false;
  const known = layer.values.get('vectorNetwork') !== undefined || isRecord(layer.raw['fillOverrideTable']);
  if (!known) return false;
  const [first, ...others] = (vectorNetwork(layer).regions ?? []).map(({ fills }) => JSON.stringify(fills));
  return others.some((fills) => fills !== first);
}
