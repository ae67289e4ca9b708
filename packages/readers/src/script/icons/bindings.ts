import { childOf, childrenOf, wordOf } from '../node.ts';
import type { ScriptNode } from '../script-source.ts';

/** What a name of a script stands for, as far as the file itself tells. */
export type Binding =
  /** The address of a picture, or a component that draws it. */
  | { kind: 'picture'; address: string }
  /** Something of a module that is no picture. */
  | { kind: 'module'; module: string }
  | { kind: 'text'; text: string };

/** Finds what a name stands for; `undefined` where that cannot be told. */
export type FindBinding = (name: string) => Binding | undefined;

/** Collects what names stand for, node by node. */
export type BindingCollector = { enter: (node: ScriptNode) => void; find: FindBinding };

const picture = /\.(?:svgz?|png|jpe?g|gif|webp|avif|ico)(?:[?#][^]*)?$/i;

/** Makes the collector of one script. A name that is also declared elsewhere in it stands for nothing certain. */
export function createBindingCollector(roots: readonly ScriptNode[]): BindingCollector {
  const bindings = new Map<string, Binding>();
  const declared = new Set<string>();
  const uncertain = new Set<string>();
  for (const root of roots) for (const statement of childrenOf(root, 'body')) readImport(statement);
  return {
    enter,
    find: (name) => (uncertain.has(name) ? undefined : bindings.get(name)),
  };

  function readImport(statement: ScriptNode): void {
    if (statement.type !== 'ImportDeclaration') return;
    const module = wordOf(childOf(statement, 'source')) ?? '';
    const address = toAddress(module);
    for (const specifier of childrenOf(statement, 'specifiers')) {
      const name = wordOf(childOf(specifier, 'local'));
      if (name === undefined) continue;
      declare(name);
      bindings.set(name, address === undefined ? { kind: 'module', module } : { kind: 'picture', address });
    }
  }

  function enter(node: ScriptNode): void {
    switch (node.type) {
      case 'VariableDeclarator':
        declareAll(childOf(node, 'id'));
        readValue(wordOf(childOf(node, 'id')), childOf(node, 'init'));
        break;
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        declareAll(childOf(node, 'id'));
        for (const parameter of childrenOf(node, 'params')) declareAll(parameter);
        break;
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        for (const parameter of childrenOf(node, 'params')) declareAll(parameter);
        break;
      case 'AssignmentExpression':
        uncertain.add(wordOf(childOf(node, 'left')) ?? '');
        break;
    }
  }

  function readValue(name: string | undefined, value: ScriptNode | undefined): void {
    if (name === undefined || !value) return;
    const address = readAddress(value);
    if (address !== undefined) bindings.set(name, { kind: 'picture', address });
    else if (typeof value['value'] === 'string') bindings.set(name, { kind: 'text', text: value['value'] });
  }

  /** Counts every name of a pattern as declared. */
  function declareAll(pattern: ScriptNode | undefined): void {
    const open = pattern ? [pattern] : [];
    for (let node = open.pop(); node; node = open.pop()) {
      const inner = [childOf(node, 'left'), childOf(node, 'argument'), childOf(node, 'parameter')];
      if (node.type === 'Identifier') declare(wordOf(node) ?? '');
      else if (node.type === 'Property') inner.push(childOf(node, 'value'));
      else if (node.type === 'ObjectPattern') inner.push(...childrenOf(node, 'properties'));
      else if (node.type === 'ArrayPattern') inner.push(...childrenOf(node, 'elements'));
      for (const one of inner) if (one) open.push(one);
    }
  }

  function declare(name: string): void {
    if (declared.has(name)) uncertain.add(name);
    declared.add(name);
  }
}

/** The address of a picture that an expression names: `require('./a.svg')`, `new URL('./a.svg', import.meta.url)`. */
export function readAddress(node: ScriptNode): string | undefined {
  let at: ScriptNode | undefined = node;
  for (let step = 0; at && step < maximumSteps; step++) {
    if (at.type === 'MemberExpression' || at.type === 'OptionalMemberExpression') at = childOf(at, 'object');
    else if (at.type === 'ChainExpression' || at.type.startsWith('TS')) at = childOf(at, 'expression');
    else break;
  }
  if (at?.type !== 'CallExpression' && at?.type !== 'NewExpression') return undefined;
  const callee = wordOf(childOf(at, 'callee'));
  const [first, second] = childrenOf(at, 'arguments');
  if (typeof first?.['value'] !== 'string') return undefined;
  const isUrl = at.type === 'NewExpression' && callee === 'URL' && second?.type === 'MemberExpression';
  return isUrl || (at.type === 'CallExpression' && callee === 'require')
    ? toAddress(first['value'])
    : undefined;
}

/** How many members of an expression are passed over: `require('./a.svg').default.src`. */
const maximumSteps = 8;

/** The address of a picture without what tells a bundler what to make of it: `./a.svg?react` → `./a.svg`. */
function toAddress(module: string): string | undefined {
  return picture.test(module) ? module.replace(/[?#][^]*$/, '').replace(/^[^]*!/, '') : undefined;
}
