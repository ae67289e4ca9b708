import type { Node } from 'postcss';

/** Every node below one, in the order of the text. Not recursive: hostile files nest ten thousand deep. */
export function listNodes(root: Node): Node[] {
  const nodes: Node[] = [];
  const open = [{ children: childrenOf(root), at: 0 }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.children[level.at++];
    if (!node) {
      open.pop();
      continue;
    }
    nodes.push(node);
    const children = childrenOf(node);
    if (children.length > 0) open.push({ children, at: 0 });
  }
  return nodes;
}

const none: readonly Node[] = [];

function childrenOf(node: Node & { nodes?: readonly Node[] }): readonly Node[] {
  return node.nodes ?? none;
}
