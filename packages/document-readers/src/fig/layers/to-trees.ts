import { toFigmaNode, type ComponentIndex } from '@brandlint/readers/figma';
import type { FigmaTree } from '@brandlint/readers/figma-nodes';
import { idOf, type FigFields } from './fig-node.ts';
import {
  changedBy,
  changesLooks,
  differencesOf,
  mainOf,
  readOverrides,
  type Overrides,
} from './instance-overrides.ts';
import type { NodeIndex } from './node-index.ts';
import { placeLayer, toPlacement, unmoved, type Transform } from './placement.ts';
import { toRestNode } from './to-rest-node.ts';

/** A layer where it is shown: in a component as it is, in an instance with what that changes. */
type Layer = {
  node: FigFields;
  id: string;
  /** Where its own coordinates are. */
  transform: Transform;
  /** Of a layer in an instance: what the ids in it begin with, and what it changes. */
  inside: { lead: string; overrides: Overrides } | null;
  /** It stands for what an instance changes only, without what lies in it. */
  isAlone: boolean;
};

/**
 * The pages of a document. Instances are not written out in such a file: what they show lies in their component, and what
 * they change beside them. A component of this document is read where it lies, one out of a library where it is first shown.
 */
export function toTrees(
  index: NodeIndex,
  pages: readonly FigFields[],
  components: ComponentIndex,
): FigmaTree[] {
  /** Which instance shows the layers of a library's component. */
  const shownBy = new Map<string, string>();
  return pages.map((node) => {
    return toTree({ node, id: idOf(node['guid']), transform: unmoved, inside: null, isAlone: false });
  });

  function toTree(layer: Layer): FigmaTree {
    const { node, id, transform } = layer;
    const children = childrenOf(layer);
    const fields = { ...toRestNode(node, id, index.blobs), children };
    const instance = node['type'] === 'INSTANCE' ? readInstance(layer) : {};
    return {
      node: toFigmaNode({ ...fields, ...instance }, toPlacement(node, transform), components),
      children: function* () {
        for (const child of children) yield toTree(child);
      },
    };
  }

  function readInstance({ node, id, inside }: Layer): FigFields {
    const main = mainOf(node);
    const component = index.nodes.get(main);
    const own = component ? differencesOf(node, component) : [];
    const overrides = [{ id, overriddenFields: own }];
    for (const [path, override] of readOverrides(node, inside?.overrides ?? none)) {
      const isItself = path === main;
      overrides.push({ id: isItself ? id : `${leadOf(id)};${path}`, overriddenFields: changedBy(override) });
    }
    return { componentId: main, overrides };
  }

  function childrenOf(layer: Layer): Layer[] {
    const { node, id, inside, isAlone } = layer;
    if (isAlone) return [];
    const own = idOf(node['guid']);
    if (node['type'] !== 'INSTANCE')
      return index.childrenOf(own).map((child) => toChild(child, layer, inside));
    const main = mainOf(node);
    const overrides = readOverrides(node, inside?.overrides ?? none);
    const lead = leadOf(id);
    // What lies in an instance of its own, as in a slot, is written out.
    const added = index.childrenOf(own).map((child) => toChild(child, layer, null));
    if (!index.nodes.has(main) || components.present.has(main) || !isFirst(main, id))
      return [...added, ...toChanged(overrides, main, lead)];
    return [...added, ...index.childrenOf(main).map((child) => toChild(child, layer, { lead, overrides }))];
  }

  function toChild(child: FigFields, { transform }: Layer, inside: Layer['inside']): Layer {
    const own = idOf(child['guid']);
    const node = inside ? { ...child, ...withoutId(inside.overrides.get(own)) } : child;
    const id = inside ? `${inside.lead};${own}` : own;
    return { node, id, transform: placeLayer(node, transform), inside, isAlone: false };
  }

  /** The layers that an instance changes; where they are on the canvas is not known. */
  function toChanged(overrides: Overrides, main: string, lead: string): Layer[] {
    const changed: Layer[] = [];
    for (const [path, override] of overrides) {
      if (path === main || !changesLooks(override)) continue;
      const target = index.nodes.get(path.slice(path.lastIndexOf(';') + 1));
      if (!target || target['type'] === 'INSTANCE') continue;
      const node = { ...target, ...withoutId(override) };
      changed.push({ node, id: `${lead};${path}`, transform: null, inside: null, isAlone: true });
    }
    return changed;
  }

  function isFirst(main: string, id: string): boolean {
    const first = shownBy.get(main);
    if (first === undefined) shownBy.set(main, id);
    return first === undefined || first === id;
  }
}

const none: Overrides = new Map();

function leadOf(id: string): string {
  return id.startsWith('I') ? id : `I${id}`;
}

/** What an override has because it is written as a node. */
const ofItself: ReadonlySet<string> = new Set(['guid', 'guidPath', 'type', 'parentIndex']);

function withoutId(override: FigFields | undefined): FigFields {
  if (!override) return {};
  return Object.fromEntries(Object.entries(override).filter(([field]) => !ofItself.has(field)));
}
