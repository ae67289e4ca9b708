import { isGiven, toFields, toList, toText } from './fields.ts';

/** What saved documents call otherwise than the plugin API does. */
const renamed: ReadonlyMap<string, readonly string[]> = new Map([
  ['background', ['fills']],
  ['backgroundColor', ['fills']],
  ['fillOverrideTable', ['fills', 'vectorNetwork']],
  ['individualStrokeWeights', ['strokeWeight']],
  ['characterStyleOverrides', ['fills', 'styledTextSegments']],
  ['styleOverrideTable', ['fills', 'styledTextSegments']],
  ['inheritFillStyleId', ['fillStyleId']],
  ['inheritStrokeStyleId', ['strokeStyleId']],
  ['inheritEffectStyleId', ['effectStyleId']],
  ['styles', ['fillStyleId', 'strokeStyleId', 'effectStyleId', 'textStyleId']],
]);

/** What is changed in an instance and below it, by node id, as the plugin API names properties; `undefined`: not known. */
export function toOverrides(value: unknown): ReadonlyMap<string, ReadonlySet<string>> | undefined {
  if (!isGiven(value) || !Array.isArray(value)) return undefined;
  const overrides = new Map<string, Set<string>>();
  for (const entry of toList(value)) {
    const fields = toFields(entry);
    const id = toText(fields?.['id']);
    if (id === undefined) continue;
    let properties = overrides.get(id);
    if (!properties) overrides.set(id, (properties = new Set()));
    for (const field of toList(fields?.['overriddenFields'])) {
      const name = toText(field);
      if (name === undefined) continue;
      for (const property of renamed.get(name) ?? [name]) properties.add(property);
    }
  }
  return overrides;
}
