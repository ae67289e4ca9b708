// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- whoever compiles this file needs these types
/// <reference path="./dom-accessibility-api.d.ts" />
import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { AccessibleNode, type AccessibleDocument, type AccessiblePage } from './accessible-node.ts';
import { isElementNode, nodeAttribute } from './children-of.ts';
import type { PageTree } from './create-page-tree.ts';

/** What assistive technology is told of the pictures of a page. */
export type AccessibleNames = {
  /** The accessible name; empty where there is none, `null` where finding it would take too long. */
  nameOf: (node: Tree.Element) => string | null;
  /** Whether it is marked as mere decoration: `alt=""`, `role="none"`, `role="presentation"`. */
  isDecoration: (node: Tree.Element) => boolean;
};

/** A name is made of so many nodes at most: the library recurses over them, and a page has many names. */
const nodesOfName = 400;
const nodesOfPage = 300_000;

/** What the library calls an `<input type="image">` without a name; it is the browser's word, in its own language. */
const browsersWord = 'Submit Query';

/** Makes the reader of names, by the rules of accname 1.2 and HTML-AAM; it looks at nothing before it is asked. */
export function createAccessibleNames(tree: PageTree): AccessibleNames {
  const nodes = new Map<Tree.Node, AccessibleNode>();
  let leftOfPage = nodesOfPage;
  let leftOfName = 0;
  let labels: Map<string, Tree.Element[]> | undefined;
  const document: AccessibleDocument = {
    defaultView: {
      getComputedStyle: (node) => ({ getPropertyValue: (property) => node.styleValue(property) }),
    },
    getElementById: (id) => {
      const found = id === '' ? undefined : tree.findById(id);
      return found && take(1) === 1 ? nodeOf(found) : null;
    },
    querySelectorAll: () => [],
  };
  const page: AccessiblePage = { nodeOf, take, labelsOf, document };

  return {
    nameOf: (node) => {
      const plain = readPlainName(node);
      if (plain !== undefined) return plain;
      leftOfName = nodesOfName;
      if (leftOfPage <= 0) return null;
      const name = computeAccessibleName(nodeOf(node));
      if (leftOfName <= 0) return null;
      return name === browsersWord && nodeAttribute(node, 'alt') === undefined ? '' : name;
    },
    isDecoration: (node) => {
      const plain = readPlainName(node);
      if (plain !== undefined) return node.tagName === 'img' && nodeAttribute(node, 'alt') === '';
      const role = getRole(nodeOf(node));
      return role === 'presentation' || role === 'none';
    },
  };

  function nodeOf(node: Tree.Node): AccessibleNode {
    let known = nodes.get(node);
    if (!known) nodes.set(node, (known = new AccessibleNode(node, page)));
    return known;
  }

  function take(count: number): number {
    const granted = Math.max(0, Math.min(count, leftOfName));
    leftOfName -= granted;
    leftOfPage -= granted;
    return granted;
  }

  /** The labels that name a control, and the one around it. */
  function labelsOf(node: Tree.Element): AccessibleNode[] {
    labels ??= listLabels(tree);
    const id = nodeAttribute(node, 'id');
    const listed = id === undefined || id === '' ? [] : (labels.get(id) ?? []).slice(0, nodesOfName);
    const found = listed.slice(0, take(listed.length));
    const around = labelAround(node);
    return (around && !found.includes(around) ? [around, ...found] : found).map(nodeOf);
  }
}

/** What is no link or control, and takes no name from what stands in it. */
const nameless = new Set(['i', 'span', 'em', 'b', 'div', 'svg']);

/** The name of an element whose attributes leave no question open, as most do; a test holds it against the library. */
function readPlainName(node: Tree.Element): string | undefined {
  const isImage = node.tagName === 'img';
  if (!isImage && !nameless.has(node.tagName)) return undefined;
  if (node.tagName === 'svg' && node.childNodes.some((child) => child.nodeName === 'title')) return undefined;
  let alt = '';
  for (const { name, value } of node.attrs) {
    if (
      name === 'title' ||
      name === 'role' ||
      name === 'hidden' ||
      name === 'style' ||
      name.startsWith('aria-')
    ) {
      return undefined;
    }
    if (name === 'alt' && isImage) alt = value;
  }
  return alt.trim().replace(/\s\s+/g, ' ');
}

function listLabels(tree: PageTree): Map<string, Tree.Element[]> {
  const labels = new Map<string, Tree.Element[]>();
  for (const element of tree.elements) {
    const target = element.tag === 'label' ? element.attributes.get('for')?.value : undefined;
    if (target === undefined) continue;
    const others = labels.get(target);
    if (others) others.push(element.node);
    else labels.set(target, [element.node]);
  }
  return labels;
}

/** How far out of a control its label is looked for. */
const maximumSteps = 32;

function labelAround(node: Tree.Element): Tree.Element | undefined {
  let at = node.parentNode;
  for (let step = 0; at && step < maximumSteps && isElementNode(at); step++, at = at.parentNode) {
    if (at.tagName === 'label') return nodeAttribute(at, 'for') === undefined ? at : undefined;
  }
  return undefined;
}
