/** A style, variable, collection or category of annotations: what it says is in `values`, so that all of it can be undone. */
export type Entry = {
  readonly id: string;
  readonly kind: 'style' | 'variable' | 'collection' | 'category';
  readonly values: Map<string, unknown>;
  readonly pluginData: Map<string, string>;
};

/** Makes an entry that says this. */
export function createEntry(
  id: string,
  kind: Entry['kind'],
  values: Readonly<Record<string, unknown>>,
): Entry {
  return { id, kind, values: new Map(Object.entries(values)), pluginData: new Map() };
}
