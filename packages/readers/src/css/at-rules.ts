import type { AtRule, Node, Rule } from 'postcss';
import type { PropertyTraits } from '../values/property-roles.ts';
import { readPropertyTraits } from '../values/property-roles.ts';
import type { ValueSyntax } from '../values/value-hit.ts';
import type { RawValue } from './find-value.ts';
import { startOf } from './find-value.ts';

const definition: PropertyTraits = {
  role: 'definition',
  names: true,
  expectsColor: false,
  followsVariables: false,
};
const unnamed: PropertyTraits = { ...definition, names: false };

/** At-rules of Sass that hand colours on. Conditions only compare, and messages only print. */
const sassCarriers = new Set(['include', 'return', 'mixin', 'function', 'each', 'use', 'forward']);

/** What the parameters of an at-rule may hold; `null` when a colour there is none: `@supports (color: red)`. */
export function readAtRuleTraits(node: AtRule, syntax: ValueSyntax): PropertyTraits | null {
  const name = node.name.toLowerCase();
  if (name === 'apply') return unnamed;
  if (syntax === 'scss' && sassCarriers.has(name)) {
    return name === 'include' ? { ...readPropertyTraits(`$${node.params}`), role: 'definition' } : definition;
  }
  if (syntax !== 'less') return null;
  if ('variable' in node && node.variable === true)
    return { ...readPropertyTraits(`@${name}`), role: 'definition' };
  return 'mixin' in node && node.mixin === true ? definition : null;
}

/** The parameters of a Less mixin where it is defined, `.box(@bg: #c41e7f)`, which PostCSS takes for a selector. */
export function readLessMixin(node: Node, text: string): RawValue | undefined {
  if (!isRule(node)) return undefined;
  const raw = node.raws.selector?.raw ?? node.selector;
  const open = raw.indexOf('(');
  if (open === -1 || !/@[\w-]+\s*:/.test(raw)) return undefined;
  const start = startOf(node);
  return { text: raw, start: text.startsWith(raw, start) ? start : null };
}

function isRule(node: Node): node is Rule {
  return node.type === 'rule';
}
