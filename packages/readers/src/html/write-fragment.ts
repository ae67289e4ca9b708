import { html, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isElementNode, isTextNode } from './children-of.ts';
import { writeXmlText } from './write-xml-text.ts';

/** A piece of a drawing as well-formed XML, the ids that it refers to, and those that it has. */
export type Fragment = { text: string; refersTo: readonly string[]; has: ReadonlySet<string> };

/** What a piece is written without: attributes of certain elements. */
export type Omit = (node: Tree.Element, attribute: string) => boolean;

/** Longer drawings than this, in characters, are no icons. */
const maximumLength = 1_000_000;

const left = new Set([
  'script',
  'foreignObject',
  'metadata',
  'title',
  'desc',
  'iframe',
  'audio',
  'video',
  'canvas',
]);
const plainName = /^[A-Za-z_][\w.-]*$/;
const leftAttribute = /^(?:on|data-|aria-|xmlns|xml:|role$|tabindex$|focusable$)/i;

type Frame = { node: Tree.Element; next: number };

/** Writes an element of a drawing with what is in it; `undefined` where that is too long or no drawing. */
export function writeFragment(root: Tree.Element, omit: Omit, head = ''): Fragment | undefined {
  if (!isWritten(root)) return undefined;
  const refersTo = new Set<string>();
  const has = new Set<string>();
  const parts: string[] = [];
  let length = 0;
  const stack: Frame[] = [];
  open(root, head);
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (length > maximumLength) return undefined;
    const child = frame.node.childNodes[frame.next++];
    if (!child) {
      stack.pop();
      put(`</${frame.node.tagName}>`);
    } else if (isTextNode(child)) put(writeXmlText(child.value));
    else if (isElementNode(child) && isWritten(child)) open(child, '');
  }
  return { text: parts.join(''), refersTo: [...refersTo], has };

  function open(node: Tree.Element, declarations: string): void {
    const attributes = writeAttributes(node);
    stack.push({ node, next: 0 });
    put(`<${node.tagName}${declarations}${attributes}>`);
    if (node.tagName !== 'style') return;
    for (const child of node.childNodes) if (isTextNode(child)) noteReferences(child.value);
  }

  function writeAttributes(node: Tree.Element): string {
    const written = new Map<string, string>();
    for (const { prefix = '', name, value } of node.attrs) {
      const isLink = name === 'href' || name === 'xlink:href';
      const plain = isLink ? 'href' : name;
      if ((prefix !== '' && !isLink) || !plainName.test(plain) || leftAttribute.test(plain)) continue;
      if (omit(node, plain) || (isLink && written.has('href') && prefix !== '')) continue;
      if (isLink && value.trim().startsWith('#')) refersTo.add(value.trim().slice(1));
      else noteReferences(value);
      if (plain === 'id') has.add(value);
      written.set(plain, value);
    }
    let text = '';
    for (const [name, value] of written) text += ` ${name}="${writeXmlText(value)}"`;
    return text;
  }

  function noteReferences(value: string): void {
    if (!/url\(/i.test(value)) return;
    for (const match of value.matchAll(/url\(\s{0,20}["']?#([^"')\s]{1,200})/gi)) {
      if (match[1] !== undefined) refersTo.add(match[1]);
    }
  }

  function put(text: string): void {
    parts.push(text);
    length += text.length;
  }
}

function isWritten(node: Tree.Element): boolean {
  return node.namespaceURI === html.NS.SVG && plainName.test(node.tagName) && !left.has(node.tagName);
}
