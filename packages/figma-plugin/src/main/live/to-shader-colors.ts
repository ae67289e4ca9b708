import type { NamedColor } from '@brandlint/readers/figma-nodes';
import { aliasedBy, toBoundColor, toColor } from './to-color.ts';

/** The colours among the properties of a shader, of which a property may be one, carry one, or list stops. */
export function toShaderColors(
  properties: ShaderPaint['properties'],
  metadata: ShaderPaint['propertyMetadata'],
): NamedColor[] {
  return Object.keys(properties ?? {}).flatMap((id): NamedColor[] => {
    const value: unknown = properties?.[id];
    if (typeof value !== 'object' || value === null) return [];
    const at = ['properties', id] as const;
    if (aliasedBy(value) !== undefined) {
      // Only a property that is declared to be a colour is one; its value is the variable's.
      const isColor = metadata?.[id]?.type === 'COLOR';
      return isColor ? [{ ...toBoundColor(null, value), property: at }] : [];
    }
    if (toColor(value)) return [{ ...toBoundColor(value, undefined), property: at }];
    const { color, stops }: { color?: unknown; stops?: unknown } = value;
    if (color !== undefined) return [{ ...toBoundColor(color, color), property: [...at, 'color'] }];
    if (!Array.isArray(stops)) return [];
    return stops.map((stop: unknown, i) => {
      const own: unknown = typeof stop === 'object' && stop !== null && 'color' in stop ? stop.color : null;
      return { ...toBoundColor(own, own), property: [...at, 'stops', i, 'color'] };
    });
  });
}
