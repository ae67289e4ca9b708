import type { NamedColor } from '../model/figma-paint.ts';
import { isFields, toFields } from './fields.ts';
import { toBoundColor } from './to-color.ts';

/** Deeper than this, and in more values, no shader keeps its colours. */
const deepest = 8;
const mostValues = 10_000;

/** Every colour among the properties of a shader, which are whatever its author made them. */
export function findNamedColors(properties: unknown): NamedColor[] {
  const found: NamedColor[] = [];
  const waiting: { value: unknown; property: readonly (string | number)[] }[] = [
    { value: properties, property: ['properties'] },
  ];
  for (let at = 0; at < waiting.length; at++) {
    const { value, property } = waiting[at] ?? { value: null, property: [] };
    if (isFields(value) && isColorLike(value)) {
      found.push({ ...toBoundColor(value, toFields(value['boundVariables'])), property });
      continue;
    }
    if (typeof value !== 'object' || value === null || property.length > deepest) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (waiting.length === mostValues) break;
      waiting.push({ value: inner, property: [...property, Array.isArray(value) ? Number(key) : key] });
    }
  }
  return found;
}

function isColorLike(value: Readonly<Record<string, unknown>>): boolean {
  return 'r' in value && 'g' in value && 'b' in value;
}
