import type { FigmaTree } from '../model/figma-document.ts';
import type { ComponentIndex } from './component-index.ts';
import { isFields, toList, type Fields } from './fields.ts';
import { placeNode, upright, type Linear, type Placement } from './placement.ts';
import { toFigmaNode } from './to-node.ts';

/** How layers of one document are reached and placed. */
export type TreeSource = {
  components: ComponentIndex;
  childrenOf?: (node: Fields) => readonly unknown[];
  place?: (node: Fields, outer: Linear | null) => Placement;
};

/** A layer of a document with what lies in it, which is turned into the plain shape when it is asked for. */
export function toTree(node: Fields, source: TreeSource, outer: Linear | null = upright): FigmaTree {
  const { components, childrenOf = readChildren, place = placeNode } = source;
  const placement = place(node, outer);
  return {
    node: toFigmaNode(node, placement, components),
    children: function* () {
      for (const child of childrenOf(node)) if (isFields(child)) yield toTree(child, source, placement.inner);
    },
  };
}

function readChildren(node: Fields): readonly unknown[] {
  return toList(node['children']);
}
