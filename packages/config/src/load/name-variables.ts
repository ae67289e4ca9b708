import { createClassifier, type Brand, type Color, type Definitions, type Settings } from '@brandlint/core';

/**
 * The custom properties that the configuration's files give an official colour: the token's name → the property's. `parse`
 * is the core's `parseColor`, which its caller may have to load first.
 */
export function nameVariables(
  brand: Brand,
  settings: Settings,
  definitions: Definitions,
  parse: (text: string) => Color | undefined,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (definitions.size === 0) return names;
  const classify = createClassifier(brand, settings)('');
  for (const [name, { values }] of definitions) {
    const [value, ...others] = values;
    const color = name.startsWith('--') && value !== undefined ? parse(value.trim()) : undefined;
    if (!color || others.some((other) => other.trim() !== value?.trim()) || color.alpha !== 1) continue;
    const verdict = classify(color, []);
    if (verdict.name === 'official' && !names.has(verdict.token.name)) names.set(verdict.token.name, name);
  }
  return names;
}
