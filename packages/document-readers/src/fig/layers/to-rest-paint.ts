import { fieldsOf, listOf, referenceOf, idOf, type FigFields } from './fig-node.ts';

/** Paints of a `.fig` file as REST documents write them. */
export function toRestPaints(value: unknown): unknown[] {
  return listOf(value).map(toRestPaint);
}

function toRestPaint(value: unknown): FigFields {
  const paint = fieldsOf(value);
  const stops = listOf(paint['stopsVar']).length > 0 ? paint['stopsVar'] : paint['stops'];
  return {
    type: paint['type'],
    visible: paint['visible'],
    opacity: paint['opacity'],
    blendMode: paint['blendMode'],
    color: paint['color'],
    boundVariables: toBound(paint['colorVar']),
    gradientStops: listOf(stops).map(toRestStop),
    sourceNodeId: idOf(paint['sourceNodeId']),
  };
}

function toRestStop(value: unknown): FigFields {
  const { color, position, colorVar } = fieldsOf(value);
  return { color, position, boundVariables: toBound(colorVar) };
}

/** What the plugin API calls otherwise. */
const effectTypes: Readonly<Record<string, string>> = {
  FOREGROUND_BLUR: 'LAYER_BLUR',
  GRAIN: 'TEXTURE',
};

/** Effects of a `.fig` file as REST documents write them. */
export function toRestEffects(value: unknown): unknown[] {
  return listOf(value).map((effect): FigFields => {
    const { type, visible, color, secondaryColor, noiseType, colorVar } = fieldsOf(effect);
    return {
      type: typeof type === 'string' ? (effectTypes[type] ?? type) : type,
      visible,
      color,
      ...(noiseType === 'DUOTONE' && { secondaryColor }),
      boundVariables: toBound(colorVar),
    };
  });
}

/** What a colour is bound to. */
function toBound(colorVar: unknown): FigFields | undefined {
  const id = referenceOf(fieldsOf(fieldsOf(colorVar)['value'])['alias']);
  return id === '' ? undefined : { color: { type: 'VARIABLE_ALIAS', id } };
}
