import { parse, type AnyNode, type Node } from 'acorn';
import { fillIns } from '../src/main/fill-in/fill-ins.ts';
import { newerMethods } from './newer-methods.ts';

const newer = new Set<string>(Object.values(newerMethods).flat());
const filled = new Set(Object.values(fillIns).flatMap((methods) => Object.keys(methods)));

/** Which methods a script calls that an engine of Figma's may not have, and that nothing fills in; by their names. */
export function guardMethods(text: string): string[] {
  const called = new Set<string>();
  const left: unknown[] = [parse(text, { ecmaVersion: 'latest', sourceType: 'script' })];
  while (left.length > 0) {
    const item = left.pop();
    if (typeof item !== 'object' || item === null) continue;
    const name = isNode(item) ? calledMethod(item) : undefined;
    if (name !== undefined && newer.has(name) && !filled.has(name)) called.add(name);
    for (const part of Object.values(item)) left.push(part);
  }
  return [...called].sort().map((name) => `it calls "${name}", which not every engine has: fill it in`);
}

function calledMethod(node: AnyNode): string | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { property } = node.callee;
  if (property.type === 'Identifier' && !node.callee.computed) return property.name;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined;
}

function isNode(item: object): item is Node & AnyNode {
  return 'type' in item && typeof item.type === 'string';
}
