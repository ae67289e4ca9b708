import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { walkPage, type PageElement } from './walk-page.ts';

/** A page as elements and as the nodes that they were made from. */
export type PageTree = {
  root: Tree.ParentNode;
  text: string;
  /** In the order of the text, parents first. */
  elements: readonly PageElement[];
  elementOf: (node: Tree.Node) => PageElement | undefined;
  /** The first element with an `id`. */
  findById: (id: string) => Tree.Element | undefined;
};

/** Lists the elements of a page once; ids are looked up from the first question on. */
export function createPageTree(root: Tree.ParentNode, text: string): PageTree {
  const elements: PageElement[] = [];
  const ofNodes = new Map<Tree.Node, PageElement>();
  for (const element of walkPage(root, text)) {
    elements.push(element);
    ofNodes.set(element.node, element);
  }
  let ids: Map<string, Tree.Element> | undefined;
  return {
    root,
    text,
    elements,
    elementOf: (node) => ofNodes.get(node),
    findById: (id) => (ids ??= listIds(elements)).get(id),
  };
}

function listIds(elements: readonly PageElement[]): Map<string, Tree.Element> {
  const listed = new Map<string, Tree.Element>();
  for (const { attributes, node } of elements) {
    const id = attributes.get('id')?.value;
    if (id !== undefined && !listed.has(id)) listed.set(id, node);
  }
  return listed;
}
