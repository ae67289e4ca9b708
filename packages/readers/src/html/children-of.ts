import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What stands inside a node, the content of a template included. */
export function childrenOf(node: Tree.ParentNode): readonly Tree.ChildNode[] {
  if (!('content' in node)) return node.childNodes;
  return node.childNodes.length === 0
    ? node.content.childNodes
    : [...node.content.childNodes, ...node.childNodes];
}

/** Whether a node is an element. */
export function isElementNode(node: Tree.Node): node is Tree.Element {
  return 'tagName' in node;
}

/** Whether a node is a piece of text. */
export function isTextNode(node: Tree.Node): node is Tree.TextNode {
  return node.nodeName === '#text';
}

/** The value of an attribute of a node, by its name in lower case without a prefix. */
export function nodeAttribute(node: Tree.Element, name: string): string | undefined {
  return node.attrs.find((attribute) => attribute.name.toLowerCase() === name)?.value;
}
