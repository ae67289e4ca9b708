import type { ScriptNode } from './script-source.ts';

/** Whether something that a tree holds is a node of it. */
export function isNode(value: unknown): value is ScriptNode {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('range' in value)) return false;
  return typeof value.type === 'string' && Array.isArray(value.range);
}

/** The node that another holds under a name, or `undefined`. */
export function childOf(node: ScriptNode | undefined, property: string): ScriptNode | undefined {
  const value = node?.[property];
  return isNode(value) ? value : undefined;
}

/** The nodes that another holds in a list; holes of the list are left out. */
export function childrenOf(node: ScriptNode | undefined, property: string): readonly ScriptNode[] {
  const value: unknown = node?.[property];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** What a node says by itself: the text of a literal, the name of an identifier. */
export function wordOf(node: ScriptNode | undefined): string | undefined {
  if (!node) return undefined;
  const { name, value, rawName } = node;
  if (typeof rawName === 'string') return rawName;
  if (typeof name === 'string') return name;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (node.type === 'JSXNamespacedName')
    return `${wordOfPart(node, 'namespace')}:${wordOfPart(node, 'name')}`;
  if (node.type === 'JSXMemberExpression') return wordOfPart(node, 'property');
  return isNode(name) ? wordOfPart(node, 'name') : undefined;
}

function wordOfPart(node: ScriptNode, part: string): string {
  const found = childOf(node, part);
  return typeof found?.['name'] === 'string' ? found['name'] : '';
}

/** What a property, a method, a field or a member of an enumeration is called; `undefined` for a computed name. */
export function keyOf(node: ScriptNode): string | undefined {
  const key = childOf(node, 'key') ?? childOf(node, 'id');
  // A member of an enumeration has a name in any case, and warns whoever asks whether it is computed.
  const isComputed = node.type !== 'TSEnumMember' && node['computed'] === true;
  if (isComputed && key?.type !== 'Literal') return undefined;
  return wordOf(key);
}

/** More parts than this of `a.b.c` nobody asks for. */
const maximumParts = 12;

/**
 * The names in a chain of members and calls, outermost last: `d3.scaleOrdinal().range` has three. A part that has no name
 * is left out.
 */
export function namesInChain(node: ScriptNode | undefined): string[] {
  const names: string[] = [];
  let at = node;
  for (let step = 0; at && step < maximumParts; step++) {
    if (at.type === 'MemberExpression' || at.type === 'OptionalMemberExpression') {
      const property = childOf(at, 'property');
      const isNamed = at['computed'] !== true || property?.type === 'Literal';
      const name = isNamed ? wordOf(property) : undefined;
      if (name !== undefined) names.push(name);
      at = childOf(at, 'object');
    } else if (at.type === 'CallExpression' || at.type === 'NewExpression') at = childOf(at, 'callee');
    else if (at.type === 'TaggedTemplateExpression') at = childOf(at, 'tag');
    else if (at.type === 'ThisExpression') break;
    else if ('expression' in at) at = childOf(at, 'expression');
    else {
      const name = at.type === 'Identifier' ? wordOf(at) : undefined;
      if (name !== undefined) names.push(name);
      break;
    }
  }
  return names.reverse();
}
