import type { Definitions } from '@brandlint/core';
import type { Document, Node, Root } from 'postcss';
import { hasSign } from '../values/could-hold-color.ts';
import type { ValueSyntax } from '../values/value-hit.ts';
import { DefinitionList, isAtRule, isDeclaration } from './find-definitions.ts';
import type { Block } from './find-winners.ts';
import { listNodes } from './list-nodes.ts';
import { PropertyReader, type PropertyFacts } from './read-property.ts';

/** What one look at every node of a tree gives. */
export type TreeScan = {
  /** What the tree defines, joined with what was known before. */
  definitions: Definitions;
  /** Nodes that may hold something, in the order of the text: a third of the declarations are none. */
  candidates: readonly Node[];
  /** What the property of each candidate says, in the same order; `null` for those that are no declarations. */
  properties: readonly (PropertyFacts | null)[];
  /** Blocks in which a declaration may decide what text stands on. */
  grounds: ReadonlySet<Block>;
};

/** Goes through a tree once: variables have to be known before any value is read, and many values need no reading. */
export function scanTree(root: Root | Document, syntax: ValueSyntax, known: Definitions): TreeScan {
  const scanner = new Scanner(syntax);
  for (const node of listNodes(root)) scanner.lookAt(node);
  const { definitions, candidates, properties, grounds } = scanner;
  return { definitions: definitions.joinWith(known), candidates, properties, grounds };
}

/**
 * A class, as the reader of trees is one: of closures each source would have its own, and the engine would compile again for
 * each what took it longer to compile than to run.
 */
class Scanner {
  readonly definitions = new DefinitionList();
  readonly candidates: Node[] = [];
  readonly properties: (PropertyFacts | null)[] = [];
  readonly grounds = new Set<Block>();
  readonly #propertyReader: PropertyReader;
  readonly #isLess: boolean;

  constructor(syntax: ValueSyntax) {
    this.#propertyReader = new PropertyReader(syntax);
    this.#isLess = syntax === 'less';
  }

  lookAt(node: Node): void {
    if (isDeclaration(node)) {
      const property = this.#propertyReader.read(node);
      if (property.defines) this.definitions.addDeclaration(node);
      if (property.setsGround) this.grounds.add(node.parent);
      if (couldMatter(node.value, property)) this.#keep(node, property);
    } else if (isAtRule(node)) {
      this.definitions.addAtRule(node);
      this.#keep(node, null);
    } else if (this.#isLess && node.type === 'rule') this.#keep(node, null);
  }

  #keep(node: Node, property: PropertyFacts | null): void {
    this.candidates.push(node);
    this.properties.push(property);
  }
}

/** A cheap test first: many values are lengths and words of their own, and need neither be remembered nor looked up. */
function couldMatter(value: string, { traits, name }: PropertyFacts): boolean {
  return traits.names || name === 'content' || hasSign(value);
}
