import type { Definitions, Inherited, IsSilentOn } from '@brandlint/core';
import type { Declaration, Document, Node, Root } from 'postcss';
import { createLineIndex } from '../text/line-index.ts';
import { createColorFinder } from '../values/find-colors.ts';
import type { PropertyTraits } from '../values/property-roles.ts';
import type { ValueHit, ValueSyntax } from '../values/value-hit.ts';
import { readAtRuleTraits, readLessMixin } from './at-rules.ts';
import { createHitCollector, type TreeReading, type ValueSite } from './collect-hits.ts';
import { isAtRule, isDeclaration } from './find-definitions.ts';
import { findDeclarationValue, findParams } from './find-value.ts';
import type { PropertyFacts } from './read-property.ts';
import { scanTree } from './scan-tree.ts';

export type TreeOptions = {
  /** The text that the tree's offsets count in. */
  text: string;
  syntax: ValueSyntax;
  definitions: Definitions;
  within: readonly string[];
  inherited?: Inherited | undefined;
  /** Colours that need not become uses, unless as text on a known ground; absent where every colour counts. */
  isSilentOn?: IsSilentOn | undefined;
};

/** Reads a tree of PostCSS, whoever parsed it: our own reader or a host such as Stylelint. */
export function readTree(root: Root | Document, options: TreeOptions): TreeReading {
  const { text, syntax, within, inherited, isSilentOn } = options;
  const { definitions, candidates, propertyOf, grounds } = scanTree(root, syntax, options.definitions);
  const hasSets = text.includes('image-set(');
  const find = createColorFinder(definitions, syntax);
  const lines = createLineIndex(text);
  const collector = createHitCollector({ text, syntax, find, lines, within, inherited, isSilentOn });
  const silent = new Map<readonly ValueHit[], boolean>();

  for (const node of candidates) {
    if (isDeclaration(node)) readDeclaration(node, propertyOf(node));
    else readOther(node);
  }
  return collector.finish();

  function readDeclaration(node: Declaration, { name, traits }: PropertyFacts): void {
    if (name === 'content') {
      collector.addContent({ node, name, raw: findDeclarationValue(node, text), traits });
    }
    const isPlain = node.raws['value'] === undefined && !(hasSets && node.value.includes('image-set('));
    if (isPlain && isLeftOut(find(node.value, traits), node, traits)) return;
    read({
      node,
      name: name.startsWith('--') ? node.prop : name,
      raw: findDeclarationValue(node, text),
      traits,
    });
  }

  /** Values are remembered, so what they hold is the same object wherever the same is written. */
  function isLeftOut(hits: readonly ValueHit[], node: Declaration, { role }: PropertyTraits): boolean {
    if (hits.length === 0) return true;
    if (!isSilentOn || (role === 'text' && (inherited?.backdrop || grounds.has(node.parent)))) return false;
    let answer = silent.get(hits);
    if (answer === undefined) {
      answer = hits.every((hit) => {
        return hit.kind === 'color' ? isSilentOn(hit.color, hit.reference) : hit.kind === 'keyword';
      });
      silent.set(hits, answer);
    }
    return answer;
  }

  function readOther(node: Node): void {
    if (isAtRule(node)) {
      const traits = readAtRuleTraits(node, syntax);
      const name = `@${node.name.replace(/:$/, '')}`;
      if (traits) read({ node, name, raw: findParams(node, text), traits });
      return;
    }
    const raw = readLessMixin(node, text);
    if (raw) read({ node, name: 'parameters', raw, traits: parameters });
  }

  function read(site: ValueSite): void {
    const hits = find(site.raw.text, site.traits);
    if (hits.length > 0 || (hasSets && site.raw.text.includes('image-set('))) collector.add(site, hits);
  }
}

const parameters: PropertyTraits = {
  role: 'definition',
  names: false,
  expectsColor: false,
  followsVariables: false,
};
