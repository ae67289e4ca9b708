import type { FigmaGeometry } from '../model/figma-node.ts';
import { toFields, toList, toNumber, toText, type Fields } from './fields.ts';
import { originOf, type Placement } from './placement.ts';

/** The paths of a layer, where the document was asked for with `geometry=paths`; `undefined` where it was not. */
export function toGeometry(node: Fields, { box, linear }: Placement): FigmaGeometry | undefined {
  const fills = toPaths(node['fillGeometry']);
  const strokes = toPaths(node['strokeGeometry']);
  if (!box || !linear || (fills.length === 0 && strokes.length === 0)) return undefined;
  const size = toFields(node['size']);
  const width = toNumber(size?.['x']) ?? box.width;
  const height = toNumber(size?.['y']) ?? box.height;
  const origin = originOf(box, linear, { x: width, y: height });
  return { fills, strokes, transform: [...linear, ...origin] };
}

type Paths = FigmaGeometry['fills'];

function toPaths(value: unknown): Paths {
  return toList(value).flatMap((entry): Paths => {
    const fields = toFields(entry);
    const path = toText(fields?.['path']);
    if (path === undefined || path === '') return [];
    return [{ path, windingRule: fields?.['windingRule'] === 'EVENODD' ? 'EVENODD' : 'NONZERO' }];
  });
}
