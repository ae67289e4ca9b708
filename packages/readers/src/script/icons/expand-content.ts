import { childOf, childrenOf, wordOf } from '../node.ts';
import type { ScriptNode } from '../script-source.ts';
import type { ScriptMarkup } from './find-markup.ts';
import { hole, readValue, type ScriptValue } from './read-value.ts';

/** What a piece of the content of an element is. */
export type Content =
  | { kind: 'element'; node: ScriptNode }
  | { kind: 'text'; value: ScriptValue; range: ScriptNode['range'] }
  /** Further pieces; `isOpen`: they may show more than is written. */
  | { kind: 'pieces'; pieces: readonly ScriptNode[]; isOpen: boolean };

const nothing: Content = { kind: 'pieces', pieces: [], isOpen: false };

/** What a child of an element, or a part of an expression, shows. */
export function expandContent(node: ScriptNode, source: string, markup: ScriptMarkup): Content {
  switch (node.type) {
    case 'JSXElement':
      return { kind: 'element', node };
    case 'JSXFragment':
      return { kind: 'pieces', pieces: childrenOf(node, 'children'), isOpen: false };
    case 'JSXText':
      return trimText(node, source);
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
      return pieces([childOf(node, 'expression')]);
    case 'LogicalExpression':
      return node['operator'] === '&&'
        ? pieces([childOf(node, 'right')])
        : pieces([childOf(node, 'left'), childOf(node, 'right')]);
    case 'ConditionalExpression':
      return pieces([childOf(node, 'consequent'), childOf(node, 'alternate')]);
    case 'ArrayExpression':
      return pieces(childrenOf(node, 'elements'));
    case 'ArrowFunctionExpression':
    case 'FunctionExpression': {
      const body = childOf(node, 'body');
      return body?.type === 'BlockStatement' ? inside(node, false) : pieces([body]);
    }
    case 'CallExpression':
      return expandCall(node);
    case 'JSXEmptyExpression':
      return nothing;
    default:
      return expandValue(node);
  }

  /** What is made of the members of a list is known; what another function makes of what it is given is not. */
  function expandCall(call: ScriptNode): Content {
    const method = wordOf(childOf(childOf(call, 'callee'), 'property')) ?? '';
    const [first] = childrenOf(call, 'arguments');
    if (/^(?:map|flatMap)$/.test(method) && first) return pieces([first]);
    return inside(call, true);
  }

  function expandValue(expression: ScriptNode): Content {
    if (expression['value'] === true) return nothing;
    const value = readValue(expression, source, markup.find);
    if (!value) return nothing;
    if (value.text !== hole) return { kind: 'text', value, range: expression.range };
    return inside(expression, true);
  }

  function inside(expression: ScriptNode, isOpen: boolean): Content {
    const found = markup.within(expression).filter((one) => one !== node);
    return { kind: 'pieces', pieces: found, isOpen };
  }
}

function pieces(found: readonly (ScriptNode | undefined)[]): Content {
  return { kind: 'pieces', pieces: found.filter((one) => one !== undefined), isOpen: false };
}

/** JSX drops white space with a line break in it at the edges of a text, and what is left blank by that. */
function trimText(node: ScriptNode, source: string): Content {
  const value = readValue(node, source, () => undefined);
  if (!value) return nothing;
  const { text } = value;
  const lead = /^\s*/.exec(text)?.[0] ?? '';
  if (lead.length === text.length && text.includes('\n')) return nothing;
  const trail = text.slice(text.trimEnd().length);
  const from = lead.includes('\n') ? lead.length : 0;
  const to = text.length - (trail.includes('\n') ? trail.length : 0);
  const range = value.range && { start: value.range.start + from, end: value.range.start + to };
  return { kind: 'text', value: { text: text.slice(from, to), range }, range: node.range };
}
