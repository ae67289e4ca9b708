import type { Definitions } from '@brandlint/core';
import type { Declaration, Document, Node, Root } from 'postcss';
import { hasSign } from '../values/could-hold-color.ts';
import type { ValueSyntax } from '../values/value-hit.ts';
import { createDefinitionCollector, isAtRule, isDeclaration } from './find-definitions.ts';
import type { Block } from './find-winners.ts';
import { createPropertyReader, type PropertyFacts } from './read-property.ts';
import { visitNodes } from './visit-nodes.ts';

/** What one look at every node of a tree gives. */
export type TreeScan = {
  /** What the tree defines, joined with what was known before. */
  definitions: Definitions;
  /** Nodes that may hold something, in the order of the text: a third of the declarations are none. */
  candidates: readonly Node[];
  /** Reads the property of a declaration, as it was read for the scan. */
  propertyOf: (node: Declaration) => PropertyFacts;
  /** Blocks in which a declaration may decide what text stands on. */
  grounds: ReadonlySet<Block>;
};

/** Goes through a tree once: variables have to be known before any value is read, and most values need no reading. */
export function scanTree(root: Root | Document, syntax: ValueSyntax, known: Definitions): TreeScan {
  const definitions = createDefinitionCollector();
  const propertyOf = createPropertyReader(syntax);
  const candidates: Node[] = [];
  const grounds = new Set<Block>();
  visitNodes(root, (node) => {
    if (isDeclaration(node)) {
      const property = propertyOf(node);
      if (property.defines) definitions.addDeclaration(node);
      if (property.setsGround) grounds.add(node.parent);
      if (couldMatter(node.value, property)) candidates.push(node);
    } else if (isAtRule(node)) {
      definitions.addAtRule(node);
      candidates.push(node);
    } else if (syntax === 'less' && node.type === 'rule') candidates.push(node);
  });
  return { definitions: definitions.joinWith(known), candidates, propertyOf, grounds };
}

/** A cheap test first: most values are lengths and words of their own, and need neither be remembered nor looked up. */
function couldMatter(value: string, { traits, name }: PropertyFacts): boolean {
  return traits.names || name === 'content' || hasSign(value);
}
