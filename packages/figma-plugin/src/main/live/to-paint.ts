import type { FigmaPaint } from '@brandlint/readers/figma-nodes';
import { aliasedBy, isNumber, toBoundColor, toColor } from './to-color.ts';
import { toShaderColors } from './to-shader-colors.ts';

/**
 * A live paint as plain data. What a newer Figma adds is `UNKNOWN`; here, that the typings add one fails the build. Objects
 * are written out, because spreading them takes longer than reading the paint does.
 */
export function toPaint(paint: Paint): FigmaPaint {
  const { visible = true, blendMode = 'NORMAL' } = paint;
  const opacity = isNumber(paint.opacity) ? paint.opacity : 1;
  switch (paint.type) {
    case 'SOLID': {
      const color = toColor(paint.color);
      const variable = paint.boundVariables && aliasedBy(paint.boundVariables.color);
      if (variable === undefined) return { visible, opacity, blendMode, type: paint.type, color };
      return { visible, opacity, blendMode, type: paint.type, color, variable };
    }
    case 'GRADIENT_LINEAR':
    case 'GRADIENT_RADIAL':
    case 'GRADIENT_ANGULAR':
    case 'GRADIENT_DIAMOND': {
      const stops = paint.gradientStops.map(({ position, color, boundVariables }) => ({
        position,
        ...toBoundColor(color, boundVariables?.color),
      }));
      return { visible, opacity, blendMode, type: paint.type, stops };
    }
    case 'IMAGE':
    case 'VIDEO':
      return { visible, opacity, blendMode, type: paint.type };
    case 'PATTERN':
      return { visible, opacity, blendMode, type: paint.type, sourceNodeId: paint.sourceNodeId };
    case 'SHADER': {
      const colors = toShaderColors(paint.properties, paint.propertyMetadata);
      return { visible, opacity, blendMode, type: paint.type, colors };
    }
    default:
      return { visible, opacity, blendMode, type: 'UNKNOWN', name: nameOf(paint) };
  }
}

/** Paints as far as they are a list; nothing where Figma says that they are mixed. */
export function toPaints(paints: readonly Paint[] | PluginAPI['mixed'] | undefined): readonly FigmaPaint[] {
  if (paints === undefined || typeof paints === 'symbol' || paints.length === 0) return none;
  return paints.map(toPaint);
}

const none: readonly FigmaPaint[] = [];

function nameOf(paint: never): string {
  const { type }: { type?: unknown } = paint;
  return typeof type === 'string' ? type : 'of no type';
}
