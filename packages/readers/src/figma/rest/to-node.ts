import type { FigmaNode } from '../model/figma-node.ts';
import type { FigmaPaint } from '../model/figma-paint.ts';
import type { ComponentIndex } from './component-index.ts';
import {
  isFields,
  isGiven,
  isOff,
  toFields,
  toList,
  toNumber,
  toText as readString,
  type Fields,
} from './fields.ts';
import { isUpright, type Placement } from './placement.ts';
import { toColor } from './to-color.ts';
import { toEffect } from './to-effect.ts';
import { toGeometry } from './to-geometry.ts';
import { toMarks } from './to-marks.ts';
import { toNodeType } from './to-node-type.ts';
import { toOverrides } from './to-overrides.ts';
import { toPaints } from './to-paint.ts';
import { toRegions } from './to-regions.ts';
import { findFaults } from './find-faults.ts';
import { toText } from './to-text.ts';

/** One layer of a REST document in the plain shape. What is missing has the default that Figma leaves out. */
export function toFigmaNode(fields: Fields, placement: Placement, components: ComponentIndex): FigmaNode {
  const written = readString(fields['type']) ?? 'no type';
  const type = toNodeType(written);
  const id = readString(fields['id']) ?? '';
  const bound = toFields(fields['boundVariables']);
  const { fills, regions } = toRegions(
    fields,
    toPaints(fields['fills'] ?? fields['background'], bound?.['fills']),
  );
  const strokes = toPaints(fields['strokes'], bound?.['strokes']);
  const { box, linear } = placement;
  const text = toText(fields);
  const geometry = toGeometry(fields, placement);
  const mainId = readString(fields['componentId']);
  const overrides = type === 'INSTANCE' ? toOverrides(fields['overrides']) : undefined;
  const marks = toMarks(fields['sharedPluginData']);
  return {
    id,
    type,
    ...(type === 'UNKNOWN' && { typeName: written }),
    name: readString(fields['name']) ?? '',
    visible: !isOff(fields['visible']),
    opacity: toNumber(fields['opacity']) ?? 1,
    blendMode: readString(fields['blendMode']) ?? 'NORMAL',
    isMask: fields['isMask'] === true,
    box,
    ...(linear && !isUpright(linear) && { matrix: linear }),
    clipsContent: fields['clipsContent'] === true,
    fills,
    strokes,
    strokeWeight: strokes.length === 0 ? 0 : readStrokeWeight(fields),
    regions,
    effects: toList(fields['effects']).map(toEffect),
    others: readOthers(fields, type),
    styles: readStyles(fields),
    ...(text && { text }),
    ...(type === 'INSTANCE' && mainId !== undefined && { main: components.main(mainId) }),
    ...(overrides && { overrides }),
    ...((type === 'COMPONENT' || type === 'COMPONENT_SET') && { key: components.key(id) }),
    ...(marks && { marks }),
    ...(geometry && { geometry }),
    childCount: toList(fields['children']).length,
    faults: findFaults(fields, marks === null),
  };
}

/** The largest of the sides. */
function readStrokeWeight(fields: Fields): number {
  const sides = toFields(fields['individualStrokeWeights']);
  const weights = sides ? Object.values(sides).map((side) => toNumber(side) ?? 0) : [];
  if (weights.length > 0) return weights.reduce((largest, weight) => Math.max(largest, weight), 0);
  return toNumber(fields['strokeWeight']) ?? 1;
}

function readStyles(fields: Fields): FigmaNode['styles'] {
  const written = toFields(fields['styles']);
  if (!written) return {};
  const styles: FigmaNode['styles'] = {};
  for (const kind of ['fill', 'stroke', 'effect', 'text'] as const) {
    // Documents of some years ago have the plural.
    const id = readString(written[kind] ?? written[`${kind}s`]);
    if (id !== undefined && id !== '') styles[kind] = id;
  }
  return styles;
}

/** Paints that only some types have. */
function readOthers(fields: Fields, type: FigmaNode['type']): FigmaNode['others'] {
  const others: { property: string; paints: FigmaPaint[] }[] = [];
  if (type === 'PAGE') {
    if (isGiven(fields['backgroundColor']))
      others.push({ property: 'backgrounds', paints: [solid(fields['backgroundColor'])] });
    const prototype = toList(fields['prototypeBackgrounds']).map(solid);
    if (prototype.length > 0) others.push({ property: 'prototypeBackgrounds', paints: prototype });
  }
  const label = fields['textBackground'];
  if (isFields(label)) others.push({ property: 'textBackground', paints: toPaints(label['fills']) });
  return others;
}

function solid(color: unknown): FigmaPaint {
  return { type: 'SOLID', visible: true, opacity: 1, blendMode: 'NORMAL', color: toColor(color) };
}
