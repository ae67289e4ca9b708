import { fieldsOf, idOf, isFields, listOf, type FigFields } from './fig-node.ts';

/** What an instance changes in what it shows, by the path to it: the nested instances and the layer, `12:3;4:5`. */
export type Overrides = ReadonlyMap<string, FigFields>;

/** The component that an instance shows, by the id of its node; empty where that is not known. */
export function mainOf(node: FigFields): string {
  return idOf(node['overriddenSymbolID']) || idOf(fieldsOf(node['symbolData'])['symbolID']);
}

/** What an instance itself changes, and what an instance around it changes in it, which prevails. */
export function readOverrides(node: FigFields, outer: Overrides): Overrides {
  const overrides = new Map<string, FigFields>();
  for (const entry of listOf(fieldsOf(node['symbolData'])['symbolOverrides'])) {
    if (!isFields(entry)) continue;
    const path = listOf(fieldsOf(entry['guidPath'])['guids']).map(idOf).join(';');
    if (path !== '') overrides.set(path, { ...overrides.get(path), ...entry });
  }
  const lead = `${idOf(node['guid'])};`;
  for (const [path, entry] of outer) {
    if (!path.startsWith(lead)) continue;
    const inner = path.slice(lead.length);
    overrides.set(inner, { ...overrides.get(inner), ...entry });
  }
  return overrides;
}

/** How the plugin API names what is changed. */
const names: Readonly<Record<string, string>> = {
  fillPaints: 'fills',
  strokePaints: 'strokes',
  styleIdForFill: 'fillStyleId',
  styleIdForStrokeFill: 'strokeStyleId',
  styleIdForEffect: 'effectStyleId',
  styleIdForText: 'textStyleId',
  textData: 'characters',
  overriddenSymbolID: 'mainComponent',
};

/** The properties that an override changes. */
export function changedBy(override: FigFields): string[] {
  return Object.keys(override)
    .filter((field) => field !== 'guidPath' && field !== 'styleID')
    .map((field) => (Object.hasOwn(names, field) ? (names[field] ?? field) : field));
}

const looks = ['fillPaints', 'strokePaints', 'effects'] as const;

/** How an instance itself differs from its component: it is written with the properties that it inherits, too. */
export function differencesOf(node: FigFields, component: FigFields): string[] {
  const own = looks.filter(
    (field) => JSON.stringify(node[field] ?? []) !== JSON.stringify(component[field] ?? []),
  );
  return own.map((field) => names[field] ?? field);
}

/** Whether an override says anything of what is seen. */
export function changesLooks(override: FigFields): boolean {
  return looks.some((field) => override[field] !== undefined) || override['textData'] !== undefined;
}
