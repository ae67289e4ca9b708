import type { Definition, Definitions } from '@brandlint/core';
import type { AtRule, Declaration, Node } from 'postcss';

/** At most this many values of one variable are kept: themes have a few, hostile files have thousands. */
const maximumValues = 20;

/** The variables that a tree defines, custom properties and preprocessor variables alike, joined with those known before. */
export function findDefinitions(nodes: Iterable<Node>, known: Definitions): Definitions {
  const own = new Map<string, string[]>();
  for (const node of nodes) {
    const variable = readDefinition(node);
    if (!variable) continue;
    const values = own.get(variable.name);
    if (!values) own.set(variable.name, [variable.value]);
    else if (values.length < maximumValues && !values.includes(variable.value)) values.push(variable.value);
  }
  if (own.size === 0) return known;
  const merged = new Map<string, Definition>(known);
  for (const [name, values] of own) {
    const before = known.get(name);
    merged.set(name, { values: before?.judged ? [...before.values, ...values] : values, judged: true });
  }
  return merged;
}

function readDefinition(node: Node): { name: string; value: string } | undefined {
  if (isDeclaration(node)) {
    if (!node.prop.startsWith('--') && !node.prop.startsWith('$')) return undefined;
    return { name: node.prop, value: withoutFlags(node.value) };
  }
  if (isAtRule(node) && 'variable' in node && node.variable === true && 'value' in node) {
    return { name: `@${node.name.replace(/:$/, '')}`, value: String(node.value) };
  }
  return undefined;
}

/** Sass marks a default with a flag behind the value. */
function withoutFlags(value: string): string {
  return value.includes('!') ? value.replace(/!default|!global/g, '').trim() : value.trim();
}

export function isDeclaration(node: Node): node is Declaration {
  return node.type === 'decl';
}

export function isAtRule(node: Node): node is AtRule {
  return node.type === 'atrule';
}
