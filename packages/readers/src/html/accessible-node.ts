import { html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { childrenOf, isElementNode, isTextNode } from './children-of.ts';
import { readInlineStyle } from '../markup/read-inline-style.ts';

/** What nodes ask of their page: other nodes, within what may still be looked at. */
export type AccessiblePage = {
  /** The nodes of a page as the library sees them, each one object. */
  nodeOf: (node: Tree.Node) => AccessibleNode;
  /** Takes so many nodes from what may still be looked at, and says how many there were. */
  take: (count: number) => number;
  labelsOf: (node: Tree.Element) => readonly AccessibleNode[];
  document: AccessibleDocument;
};

/** A document as the library sees it. */
export type AccessibleDocument = {
  defaultView: { getComputedStyle: (node: AccessibleNode) => { getPropertyValue: (name: string) => string } };
  getElementById: (id: string) => AccessibleNode | null;
  querySelectorAll: () => readonly AccessibleNode[];
};

type AttributeNode = { readonly value: string };

/** Elements that stand in lines of their own. Source: HTML Standard, "Rendering", flow content. */
const blocks = new Set(
  (
    'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Attributes that list ids. The library parts them at spaces only. */
const idLists = new Set(['aria-labelledby', 'aria-owns']);

/** A node of a page with those members of a browser's nodes that `dom-accessibility-api` reads. */
export class AccessibleNode {
  readonly ELEMENT_NODE = 1;
  readonly TEXT_NODE = 3;
  readonly nodeType: number;
  readonly localName: string;
  readonly tagName: string;
  readonly ownerDocument: AccessibleDocument;
  /** `undefined` outside of drawings, where browsers have no such member. */
  readonly ownerSVGElement: null | undefined;
  readonly #node: Tree.Node;
  readonly #page: AccessiblePage;
  readonly #attributes = new Map<string, AttributeNode>();
  #childNodes: readonly AccessibleNode[] | undefined;

  constructor(node: Tree.Node, page: AccessiblePage) {
    this.#node = node;
    this.#page = page;
    this.ownerDocument = page.document;
    const isElement = isElementNode(node);
    this.nodeType = isElement ? 1 : isTextNode(node) ? 3 : 8;
    this.localName = isElement ? node.tagName : '';
    this.tagName = this.localName;
    this.ownerSVGElement = isElement && node.namespaceURI === html.NS.SVG ? null : undefined;
    if (!isElement) return;
    for (const { prefix = '', name, value } of node.attrs) {
      if (prefix !== '') continue;
      this.#attributes.set(name, { value: idLists.has(name) ? value.replace(/\s+/g, ' ') : value });
    }
  }

  get childNodes(): readonly AccessibleNode[] {
    const node = this.#node;
    if (!('childNodes' in node)) return [];
    const children = childrenOf(node);
    const granted = this.#page.take(children.length);
    if (granted < children.length) return children.slice(0, granted).map(this.#page.nodeOf);
    return (this.#childNodes ??= children.map(this.#page.nodeOf));
  }

  get textContent(): string {
    const node = this.#node;
    if (isTextNode(node)) return node.value;
    if (!('childNodes' in node)) return '';
    let text = '';
    for (const child of childrenOf(node)) if (isTextNode(child)) text += child.value;
    return text;
  }

  get type(): string {
    return this.getAttribute('type')?.toLowerCase() ?? 'text';
  }

  get value(): string {
    return this.getAttribute('value') ?? '';
  }

  get labels(): readonly AccessibleNode[] | null {
    const node = this.#node;
    const isLabelable = isElementNode(node) && (node.tagName === 'input' || node.tagName === 'button');
    return isLabelable ? this.#page.labelsOf(node) : null;
  }

  get selectedOptions(): readonly AccessibleNode[] {
    return [];
  }

  assignedNodes(): readonly AccessibleNode[] {
    return [];
  }

  querySelectorAll(): readonly AccessibleNode[] {
    return [];
  }

  getRootNode(): AccessibleDocument {
    return this.ownerDocument;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name)?.value ?? null;
  }

  getAttributeNode(name: string): AttributeNode | null {
    return this.#attributes.get(name) ?? null;
  }

  /** The value of a property of its style, as far as the name depends on it and its own markup tells. */
  styleValue(property: string): string {
    const written = this.getAttribute('style');
    const own = written === null ? undefined : readInlineStyle(written).get(property)?.toLowerCase();
    if (own !== undefined) return own;
    return property === 'display' ? (blocks.has(this.localName) ? 'block' : 'inline') : '';
  }
}
