import { childOf, childrenOf, isNode, wordOf } from '../node.ts';
import type { ScriptNode } from '../script-source.ts';

/** The start of an element in a template or in JSX. */
export type TagElement = {
  tag: string;
  /** Whether it is one of HTML or SVG, not a component. */
  isHost: boolean;
  /** The text of an attribute that is written out, or an empty text. */
  textOf: (attribute: string) => string;
};

/** The element whose attribute stands in `holder`: the node of its start, and of itself where a parser keeps those apart. */
export function readElement(
  holder: ScriptNode | undefined,
  element: ScriptNode | undefined,
): TagElement | undefined {
  const start = holder?.type === 'JSXOpeningElement' ? holder : element;
  const name = start?.['name'];
  const tag = typeof name === 'string' ? wordOf(start) : isNode(name) ? wordOf(name) : undefined;
  if (tag === undefined) return undefined;
  const isMember = isNode(name) && name.type === 'JSXMemberExpression';
  return {
    tag,
    isHost: !isMember && /^[a-z][a-z0-9]*$/.test(tag),
    textOf: (attribute) => findText(childrenOf(holder, 'attributes'), attribute),
  };
}

/** More attributes than this of one element nobody looks through. */
const maximumAttributes = 200;

function findText(attributes: readonly ScriptNode[], wanted: string): string {
  for (const attribute of attributes.slice(0, maximumAttributes)) {
    const name = wordOf(childOf(attribute, 'name') ?? childOf(attribute, 'key'));
    if (name !== wanted) continue;
    const value = childOf(attribute, 'value') ?? childrenOf(attribute, 'value')[0];
    const literal = value?.type === 'JSXExpressionContainer' ? childOf(value, 'expression') : value;
    return typeof literal?.['value'] === 'string' ? literal['value'] : '';
  }
  return '';
}
