import { childOf, childrenOf, keyOf, namesInChain, wordOf } from '../node.ts';
import type { ScriptNames, ScriptNode } from '../script-source.ts';
import type { ScriptPath } from '../walk-script.ts';
import { readElement, type TagElement } from './read-element.ts';
import { findSlot, readTemplateLanguage } from './style-template.ts';

/** One thing that a value passes on its way out of the expression that it stands in. */
export type Step =
  /** It is the value of a property, a field, a parameter or of what is assigned to. */
  | { kind: 'property'; name: string; object: ScriptNode | undefined; isAssigned: boolean }
  /** It is itself the name of a property. */
  | { kind: 'key' }
  | { kind: 'list'; node: ScriptNode | undefined }
  /** It is put together with other text. */
  | { kind: 'part' }
  | { kind: 'call'; node: ScriptNode; index: number; names: readonly string[] }
  /** It fills a hole in a stylesheet, at the value of this property; empty where declarations stand. */
  | { kind: 'slot'; property: string }
  | { kind: 'attribute'; name: string; element: TagElement }
  | { kind: 'variable'; name: string };

/** Further out than this nobody looks for what a string is. */
const maximumSteps = 120;

/** What hands a value on as it is, by the property that it stands in; an empty list stands for any. */
const passing = new Map<string, readonly string[]>([
  ['ConditionalExpression', ['consequent', 'alternate']],
  ['LogicalExpression', []],
  ['TSAsExpression', ['expression']],
  ['TSSatisfiesExpression', ['expression']],
  ['TSNonNullExpression', []],
  ['TSTypeAssertion', ['expression']],
  ['TypeCastExpression', ['expression']],
  ['ParenthesizedExpression', []],
  ['ChainExpression', []],
  ['JSXExpressionContainer', []],
  ['VExpressionContainer', []],
  ['SvelteMustacheTag', []],
  ['AstroExpression', []],
  ['SpreadElement', []],
  ['ObjectExpression', []],
  ['AwaitExpression', []],
  ['ArrowFunctionExpression', ['body']],
  ['TSEnumBody', []],
  ['ClassBody', []],
]);

/** What stands between a `return` and the function that it returns from. */
const insideFunction = new Set([
  'ReturnStatement',
  'BlockStatement',
  'IfStatement',
  'SwitchCase',
  'SwitchStatement',
  'TryStatement',
  'CatchClause',
]);

