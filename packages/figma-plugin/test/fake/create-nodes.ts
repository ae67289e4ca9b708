import { members } from 'figma-members';
import { clone } from './clone.ts';
import { refuseInDevMode, type Fake, type Property } from './fake.ts';
import { NotInFakeError, refuseUnknown } from './guard.ts';
import { isHiddenInInstance, type Layer } from './layer.ts';
import { baseProperties, sceneProperties } from './nodes/base.ts';
import { childrenProperties } from './nodes/children.ts';
import { componentProperties, instanceProperties, publishableProperties } from './nodes/components.ts';
import { exportProperties } from './nodes/export.ts';
import { blendProperties, boundProperties, layoutProperties } from './nodes/looks.ts';
import { documentProperties, pageProperties } from './nodes/pages.ts';
import { fillProperties, sideStrokeProperties, strokeProperties } from './nodes/paints.ts';
import { pluginDataProperties } from './nodes/plugin-data.ts';
import { cornerProperties, frameProperties, geometryProperties, vectorProperties } from './nodes/shapes.ts';
import { textNodeProperties, textProperties } from './nodes/text.ts';

/** Taken while the engine has it: from what the plugin runs in, newer methods are removed. */
const { hasOwn } = Object;

type Table = Readonly<Record<string, Property<unknown>>>;

const everyNode: Table = {
  ...baseProperties,
  toString: { get: (layer: Layer) => () => `${layer.type} ${layer.id}` },
  ...sceneProperties,
  ...pluginDataProperties,
  ...childrenProperties,
  ...fillProperties,
  ...strokeProperties,
  ...sideStrokeProperties,
  ...blendProperties,
  ...boundProperties,
  ...layoutProperties,
  ...geometryProperties,
  ...vectorProperties,
  ...cornerProperties,
  ...frameProperties,
  ...exportProperties,
  ...textProperties,
};

const ofType: Readonly<Record<string, Table>> = {
  DOCUMENT: documentProperties,
  PAGE: pageProperties,
  TEXT: textNodeProperties,
  INSTANCE: instanceProperties,
  COMPONENT: { ...publishableProperties, ...componentProperties },
  COMPONENT_SET: publishableProperties,
};

/** Properties that Dev Mode lets plugins set. */
const settableInDevMode = new Set(['annotations', 'selection']);

type Nodes = Pick<Fake, 'toNode' | 'toLayer'>;

/**
 * Makes the nodes that plugins hold. A node has the members that the typings declare for its type, whatever else is asked of it
 * throws, as does a node that is gone or that is hidden in an instance while those are left out.
 */
export function createNodes(fake: () => Fake): Nodes {
  const layers = Symbol('layer');
  class Handle {
    readonly [layers]: Layer;
    constructor(layer: Layer) {
      this[layers] = layer;
    }
  }
  const owner = (receiver: object): string =>
    receiver instanceof Handle ? `${receiver[layers].type} node` : 'node';
  Object.setPrototypeOf(Handle.prototype, refuseUnknown(owner));

  const refuseGone = (layer: Layer, call: string): void => {
    const { document } = fake();
    if (
      layer.removed ||
      (document.skipsHidden && layer.isSublayer && isHiddenInInstance(layer, document.version))
    ) {
      throw new Error(`in ${call}: The node with id "${layer.id}" does not exist`);
    }
    const fault = layer.faults?.get(call.slice(4));
    if (fault !== undefined) throw new Error(fault);
  };

  const makeClass = (type: string): typeof Handle => {
    const shared = fake();
    const known = members.interfaces[members.nodes[type] ?? 'FrameNode'] ?? {};
    const own = ofType[type] ?? {};
    const Type = class extends Handle {};
    Object.defineProperty(Type.prototype, 'type', { enumerable: true, get: () => type });
    for (const [name, kind] of Object.entries(known)) {
      if (name === 'type') continue;
      const property = [own, everyNode].find((table) => hasOwn(table, name))?.[name];
      const read = property?.get;
      const getCall = `get_${name}`;
      const call = `set_${name}`;
      const isAlive = name === 'removed' || name === 'id' || name === 'toString';
      Object.defineProperty(Type.prototype, name, {
        enumerable: true,
        get(this: Handle) {
          if (read === undefined) throw new NotInFakeError(`The fake has no ${name} of ${type} nodes`);
          const layer = this[layers];
          // Asked of every property that is read: what cannot be gone is not looked into.
          if (!isAlive && (layer.removed || layer.isSublayer || layer.faults !== null))
            refuseGone(layer, getCall);
          return read(layer, shared);
        },
        set(this: Handle, value: unknown) {
          const layer = this[layers];
          if (kind === 'read-only')
            throw new TypeError(`Cannot assign to read only property '${name}' of ${type} node`);
          if (property?.set === undefined)
            throw new NotInFakeError(`The fake cannot set ${name} of ${type} nodes`);
          refuseGone(layer, call);
          if (!settableInDevMode.has(name)) refuseInDevMode(fake(), call);
          property.set(layer, name === 'selection' ? value : clone(value, call), fake());
        },
      });
    }
    return Type;
  };

  const classes = new Map<string, typeof Handle>();
  return {
    toNode: (layer) => {
      let Type = classes.get(layer.type);
      if (Type === undefined) {
        Type = makeClass(layer.type);
        classes.set(layer.type, Type);
      }
      return new Type(layer) as unknown as ReturnType<Fake['toNode']>;
    },
    toLayer: (node) => {
      if (!(node instanceof Handle)) throw new TypeError('Expected a node');
      return node[layers];
    },
  };
}
