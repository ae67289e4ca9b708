import type { Definitions, Inherited, IsSilentOn } from '@brandlint/core';
import type { AtRule, Declaration, Document, Root } from 'postcss';
import { createLineIndex } from '../text/line-index.ts';
import { createColorFinder } from '../values/find-colors.ts';
import { readPropertyTraits, type PropertyTraits } from '../values/property-roles.ts';
import type { ValueHit, ValueSyntax } from '../values/value-hit.ts';
import { readAtRuleTraits, readLessMixin } from './at-rules.ts';
import { createHitCollector, type TreeReading, type ValueSite } from './collect-hits.ts';
import { findDefinitions, isAtRule, isDeclaration } from './find-definitions.ts';
import { findDeclarationValue, findParams } from './find-value.ts';
import { listNodes } from './list-nodes.ts';

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
  const nodes = listNodes(root);
  const hasSets = text.includes('image-set(');
  const find = createColorFinder(findDefinitions(nodes, options.definitions), syntax);
  const collector = createHitCollector({
    text,
    syntax,
    find,
    lines: createLineIndex(text),
    within,
    inherited,
    isSilentOn,
  });
  const silent = new Map<readonly ValueHit[], boolean>();

  for (const node of nodes) {
    if (isDeclaration(node)) readDeclaration(node);
    else if (isAtRule(node)) readAtRule(node);
    else if (syntax === 'less' && node.type === 'rule') {
      const raw = readLessMixin(node, text);
      if (raw) read({ node, name: 'parameters', raw, traits: parameters });
    }
  }
  return collector.finish();

  function readDeclaration(node: Declaration): void {
    const property = syntax === 'css' ? node.prop.toLowerCase() : propertyOf(node);
    const traits = readPropertyTraits(property);
    if (property === 'content')
      collector.addContent({ node, name: property, raw: findDeclarationValue(node, text), traits });
    const isPlain = node.raws['value'] === undefined && !(hasSets && node.value.includes('image-set('));
    if (isPlain && isLeftOut(find(node.value, traits), traits)) return;
    const name = property.startsWith('--') ? node.prop : property;
    read({ node, name, raw: findDeclarationValue(node, text), traits });
  }

  /** Values are remembered, so what they hold is the same object wherever the same is written. */
  function isLeftOut(hits: readonly ValueHit[], { role }: PropertyTraits): boolean {
    if (hits.length === 0) return true;
    if (!isSilentOn || role === 'text') return false;
    let answer = silent.get(hits);
    if (answer === undefined) {
      answer = hits.every((hit) => {
        return hit.kind === 'color' ? isSilentOn(hit.color, hit.reference) : hit.kind === 'keyword';
      });
      silent.set(hits, answer);
    }
    return answer;
  }

  function readAtRule(node: AtRule): void {
    const traits = readAtRuleTraits(node, syntax);
    const name = `@${node.name.replace(/:$/, '')}`;
    if (traits) read({ node, name, raw: findParams(node, text), traits });
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

/** Sass nests properties: `border: { color: red }` sets `border-color`. */
function propertyOf(node: Declaration): string {
  const property = node.prop.toLowerCase();
  const parent: object | undefined = node.parent;
  if (!parent) return property;
  if ('prop' in parent) return `${String(parent.prop).toLowerCase()}-${property}`;
  const outer = 'selector' in parent ? /^([\w-]+)\s*:$/.exec(String(parent.selector))?.[1] : undefined;
  return outer === undefined ? property : `${outer.toLowerCase()}-${property}`;
}
