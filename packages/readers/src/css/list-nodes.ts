import type { Node } from 'postcss';

/** Every node below one, in the order of the text. Not recursive: hostile files nest ten thousand deep. */
export function listNodes(root: Node): Node[] {
  const nodes: Node[] = [];
  const waiting = [...childrenOf(root)].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes.push(node);
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child) waiting.push(child);
    }
  }
  return nodes;
}

const none: readonly Node[] = [];

function childrenOf(node: Node): readonly Node[] {
  return hasChildren(node) ? node.nodes : none;
}

function hasChildren(node: Node): node is Node & { nodes: readonly Node[] } {
  return 'nodes' in node && Array.isArray(node.nodes);
}
