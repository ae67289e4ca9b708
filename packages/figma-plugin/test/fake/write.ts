import type { FakeDocument } from './fake-document.ts';
import { freeze } from './freeze.ts';
import { valueOf, type Layer } from './layer.ts';

/** Notes that a layer has changed, for the listeners of its page. */
export function tellChange(
  document: FakeDocument,
  layer: Layer,
  type: 'CREATE' | 'DELETE' | 'PROPERTY_CHANGE',
  property: string | null,
): void {
  if (document.isTelling && !document.isUser) return;
  const known = document.pending.nodes.get(layer.id);
  const change = known ?? { type, layer, properties: new Set<string>() };
  if (type !== 'PROPERTY_CHANGE') change.type = type;
  if (property !== null) change.properties.add(property);
  document.pending.nodes.set(layer.id, change);
}

/** Sets what a map holds so that it can be undone. */
export function writeEntry<Value>(
  document: FakeDocument,
  map: Map<string, Value>,
  key: string,
  value: Value | undefined,
): void {
  const had = map.has(key);
  const old = map.get(key);
  document.history.note(() => {
    if (had && old !== undefined) map.set(key, old);
    else map.delete(key);
  });
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

/**
 * Sets a property of a layer. Instances of the component that it lies in follow without anybody being told, as in Figma; in an
 * instance it becomes an override.
 */
export function writeValue(
  document: FakeDocument,
  layer: Layer,
  name: string,
  value: unknown,
  property: string = name,
): void {
  const kept = freeze(value);
  if (name === 'visible') document.version++;
  writeEntry(document, layer.ownValues(), name, kept);
  tellChange(document, layer, 'PROPERTY_CHANGE', property);
  const following: Layer[] = [layer];
  for (const main of following) {
    for (const shadow of document.shadows.get(main.id) ?? []) {
      if (shadow.removed || isOverridden(shadow, property)) continue;
      writeEntry(document, shadow.ownValues(), name, kept);
    }
  }
  if (layer.isSublayer || layer.type === 'INSTANCE') noteOverride(document, layer, property);
}

type Override = InstanceNode['overrides'][number];

function overridesOf(instance: Layer): readonly Override[] {
  return valueOf(instance, 'overrides', []) as readonly Override[];
}

function isOverridden(layer: Layer, property: string): boolean {
  let at: Layer | null = layer;
  while (at !== null && (at.isSublayer || at.type === 'INSTANCE')) {
    if (
      at.type === 'INSTANCE' &&
      overridesOf(at).some(
        ({ id, overriddenFields }) => id === layer.id && overriddenFields.some((field) => field === property),
      )
    ) {
      return true;
    }
    at = at.parent;
  }
  return false;
}

function noteOverride(document: FakeDocument, layer: Layer, property: string): void {
  let at: Layer | null = layer;
  while (at !== null && (at.isSublayer || at.type === 'INSTANCE')) {
    if (at.type === 'INSTANCE') {
      const overrides = overridesOf(at);
      const own = overrides.find(({ id }) => id === layer.id);
      const fields = new Set<string>([...(own?.overriddenFields ?? []), property]);
      const next = overrides.filter(({ id }) => id !== layer.id);
      writeEntry(document, at.ownValues(), 'overrides', [
        ...next,
        { id: layer.id, overriddenFields: [...fields] },
      ]);
    }
    at = at.parent;
  }
}

/** Takes a layer and what lies in it out of the document. */
export function removeLayer(document: FakeDocument, layer: Layer): void {
  const { parent } = layer;
  const siblings = parent?.children ?? [];
  document.history.note(() => {
    if (parent !== null) parent.children = siblings;
  });
  if (parent !== null) parent.children = siblings.filter((sibling) => sibling !== layer);
  tellChange(document, layer, 'DELETE', null);
  const gone = [layer];
  const seen = new Set(gone);
  for (const at of gone) {
    at.removed = true;
    document.byId.delete(at.id);
    for (const child of at.children) {
      if (!seen.has(child)) gone.push(child);
      seen.add(child);
    }
  }
  document.history.note(() => {
    for (const at of gone) {
      at.removed = false;
      document.byId.set(at.id, at);
    }
  });
}
