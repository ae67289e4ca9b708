import { freeze } from '../freeze.ts';
import { isRecord, listOf } from './plain.ts';
import { toRegions } from './regions.ts';
import { toRuns } from './text-runs.ts';
import { toEffects } from './to-effects.ts';
import { toPaints } from './to-paints.ts';

type Raw = Readonly<Record<string, unknown>>;

/**
 * A node of REST JSON with its paints, effects, texts and regions in the shapes of the plugin API. It is done once, when the document is
 * loaded, so that what is measured later is the plugin and not this fake.
 */
export function prepare(raw: Raw, type: string): Raw {
  const prepared: Record<string, unknown> = { ...raw };
  const fills = toPaints(raw['fills']);
  prepared['fills'] = fills;
  prepared['strokes'] = toPaints(raw['strokes']);
  prepared['effects'] = toEffects(raw['effects']);
  const box = raw['absoluteBoundingBox'];
  if (isRecord(box)) prepared['absoluteBoundingBox'] = { ...box };
  if (type === 'PAGE') {
    const color = raw['backgroundColor'];
    prepared['backgrounds'] = isRecord(color) ? toPaints([{ type: 'SOLID', color }]) : [];
  }
  if (type === 'TEXT' || type === 'TEXT_PATH') prepared['runs'] = toRuns(raw, fills);
  if (type === 'VECTOR') {
    const regions = toRegions(raw, fills);
    prepared['vectorNetwork'] = { vertices: [], segments: [], regions };
    const [first, ...others] = regions.map((region) => JSON.stringify(region.fills));
    prepared['hasMixedRegions'] =
      isRecord(raw['fillOverrideTable']) && others.some((written) => written !== first);
  }
  for (const name of [
    'fills',
    'strokes',
    'effects',
    'backgrounds',
    'runs',
    'vectorNetwork',
    'overrides',
    'absoluteBoundingBox',
  ]) {
    freeze(prepared[name]);
  }
  for (const name of ['strokes', 'effects']) if (listOf(prepared[name]).length === 0) prepared[name] = none;
  return prepared;
}

const none: readonly never[] = Object.freeze([]);
