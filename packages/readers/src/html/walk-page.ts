import { html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { MarkupAttribute, MarkupElement, MarkupSpace } from '../markup/element.ts';
import { findValue } from '../markup/find-value.ts';
import { takeStep } from '../markup/take-step.ts';
import { childrenOf, isElementNode } from './children-of.ts';

/** An element of a page, with the node that it was made from and its number in the order of the text. */
export type PageElement = Omit<MarkupElement, 'parent'> & {
  parent: PageElement | undefined;
  node: Tree.Element;
  index: number;
};

type Frame = {
  nodes: readonly Tree.ChildNode[];
  next: number;
  parent: PageElement | undefined;
  counts: Map<string, number>;
};

const spaces: Partial<Record<string, MarkupSpace>> = { [html.NS.SVG]: 'svg', [html.NS.MATHML]: 'mathml' };

/** The elements of a tree in the order of the text, parents first, the content of templates included. */
export function* walkPage(root: Tree.ParentNode, text: string): Generator<PageElement> {
  const seen = new Set<number>();
  let index = 0;
  const stack: Frame[] = [openFrame(root.childNodes, undefined)];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.nodes[frame.next++];
    if (!node) {
      stack.pop();
      continue;
    }
    if (!isElementNode(node)) continue;
    const element = toElement(node, frame, { text, seen, index: index++ });
    yield element;
    const children = childrenOf(node);
    if (children.length > 0) stack.push(openFrame(children, element));
  }
}

function openFrame(nodes: readonly Tree.ChildNode[], parent: PageElement | undefined): Frame {
  return { nodes, next: 0, parent, counts: new Map() };
}

function toElement(
  node: Tree.Element,
  frame: Frame,
  { text, seen, index }: { text: string; seen: Set<number>; index: number },
): PageElement {
  const tag = node.tagName.toLowerCase();
  const classes = node.attrs.find(({ name }) => name === 'class')?.value ?? '';
  const location = node.sourceCodeLocation ?? undefined;
  const startTag = location?.startTag ?? location;
  const start = startTag?.startOffset;
  const isCopy = start !== undefined && seen.has(start);
  if (start !== undefined) seen.add(start);
  const content = tag === 'style' ? contentOf(node, text) : undefined;
  return {
    tag,
    space: spaces[node.namespaceURI] ?? 'html',
    attributes: node.attrs.length === 0 ? noAttributes : readAttributes(node, text),
    parent: frame.parent,
    node,
    index,
    step: takeStep(frame.counts, tag, classes),
    startTag: startTag ? { start: startTag.startOffset, end: startTag.endOffset } : null,
    ...(content && { content }),
    ...(isCopy && { isCopy }),
  };
}

const noAttributes: ReadonlyMap<string, MarkupAttribute> = new Map();

function readAttributes(node: Tree.Element, text: string): Map<string, MarkupAttribute> {
  const locations = node.sourceCodeLocation?.attrs ?? {};
  const attributes = new Map<string, MarkupAttribute>();
  for (const { name: plain, prefix, value } of node.attrs) {
    const name = (prefix === undefined || prefix === '' ? plain : `${prefix}:${plain}`).toLowerCase();
    const location = locations[name];
    const range = location ? findValue(text, location.startOffset, location.endOffset) : null;
    attributes.set(name, { name, value, range });
  }
  return attributes;
}

/** The text of a `style` element: in HTML as it is written, in SVG with references and CDATA resolved. */
function contentOf(node: Tree.Element, text: string): MarkupElement['content'] {
  const location = node.sourceCodeLocation;
  if (!location?.startTag) return undefined;
  const start = location.startTag.endOffset;
  const lastEnd = node.childNodes.at(-1)?.sourceCodeLocation?.endOffset ?? start;
  const range = { start, end: location.endTag?.startOffset ?? lastEnd };
  if (node.namespaceURI === html.NS.HTML) return { range, text: text.slice(range.start, range.end) };
  return { range, text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join('') };
}
