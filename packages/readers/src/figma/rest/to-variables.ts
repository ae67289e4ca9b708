import type { FigmaVariable } from '../model/figma-document.ts';
import { entryOf, isFields, isGiven, toFields, toList, toNumber, toText, type Fields } from './fields.ts';
import { toAlias, toColor } from './to-color.ts';

type Value = FigmaVariable['values'][number];

/** The colour variables of a document, as `GET /v1/files/:key/variables/local` lists them. Those of libraries are left out. */
export function toVariables(value: unknown): FigmaVariable[] {
  const meta = toFields(toFields(value)?.['meta']) ?? toFields(value);
  const collections = toFields(meta?.['variableCollections']);
  const found: FigmaVariable[] = [];
  for (const [key, variable] of Object.entries(toFields(meta?.['variables']) ?? {})) {
    if (!isFields(variable) || variable['resolvedType'] !== 'COLOR') continue;
    if (variable['remote'] === true || variable['deletedButReferenced'] === true) continue;
    const collection = entryOf(collections, toText(variable['variableCollectionId']) ?? '');
    found.push({
      id: toText(variable['id']) ?? key,
      name: toText(variable['name']) ?? '',
      collection: toText(collection?.['name']) ?? '',
      values: toValues(toFields(variable['valuesByMode']) ?? {}, collection),
    });
  }
  return found;
}

function toValues(valuesByMode: Fields, collection: Fields | null): Value[] {
  const names = new Map<string, string>();
  for (const mode of toList(collection?.['modes'])) {
    const fields = toFields(mode);
    names.set(toText(fields?.['modeId']) ?? '', toText(fields?.['name']) ?? '');
  }
  return Object.entries(valuesByMode).map(([id, value]) => ({
    mode: names.get(id) ?? id,
    ...toValue(value),
  }));
}

type ValueOnly<Type> = Type extends unknown ? Omit<Type, 'mode'> : never;

/** A colour, another variable, or either of them with an opacity of its own. */
function toValue(value: unknown): ValueOnly<Value> {
  const fields = toFields(value);
  if (fields?.['type'] === 'VARIABLE_ALIAS') return aliasOf(fields);
  if (!fields || !isGiven(fields['color'])) return { color: toColor(value) };
  const inner = toFields(fields['color']);
  const opacity = toNumber(fields['opacity']);
  if (inner?.['type'] === 'VARIABLE_ALIAS')
    return { ...aliasOf(inner), ...(opacity !== null && { opacity }) };
  const color = toColor(inner);
  return { color: color && opacity !== null ? { ...color, a: opacity } : color };
}

function aliasOf(fields: Fields): { alias: string } | { color: null } {
  const alias = toAlias(fields);
  return alias === undefined ? { color: null } : { alias };
}
