import type { PropertiesOf } from '../fake.ts';
import { refuseInDevMode } from '../fake.ts';
import { valueOf, type Layer } from '../layer.ts';
import { removeLayer, writeEntry, writeValue } from '../write.ts';
import { plainValue } from './plain-value.ts';

function topLevelFrame(layer: Layer): Layer | null {
  let at: Layer | null = layer;
  for (let steps = 0; at !== null && steps < 100_000; steps++) {
    if (at.parent?.type === 'PAGE') return at;
    at = at.parent;
  }
  return null;
}

/** What every node has. */
export const baseProperties = {
  id: { get: (layer) => layer.id },
  parent: {
    get: ({ parent }, fake) => (parent === null ? null : fake.toNode(parent)),
  },
  name: {
    get: (layer) => layer.valueOf('name', '') as string,
    set: (layer, value, { document }) => {
      if (typeof value !== 'string')
        throw new Error(`in set_name: Expected string, received ${typeof value}`);
      writeValue(document, layer, 'name', value);
    },
  },
  removed: { get: (layer) => layer.removed },
  isAsset: { get: (layer) => valueOf(layer, 'isAsset', false) as boolean },
  remove: {
    get: (layer, fake) => () => {
      refuseInDevMode(fake, 'remove');
      if (layer.isSublayer) throw new Error('in remove: Removing this node is not allowed');
      removeLayer(fake.document, layer);
    },
  },
  setRelaunchData: {
    get:
      (layer, { document }) =>
      (data) => {
        for (const description of Object.values(data)) {
          if (description.length > 1000)
            throw new Error('in setRelaunchData: The description is too long: at most 1000 characters');
        }
        writeEntry(document, layer.ownValues(), 'relaunchData', data);
      },
  },
  getRelaunchData: {
    get: (layer) => () => (layer.values.get('relaunchData') ?? {}) as Record<string, string>,
  },
  getTopLevelFrame: {
    get: (layer, fake) => () => {
      const frame = topLevelFrame(layer);
      return frame === null ? undefined : fake.toNode(frame);
    },
  },
} satisfies PropertiesOf<BaseNodeMixin>;

/** What every node on a page has. */
export const sceneProperties = {
  visible: plainValue('visible', true),
  locked: plainValue('locked', false),
  componentPropertyReferences: {
    get: (layer) =>
      valueOf(layer, 'componentPropertyReferences', null) as SceneNodeMixin['componentPropertyReferences'],
  },
  resolvedVariableModes: { get: () => ({}) },
  explicitVariableModes: plainValue('explicitVariableModes', {}),
} satisfies PropertiesOf<SceneNodeMixin>;
