import { figmaNodeTypes, type FigmaNodeType } from '../model/figma-node.ts';

/** What REST documents call otherwise than the plugin API does. */
const renamed: ReadonlyMap<string, FigmaNodeType> = new Map<string, FigmaNodeType>([
  ['CANVAS', 'PAGE'],
  ['REGULAR_POLYGON', 'POLYGON'],
]);
const known: ReadonlyMap<string, FigmaNodeType> = new Map([
  ...figmaNodeTypes.map((type) => [type, type] as const),
  ...renamed,
]);

/** The type of a layer as the plugin API names it; `UNKNOWN` for what a newer Figma adds. */
export function toNodeType(written: string): FigmaNodeType {
  return known.get(written) ?? 'UNKNOWN';
}
