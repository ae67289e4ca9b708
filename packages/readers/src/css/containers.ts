import type { Container, Document, Node } from 'postcss';
import { splitSelector } from './split-selector.ts';

/** Where a declaration stands: what contains it, innermost first, and the same as one stable line of text. */
export type Position = { within: readonly string[]; anchor: string };

/** Longer than this a selector or the parameters of an at-rule are cut: they serve to recognise a place. */
const maximumLength = 300;

/** Makes the function that names the containers of a node; each container is named once. */
export function createContainerNamer(
  outer: readonly string[],
): (container: Container | Document | undefined) => Position {
  const known = new Map<Node, Position>();
  const root: Position = { within: outer, anchor: '' };

  return (container) => {
    const unnamed: Node[] = [];
    let at: Node | undefined = container;
    while (at && !known.has(at)) {
      unnamed.push(at);
      at = at.parent;
    }
    let position = (at && known.get(at)) ?? root;
    for (const node of unnamed.reverse()) {
      position = nest(node, position);
      known.set(node, position);
    }
    return position;
  };
}

function nest(node: Node, outside: Position): Position {
  const name = nameOf(node);
  if (name === null) return outside;
  const within = [name];
  for (const compound of node.type === 'rule' ? compoundsOf(name) : []) {
    if (!within.includes(compound)) within.push(compound);
  }
  for (const container of outside.within) {
    if (within.length < maximumLength && !within.includes(container)) within.push(container);
  }
  const anchor = `${outside.anchor}${name} { `;
  return { within, anchor: anchor.length > 3 * maximumLength ? anchor.slice(-3 * maximumLength) : anchor };
}

function nameOf(node: Node): string | null {
  if (node.type === 'rule' && 'selector' in node && typeof node.selector === 'string')
    return shorten(node.selector);
  if (node.type === 'atrule' && 'name' in node && 'params' in node) {
    return shorten(`@${String(node.name)} ${String(node.params)}`);
  }
  if (node.type === 'decl' && 'prop' in node) return String(node.prop);
  return null;
}

function shorten(text: string): string {
  const line = /[\n\t\r\f]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
  return line.trim().slice(0, maximumLength);
}

/**
 * The compound selectors of a selector, innermost first: `.card > .title` is inside `.title` and `.card`. Of a list only
 * those that every alternative has: `.a .x, .b .x` is inside `.x`.
 */
function compoundsOf(selector: string): string[] {
  if (!/[ >+~,]/.test(selector)) return [];
  const [first, ...others] = splitSelector(selector, ',').map((alternative) =>
    splitSelector(alternative, ' >+~').reverse(),
  );
  return others.length === 0
    ? (first ?? [])
    : (first ?? []).filter((compound) => others.every((other) => other.includes(compound)));
}
