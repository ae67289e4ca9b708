import type { Definition, Definitions } from '@brandlint/core';
import type { AtRule, Declaration, Document, Node, Root } from 'postcss';
import { visitNodes } from './visit-nodes.ts';

/** At most this many values of one variable are kept: themes have a few, hostile files have thousands. */
const maximumValues = 20;

/** Collects the variables that a tree defines, custom properties and preprocessor variables alike. */
export type DefinitionCollector = {
  addDeclaration: (node: Declaration) => void;
  addAtRule: (node: AtRule) => void;
  /** What was collected, joined with what was known before. */
  joinWith: (known: Definitions) => Definitions;
};

/** The variables that a tree defines, joined with those known before. */
export function findDefinitions(root: Root | Document, known: Definitions): Definitions {
  const collector = createDefinitionCollector();
  visitNodes(root, (node) => {
    if (isDeclaration(node) && isDefinition(node.prop)) collector.addDeclaration(node);
    else if (isAtRule(node)) collector.addAtRule(node);
  });
  return collector.joinWith(known);
}

/** Whether a declaration of this property defines a variable. */
export function isDefinition(property: string): boolean {
  return property.startsWith('--') || property.startsWith('$');
}

/** Makes the collector of one tree. */
export function createDefinitionCollector(): DefinitionCollector {
  const own = new Map<string, string[]>();
  return {
    addDeclaration: ({ prop, value }) => {
      add(prop, withoutFlags(value));
    },
    addAtRule: (node) => {
      if ('variable' in node && node.variable === true && 'value' in node) {
        add(`@${node.name.replace(/:$/, '')}`, String(node.value));
      }
    },
    joinWith,
  };

  function add(name: string, value: string): void {
    const values = own.get(name);
    if (!values) own.set(name, [value]);
    else if (values.length < maximumValues && !values.includes(value)) values.push(value);
  }

  function joinWith(known: Definitions): Definitions {
    if (own.size === 0) return known;
    const merged = new Map<string, Definition>(known);
    for (const [name, values] of own) {
      const before = known.get(name);
      merged.set(name, { values: before?.judged ? [...before.values, ...values] : values, judged: true });
    }
    return merged;
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
