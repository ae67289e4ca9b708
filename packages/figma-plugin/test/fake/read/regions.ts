import type { Layer } from '../layer.ts';
import { isRecord, listOf } from './plain.ts';
import { toPaints } from './to-paints.ts';

/** The regions of a vector of REST JSON: one for each path, with the fills of its own or those of the whole. */
export function toRegions(raw: Readonly<Record<string, unknown>>, fills: Paint[]): VectorRegion[] {
  const table = isRecord(raw['fillOverrideTable']) ? raw['fillOverrideTable'] : {};
  return listOf(raw['fillGeometry']).flatMap((path) => {
    if (!isRecord(path)) return [];
    const override = table[String(path['overrideID'])];
    const own = isRecord(override) ? override['fills'] : undefined;
    return {
      windingRule: path['windingRule'] === 'EVENODD' ? ('EVENODD' as const) : ('NONZERO' as const),
      loops: [],
      fills: own === undefined ? fills : toPaints(own),
      fillStyleId: '',
    };
  });
}

/** Whether the regions of a vector have fills that differ, so that `fills` is `figma.mixed`. */
export function hasMixedRegions(layer: Layer): boolean {
  if (layer.type !== 'VECTOR' || layer.values.get('fills') !== undefined) return false;
  const set = layer.values.get('vectorNetwork');
  if (set === undefined) return layer.raw['hasMixedRegions'] === true;
  const [first, ...others] = ((set as VectorNetwork).regions ?? []).map(({ fills }) => JSON.stringify(fills));
  return others.some((fills) => fills !== first);
}
