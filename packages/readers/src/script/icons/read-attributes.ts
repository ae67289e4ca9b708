import type { MarkupAttribute } from '../../markup/element.ts';
import { childOf, childrenOf, wordOf } from '../node.ts';
import type { ScriptNode } from '../script-source.ts';
import { toMarkupName } from './attribute-names.ts';
import type { FindBinding } from './bindings.ts';
import { hasHole, hole, readValue } from './read-value.ts';
import { writeStyle } from './write-style.ts';

/** The attributes of an element of JSX, as a page would have them. */
export type ScriptAttributes = {
  /** By their names in lower case; those that the program computes have holes. */
  values: ReadonlyMap<string, MarkupAttribute>;
  /** Their names as SVG writes them. */
  written: readonly { name: string; value: string }[];
  /** Whether an object of further attributes is spread over it. */
  isSpread: boolean;
  /** Addresses of it that name modules. */
  imported: readonly string[];
  /** Properties whose value is markup or makes some. */
  expressions: readonly ScriptNode[];
};

const states = /^(?:aria-|data-)/;

/** Reads the attributes of a start tag. */
export function readAttributes(opening: ScriptNode, source: string, find: FindBinding): ScriptAttributes {
  const values = new Map<string, MarkupAttribute>();
  const written: { name: string; value: string }[] = [];
  const imported: string[] = [];
  const expressions: ScriptNode[] = [];
  let isSpread = false;
  for (const attribute of childrenOf(opening, 'attributes')) {
    if (attribute.type === 'JSXAttribute') read(attribute);
    else isSpread = true;
  }
  return { values, written, isSpread, imported, expressions };

  function read(attribute: ScriptNode): void {
    const name = toMarkupName(wordOf(childOf(attribute, 'name')) ?? '');
    const value = childOf(attribute, 'value');
    if (!value) {
      put(name, states.test(name) ? 'true' : '', null);
      return;
    }
    const expression = value.type === 'JSXExpressionContainer' ? childOf(value, 'expression') : value;
    if (!expression) return;
    if (name === 'style') {
      if (expression.type === 'ObjectExpression') put(name, writeStyle(expression, source, find), null);
      return;
    }
    if (holdsMarkup.has(expression.type)) expressions.push(expression);
    const found = readValue(expression, source, find);
    if (!found) {
      if (expression['value'] === false && states.test(name)) put(name, 'false', null);
      return;
    }
    if (found.isImported) imported.push(found.text);
    put(
      name,
      hasHole(found.text) && found.text.replaceAll(hole, '').trim() === '' ? hole : found.text,
      found.range,
    );
  }

  function put(name: string, value: string, range: MarkupAttribute['range']): void {
    const lower = name.toLowerCase();
    if (lower === '' || values.has(lower)) return;
    values.set(lower, { name: lower, value, range });
    written.push({ name, value });
  }
}

/** Expressions that may be markup, or make some when they are called. */
const holdsMarkup = new Set([
  'JSXElement',
  'JSXFragment',
  'ArrowFunctionExpression',
  'FunctionExpression',
  'ConditionalExpression',
  'LogicalExpression',
  'ArrayExpression',
  'ObjectExpression',
  'CallExpression',
]);
