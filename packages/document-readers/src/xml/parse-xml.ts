import { SaxesParser, type SaxesTagNS } from 'saxes';
import { limits } from '../archive/limits.ts';
import { prefixOf } from './namespaces.ts';
import type { XmlElement } from './xml-element.ts';

/** How a part is taken apart: what `isUnit` says is handed over when it ends, and let go of. */
export type Units = {
  /** Whether texts between elements are kept in their places, as elements called `#text`. */
  keepsTexts?: boolean;
  isUnit: (element: XmlElement) => boolean;
  visit: (unit: XmlElement) => void;
};

/** A part as a tree, and why nothing after a fault was read, in words, where there is one. */
export type XmlPart = { root: XmlElement | null; fault: { code: string; reason: string } | null };

/** So much is handed to the parser at a time; after a fault nothing more is. */
const chunkLength = 65_536;

/**
 * Parses a part strictly as XML. Entities of its own are refused. Where it breaks off or is too large, what stood before
 * is kept and the fault is said.
 */
export function parseXml(text: string, units?: Units): XmlPart {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  const state: Pick<XmlPart, 'fault'> = { fault: null };
  let tagStart = 0;
  let [depth, count, held] = [0, 0, 0];
  const names = new Map<string, string>();

  const fail = (code: string, reason: string) => (state.fault ??= { code, reason });
  parser.on('error', ({ message }) => {
    fail('xml-malformed', `is not well-formed XML at ${message.slice(0, 200).replace(/\.$/, '')}`);
  });
  parser.on('doctype', () => fail('entity-refused', 'has a document type, whose entities are refused'));
  parser.on('opentagstart', () => {
    tagStart = Math.max(0, text.lastIndexOf('<', parser.position - 1));
  });
  parser.on('opentag', (tag) => {
    if (state.fault) return;
    depth++;
    held++;
    const excess = excessOf(++count, held, depth);
    if (excess !== undefined) {
      fail(excess.code, excess.reason);
      return;
    }
    const element: XmlElement = {
      name: nameOf(tag.uri, tag.local),
      attributes: toAttributes(tag),
      children: [],
      parent: open,
      text: '',
      start: tagStart,
      tagEnd: parser.position,
      end: parser.position,
    };
    root ??= element;
    open?.children.push(element);
    open = element;
  });
  parser.on('closetag', () => {
    if (state.fault || !open) return;
    depth--;
    const closed: XmlElement = open;
    closed.end = parser.position;
    open = closed.parent;
    if (units?.isUnit(closed) === true) {
      units.visit(closed);
      open?.children.pop();
      held = depth;
    }
  });
  const addText = (content: string) => {
    if (!open || state.fault) return;
    open.text += content;
    if (units?.keepsTexts !== true || !open.name.startsWith('text:')) return;
    const place = { start: parser.position, tagEnd: parser.position, end: parser.position };
    open.children.push({
      name: '#text',
      attributes: noAttributes,
      children: [],
      parent: open,
      text: content,
      ...place,
    });
    held++;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  for (let at = 0; at < text.length && !state.fault; at += chunkLength)
    parser.write(text.slice(at, at + chunkLength));
  if (!hasFailed()) parser.close();
  return { root, fault: state.fault };

  function hasFailed(): boolean {
    if (open) fail('xml-malformed', 'breaks off');
    return state.fault !== null;
  }

  function nameOf(uri: string, local: string): string {
    const key = `${uri} ${local}`;
    let name = names.get(key);
    if (name === undefined) {
      const prefix = uri === '' ? '' : (prefixOf(uri) ?? '?');
      names.set(key, (name = prefix === '' ? local : `${prefix}:${local}`));
    }
    return name;
  }

  function toAttributes({ attributes }: SaxesTagNS): ReadonlyMap<string, string> {
    const list = Object.values(attributes);
    // Most elements have none, and there are very many of them.
    if (list.length === 0) return noAttributes;
    const map = new Map<string, string>();
    for (const attribute of list) {
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
      map.set(nameOf(attribute.uri, attribute.local), attribute.value);
    }
    return map;
  }
}

const noAttributes: ReadonlyMap<string, string> = new Map();

function excessOf(count: number, held: number, depth: number): { code: string; reason: string } | undefined {
  const code = 'too-many-elements';
  if (count > limits.elements) return { code, reason: `has more than ${limits.elements} elements` };
  if (held > limits.heldElements)
    return { code, reason: `has more than ${limits.heldElements} elements in one` };
  return depth > limits.depth
    ? { code: 'too-deep', reason: `nests more than ${limits.depth} elements` }
    : undefined;
}
