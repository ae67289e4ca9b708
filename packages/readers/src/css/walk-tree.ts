import type { Node } from 'postcss';

/** Every node below one, in the order of the text. Not recursive: hostile files nest ten thousand deep. */
export function* walkTree(root: Node): Generator<Node> {
  const stack: { nodes: readonly Node[]; at: number }[] = [{ nodes: childrenOf(root), at: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node = top.nodes[top.at++];
    if (!node) {
      stack.pop();
      continue;
    }
    yield node;
    const children = childrenOf(node);
    if (children.length > 0) stack.push({ nodes: children, at: 0 });
  }
}

function childrenOf(node: Node): readonly Node[] {
  return hasChildren(node) ? node.nodes : [];
}

function hasChildren(node: Node): node is Node & { nodes: readonly Node[] } {
  return 'nodes' in node && Array.isArray(node.nodes);
}
