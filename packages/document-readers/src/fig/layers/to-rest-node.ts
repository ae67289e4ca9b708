import { fieldsOf, idOf, listOf, numberOf, referenceOf, type FigFields } from './fig-node.ts';
import { toRestEffects, toRestPaints } from './to-rest-paint.ts';
import { toRestText } from './to-rest-text.ts';
import { writePath } from './write-path.ts';

/** What REST documents call otherwise. */
const types: Readonly<Record<string, string>> = {
  ROUNDED_RECTANGLE: 'RECTANGLE',
  SYMBOL: 'COMPONENT',
  TRANSFORM: 'TRANSFORM_GROUP',
};

/** What cuts off what lies in it unless it is told not to. */
const frames: ReadonlySet<unknown> = new Set(['FRAME', 'SYMBOL', 'INSTANCE', 'SLIDE', 'SECTION']);

/** A layer of a `.fig` file as REST documents write it, its children and its place left out. */
export function toRestNode(node: FigFields, id: string, blobs: readonly unknown[]): FigFields {
  const { type } = node;
  const isGroup = type === 'FRAME' && node['resizeToFit'] === true;
  return {
    id,
    type: readType(node, isGroup),
    name: node['name'],
    visible: node['visible'],
    opacity: node['opacity'],
    blendMode: node['blendMode'],
    isMask: node['mask'],
    clipsContent: frames.has(type) && !isGroup && node['frameMaskDisabled'] !== true,
    fills: toRestPaints(node['fillPaints']),
    strokes: toRestPaints(node['strokePaints']),
    strokeWeight: node['strokeWeight'],
    ...(node['borderStrokeWeightsIndependent'] === true && { individualStrokeWeights: readSides(node) }),
    effects: toRestEffects(node['effects']),
    styles: readStyles(node),
    size: node['size'],
    sharedPluginData: readShared(node['pluginData']),
    ...(type === 'CANVAS' && readBackground(node)),
    ...toRestText(node),
    ...readGeometry(node, blobs),
  };
}

function readType({ type, isStateGroup }: FigFields, isGroup: boolean): unknown {
  if (isGroup) return 'GROUP';
  if (type === 'FRAME' && isStateGroup === true) return 'COMPONENT_SET';
  return typeof type === 'string' && Object.hasOwn(types, type) ? types[type] : type;
}

function readSides(node: FigFields): FigFields {
  return {
    top: node['borderTopWeight'],
    right: node['borderRightWeight'],
    bottom: node['borderBottomWeight'],
    left: node['borderLeftWeight'],
  };
}

function readStyles(node: FigFields): FigFields {
  const fill = referenceOf(node['styleIdForFill']) || idOf(node['inheritFillStyleID']);
  const stroke = referenceOf(node['styleIdForStrokeFill']) || idOf(node['inheritFillStyleIDForStroke']);
  const effect = referenceOf(node['styleIdForEffect']) || idOf(node['inheritEffectStyleID']);
  const text = referenceOf(node['styleIdForText']) || idOf(node['inheritTextStyleID']);
  return { fill, stroke, effect, text };
}

/** Data that every plugin may see has no plugin's id, and its namespace before its key. */
function readShared(pluginData: unknown): FigFields | undefined {
  for (const entry of listOf(pluginData)) {
    const { pluginID, key, value } = fieldsOf(entry);
    if (pluginID === '' && key === 'brandlint-mark') return { brandlint: { mark: value } };
  }
  return undefined;
}

function readBackground({ backgroundColor, backgroundEnabled, backgroundOpacity }: FigFields): FigFields {
  if (backgroundColor === undefined || backgroundEnabled === false) return {};
  const color = fieldsOf(backgroundColor);
  const opacity = numberOf(backgroundOpacity, 1);
  return { backgroundColor: { ...color, a: numberOf(color['a'], 1) * opacity } };
}

function readGeometry(node: FigFields, blobs: readonly unknown[]): FigFields {
  const table: Record<string, FigFields> = {};
  for (const entry of listOf(fieldsOf(node['vectorData'])['styleOverrideTable'])) {
    const { styleID, fillPaints } = fieldsOf(entry);
    if (typeof styleID === 'number' && fillPaints !== undefined)
      table[String(styleID)] = { fills: toRestPaints(fillPaints) };
  }
  return {
    fillGeometry: toPaths(node['fillGeometry'], blobs),
    strokeGeometry: toPaths(node['strokeGeometry'], blobs),
    fillOverrideTable: table,
  };
}

function toPaths(value: unknown, blobs: readonly unknown[]): FigFields[] {
  return listOf(value).map((entry) => {
    const { windingRule, commandsBlob, styleID } = fieldsOf(entry);
    const path = typeof commandsBlob === 'number' ? writePath(blobs[commandsBlob]) : '';
    return { path, windingRule: windingRule === 'ODD' ? 'EVENODD' : 'NONZERO', overrideID: styleID };
  });
}
