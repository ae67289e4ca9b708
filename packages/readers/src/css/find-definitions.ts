import type { Definition, Definitions } from '@brandlint/core';
import type { AtRule, Declaration, Document, Node, Root } from 'postcss';
import { listNodes } from './list-nodes.ts';

/** At most this many values of one variable are kept: themes have a few, hostile files have thousands. */
const maximumValues = 20;

/** The variables that a tree defines, joined with those known before. */
export function findDefinitions(root: Root | Document, known: Definitions): Definitions {
  const definitions = new DefinitionList();
  for (const node of listNodes(root)) {
    if (isDeclaration(node) && isDefinition(node.prop)) definitions.addDeclaration(node);
    else if (isAtRule(node)) definitions.addAtRule(node);
  }
  return definitions.joinWith(known);
}

/** Whether a declaration of this property defines a variable. */
export function isDefinition(property: string): boolean {
  return property.startsWith('--') || property.startsWith('$');
}

/** The variables that one tree defines, custom properties and preprocessor variables alike. */
export class DefinitionList {
  readonly #own = new Map<string, string[]>();

  addDeclaration({ prop, value }: Declaration): void {
    this.#add(prop, withoutFlags(value));
  }

  addAtRule(node: AtRule): void {
    if ('variable' in node && node.variable === true && 'value' in node) {
      this.#add(`@${node.name.replace(/:$/, '')}`, String(node.value));
    }
  }

  /** All of them, joined with what was known before. */
  joinWith(known: Definitions): Definitions {
    if (this.#own.size === 0) return known;
    const merged = new Map<string, Definition>(known);
    for (const [name, values] of this.#own) {
      const before = known.get(name);
      merged.set(name, { values: before?.judged ? [...before.values, ...values] : values, judged: true });
    }
    return merged;
  }

  #add(name: string, value: string): void {
    const values = this.#own.get(name);
    if (!values) this.#own.set(name, [value]);
    else if (values.length < maximumValues && !values.includes(value)) values.push(value);
  }
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