/** What a value passes, from where it stands outwards to the statement or the attribute that it belongs to. */
export function climb(path: ScriptPath, text: string, names: ScriptNames): Step[] {
  const steps: Step[] = [];
  let isReturned = false;
  for (let up = 1; up <= maximumSteps; up++) {
    const parent = path.up(up);
    if (!parent) return steps;
    const key = path.keyAt(up - 1);
    const child = path.up(up - 1);
    const { type } = parent;
    if (isReturned) {
      if (insideFunction.has(type)) continue;
      isReturned = false;
      if (type === 'FunctionExpression' || type === 'ArrowFunctionExpression') continue;
      const name = type === 'FunctionDeclaration' ? wordOf(childOf(parent, 'id')) : undefined;
      if (name !== undefined) steps.push({ kind: 'variable', name });
      return steps;
    }
    const passes = passing.get(type);
    if (passes) {
      if (passes.length > 0 && !passes.includes(key)) return steps;
      continue;
    }
    switch (type) {
      case 'ReturnStatement':
        isReturned = true;
        break;
      case 'ArrayExpression':
        steps.push({ kind: 'list', node: parent });
        break;
      case 'BinaryExpression':
        if (parent['operator'] !== '+') return steps;
        steps.push({ kind: 'part' });
        break;
      case 'MemberExpression': {
        const isLookedUp = key === 'object' && parent['computed'] === true;
        if (!isLookedUp || (child?.type !== 'ObjectExpression' && child?.type !== 'ArrayExpression'))
          return steps;
        break;
      }
      case 'TemplateLiteral': {
        const template = path.up(up + 1);
        const isTagged = template?.type === 'TaggedTemplateExpression' && path.keyAt(up) === 'quasi';
        if (isTagged && readTemplateLanguage(template, names) !== 'style') return steps;
        if (isTagged && child) {
          steps.push({ kind: 'slot', property: findSlot(parent, child, text) });
          return steps;
        }
        steps.push({ kind: 'part' });
        break;
      }
      case 'Property':
      case 'ObjectProperty':
      case 'MethodDefinition':
      case 'PropertyDefinition':
      case 'ClassProperty':
      case 'AccessorProperty':
      case 'TSEnumMember': {
        if (key === 'key') {
          steps.push({ kind: 'key' });
          break;
        }
        const name = keyOf(parent);
        if (name === undefined) steps.push({ kind: 'list', node: undefined });
        else steps.push({ kind: 'property', name, object: path.up(up + 1), isAssigned: false });
        break;
      }
      case 'ClassDeclaration':
      case 'ClassExpression':
      case 'TSEnumDeclaration': {
        const name = wordOf(childOf(parent, 'id'));
        if (name !== undefined) steps.push({ kind: 'variable', name });
        return steps;
      }
      case 'AssignmentPattern': {
        const name = wordOf(childOf(parent, 'left'));
        if (key === 'right' && name !== undefined)
          steps.push({ kind: 'property', name, object: undefined, isAssigned: false });
        return steps;
      }
      case 'VariableDeclarator': {
        const name = key === 'init' ? nameOfVariable(childOf(parent, 'id')) : undefined;
        if (name !== undefined) steps.push({ kind: 'variable', name });
        return steps;
      }
      case 'AssignmentExpression': {
        if (key === 'right') pushAssigned(parent);
        return steps;
      }
      case 'CallExpression':
      case 'OptionalCallExpression':
      case 'NewExpression': {
        if (key === 'callee' && child?.type === 'CallExpression') break;
        if (key !== 'arguments') return steps;
        const index = childrenOf(parent, 'arguments').findIndex((one) => one === child);
        steps.push({ kind: 'call', node: parent, index, names: namesInChain(childOf(parent, 'callee')) });
        break;
      }
      case 'JSXAttribute':
      case 'AstroTemplateLiteralAttribute':
      case 'JSXSpreadAttribute':
      case 'VAttribute':
      case 'SvelteAttribute':
      case 'SvelteStyleDirective': {
        const name = nameOfAttribute(parent);
        const element = name === undefined ? undefined : readElement(path.up(up + 1), path.up(up + 2));
        if (name !== undefined && element) steps.push({ kind: 'attribute', name, element });
        return steps;
      }
      case 'JSXElement': {
        const isStyle = wordOf(childOf(childOf(parent, 'openingElement'), 'name')) === 'style';
        if (isStyle && key === 'children') steps.push({ kind: 'slot', property: '' });
        return steps;
      }
      default:
        return steps;
    }
  }
  return [];

  /** `a.style.color = …` has the property and, further out, what it is of. */
  function pushAssigned(node: ScriptNode): void {
    const operator = node['operator'];
    if (typeof operator !== 'string' || !/^(?:=|\+=|\|\|=|&&=|\?\?=)$/.test(operator)) return;
    const left = childOf(node, 'left');
    if (left?.type === 'Identifier') {
      const name = wordOf(left);
      if (name !== undefined) steps.push({ kind: 'variable', name });
      return;
    }
    const names = namesInChain(left).reverse();
    if (names.includes('exports')) {
      const [name] = names;
      if (name !== undefined && name !== 'exports' && name !== 'default')
        steps.push({ kind: 'variable', name });
      return;
    }
    for (const name of names) steps.push({ kind: 'property', name, object: undefined, isAssigned: true });
  }
}

function nameOfVariable(node: ScriptNode | undefined): string | undefined {
  return node?.type === 'ArrayPattern' ? wordOf(childrenOf(node, 'elements')[0]) : wordOf(node);
}

/** What an attribute is called, without what binds it; empty for one that spreads an object. */
function nameOfAttribute(node: ScriptNode): string | undefined {
  if (node.type === 'JSXSpreadAttribute') return '';
  if (node.type === 'SvelteStyleDirective') return wordOf(childOf(childOf(node, 'key'), 'name'));
  const key = childOf(node, 'name') ?? childOf(node, 'key');
  if (key?.type !== 'VDirectiveKey') return wordOf(key);
  if (childOf(key, 'name')?.['name'] !== 'bind') return undefined;
  const argument = childOf(key, 'argument');
  return argument ? wordOf(argument) : '';
}
