import type { Node } from 'postcss';

/** Visits every node below one, in the order of the text. Not recursive: hostile files nest ten thousand deep. */
export function visitNodes(root: Node, visit: (node: Node) => void): void {
  const open = [{ nodes: childrenOf(root), at: 0 }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.nodes[level.at++];
    if (!node) {
      open.pop();
      continue;
    }
    visit(node);
    const nodes = childrenOf(node);
    if (nodes.length > 0) open.push({ nodes, at: 0 });
  }
}

const none: readonly Node[] = [];

function childrenOf(node: Node & { nodes?: readonly Node[] }): readonly Node[] {
  return node.nodes ?? none;
}
