import { childOf, childrenOf, wordOf } from '../node.ts';
import type { ScriptNode } from '../script-source.ts';
import { readAddress, type FindBinding } from './bindings.ts';

/** What stands for something that only the running program knows, as in the templates of pages. */
export const hole = '{{}}';

/** Whether a text has something in it that only the running program knows. */
export function hasHole(text: string): boolean {
  return text.includes(hole);
}

/** The value of an expression as text. */
export type ScriptValue = {
  text: string;
  /** Where it stands letter by letter, without its quotes; `null` where it does not. */
  range: { start: number; end: number } | null;
  /** Whether the text names a picture that is imported, so that it is an address whatever it looks like. */
  isImported?: true;
};

/** Deeper than this nothing is worked out. */
const maximumDepth = 12;

const unknown: ScriptValue = { text: hole, range: null };

/**
 * Works out an expression: its text, with holes where the program computes a part of it; `null` where it shows nothing, as
 * `null`, `undefined` and `false` do.
 */
export function readValue(
  node: ScriptNode,
  source: string,
  find: FindBinding,
  depth = 0,
): ScriptValue | null {
  if (depth > maximumDepth) return unknown;
  switch (node.type) {
    case 'Literal':
    case 'JSXText':
    case 'StringLiteral':
      return readLiteral(node, source);
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ChainExpression': {
      const inner = childOf(node, 'expression');
      return inner ? readValue(inner, source, find, depth + 1) : null;
    }
    case 'JSXEmptyExpression':
      return null;
    case 'TemplateLiteral':
      return readTemplate(node);
    case 'BinaryExpression':
      return node['operator'] === '+' ? join(['left', 'right'].map((side) => readPart(side))) : unknown;
    case 'Identifier':
      return readName(wordOf(node) ?? '');
    case 'MemberExpression': {
      const isSource = /^(?:src|default|href)$/.test(wordOf(childOf(node, 'property')) ?? '');
      const object = childOf(node, 'object');
      const inner =
        isSource && object?.type === 'Identifier' ? readValue(object, source, find, depth + 1) : null;
      return inner?.isImported ? inner : readPicture();
    }
    default:
      return readPicture();
  }

  function readPicture(): ScriptValue {
    const address = readAddress(node);
    return address === undefined ? unknown : { text: address, range: null, isImported: true };
  }

  function readName(name: string): ScriptValue | null {
    if (name === 'undefined') return null;
    const binding = find(name);
    if (binding?.kind === 'picture') return { text: binding.address, range: null, isImported: true };
    return binding?.kind === 'text' ? { text: binding.text, range: null } : unknown;
  }

  function readPart(side: string): ScriptValue {
    const part = childOf(node, side);
    return (part && readValue(part, source, find, depth + 1)) ?? unknown;
  }

  function readTemplate(template: ScriptNode): ScriptValue {
    const quasis = childrenOf(template, 'quasis');
    const expressions = childrenOf(template, 'expressions');
    const parts = quasis.flatMap((quasi, at): ScriptValue[] => {
      const text = cookedOf(quasi);
      const expression = expressions[at];
      const inner = expression && (readValue(expression, source, find, depth + 1) ?? unknown);
      return inner ? [{ text, range: null }, inner] : [{ text, range: null }];
    });
    if (expressions.length > 0) return join(parts);
    const [start, end] = template.range;
    return locate(cookedOf(quasis[0]), start + 1, end - 1, source);
  }
}

function join(parts: readonly ScriptValue[]): ScriptValue {
  const isImported = parts.some((part) => part.isImported);
  return {
    text: parts.map(({ text }) => text).join(''),
    range: null,
    ...(isImported && { isImported: true }),
  };
}

function cookedOf(quasi: ScriptNode | undefined): string {
  const value: unknown = quasi?.['value'];
  const cooked: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'cooked') : undefined;
  return typeof cooked === 'string' ? cooked : '';
}

function readLiteral(node: ScriptNode, source: string): ScriptValue | null {
  const { value } = node;
  if (typeof value === 'number') return { text: String(value), range: null };
  if (value === true) return { text: 'true', range: null };
  if (typeof value !== 'string') return value === null || value === false ? null : unknown;
  const [start, end] = node.range;
  if (node.type === 'JSXText') return locate(value, start, end, source);
  return locate(value, start + 1, end - 1, source);
}

function locate(text: string, start: number, end: number, source: string): ScriptValue {
  return { text, range: source.slice(start, end) === text ? { start, end } : null };
}
