import type { FigmaEffect } from '@brandlint/readers/figma-nodes';
import { toBoundColor } from './to-color.ts';
import { toShaderColors } from './to-shader-colors.ts';

/** A live effect as plain data. What a newer Figma adds is `UNKNOWN`; here, that the typings add one fails the build. */
export function toEffect(effect: Effect): FigmaEffect {
  const visible = effect.visible;
  switch (effect.type) {
    case 'DROP_SHADOW':
    case 'INNER_SHADOW':
      return { visible, type: effect.type, ...toBoundColor(effect.color, effect.boundVariables?.color) };
    case 'NOISE':
      return {
        visible,
        type: effect.type,
        ...toBoundColor(effect.color, undefined),
        ...(effect.noiseType === 'DUOTONE' && { second: toBoundColor(effect.secondaryColor, undefined) }),
      };
    case 'SHADER':
      return {
        visible,
        type: effect.type,
        colors: toShaderColors(effect.properties, effect.propertyMetadata),
      };
    case 'LAYER_BLUR':
    case 'BACKGROUND_BLUR':
    case 'TEXTURE':
    case 'GLASS':
      return { visible, type: effect.type };
    default:
      return { visible, type: 'UNKNOWN', name: nameOf(effect) };
  }
}

function nameOf(effect: never): string {
  const { type }: { type?: unknown } = effect;
  return typeof type === 'string' ? type : 'of no type';
}
