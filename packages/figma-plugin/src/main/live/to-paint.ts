import type { FigmaPaint } from '@brandlint/readers/figma-nodes';
import { isNumber, toBoundColor } from './to-color.ts';
import { toShaderColors } from './to-shader-colors.ts';

/** A live paint as plain data. What a newer Figma adds is `UNKNOWN`; here, that the typings add one fails the build. */
export function toPaint(paint: Paint): FigmaPaint {
  const { visible = true, opacity = 1, blendMode = 'NORMAL' } = paint;
  const base = { visible, opacity: isNumber(opacity) ? opacity : 1, blendMode };
  switch (paint.type) {
    case 'SOLID':
      return { ...base, type: paint.type, ...toBoundColor(paint.color, paint.boundVariables?.color) };
    case 'GRADIENT_LINEAR':
    case 'GRADIENT_RADIAL':
    case 'GRADIENT_ANGULAR':
    case 'GRADIENT_DIAMOND':
      return {
        ...base,
        type: paint.type,
        stops: paint.gradientStops.map(({ position, color, boundVariables }) => ({
          position,
          ...toBoundColor(color, boundVariables?.color),
        })),
      };
    case 'IMAGE':
    case 'VIDEO':
      return { ...base, type: paint.type };
    case 'PATTERN':
      return { ...base, type: paint.type, sourceNodeId: paint.sourceNodeId };
    case 'SHADER':
      return { ...base, type: paint.type, colors: toShaderColors(paint.properties, paint.propertyMetadata) };
    default:
      return { ...base, type: 'UNKNOWN', name: nameOf(paint) };
  }
}

/** Paints as far as they are a list; nothing where Figma says that they are mixed. */
export function toPaints(paints: readonly Paint[] | PluginAPI['mixed'] | undefined): readonly FigmaPaint[] {
  if (paints === undefined || !Array.isArray(paints) || paints.length === 0) return none;
  return (paints as readonly Paint[]).map(toPaint);
}

const none: readonly FigmaPaint[] = [];

function nameOf(paint: never): string {
  const { type }: { type?: unknown } = paint;
  return typeof type === 'string' ? type : 'of no type';
}
