import type { Definitions, Inherited, IsSilentOn } from '@brandlint/core';
import type { Declaration, Document, Node, Root } from 'postcss';
import { createLineIndex } from '../text/line-index.ts';
import { createColorFinder } from '../values/find-colors.ts';
import type { PropertyTraits } from '../values/property-roles.ts';
import type { FindColors, ValueHit, ValueSyntax } from '../values/value-hit.ts';
import { readAtRuleTraits, readLessMixin } from './at-rules.ts';
import { createHitCollector, type HitCollector, type TreeReading, type ValueSite } from './collect-hits.ts';
import { isAtRule, isDeclaration } from './find-definitions.ts';
import { findDeclarationValue, findParams } from './find-value.ts';
import type { PropertyFacts } from './read-property.ts';
import { scanTree, type TreeScan } from './scan-tree.ts';

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
  const scan = scanTree(root, options.syntax, options.definitions);
  const reader = new TreeReader(scan, options);
  scan.candidates.forEach((node, i) => {
    reader.read(node, scan.properties[i] ?? null);
  });
  return reader.finish();
}

class TreeReader {
  readonly #grounds: TreeScan['grounds'];
  readonly #options: TreeOptions;
  readonly #hasSets: boolean;
  readonly #find: FindColors;
  readonly #collector: HitCollector;
  readonly #silent = new Map<readonly ValueHit[], boolean>();

  constructor(scan: TreeScan, options: TreeOptions) {
    this.#grounds = scan.grounds;
    this.#options = options;
    this.#hasSets = options.text.includes('image-set(');
    this.#find = createColorFinder(scan.definitions, options.syntax);
    const lines = createLineIndex(options.text);
    this.#collector = createHitCollector({ ...options, find: this.#find, lines });
  }

  read(node: Node, property: PropertyFacts | null): void {
    if (property && isDeclaration(node)) this.#readDeclaration(node, property);
    else this.#readOther(node);
  }

  finish(): TreeReading {
    return this.#collector.finish();
  }

  #readDeclaration(node: Declaration, { name, traits }: PropertyFacts): void {
    const { text } = this.#options;
    if (name === 'content') {
      this.#collector.addContent({ node, name, raw: findDeclarationValue(node, text), traits });
    }
    const isPlain = node.raws['value'] === undefined && !this.#holdsSets(node.value);
    if (isPlain && this.#isLeftOut(this.#find(node.value, traits), node, traits)) return;
    const shown = name.startsWith('--') ? node.prop : name;
    this.#readSite({ node, name: shown, raw: findDeclarationValue(node, text), traits });
  }

  /** Values are remembered, so what they hold is the same object wherever the same is written. */
  #isLeftOut(hits: readonly ValueHit[], node: Declaration, { role }: PropertyTraits): boolean {
    if (hits.length === 0) return true;
    const { isSilentOn, inherited } = this.#options;
    if (!isSilentOn) return false;
    if (role === 'text' && (inherited?.backdrop || this.#grounds.has(node.parent))) return false;
    let answer = this.#silent.get(hits);
    if (answer === undefined) {
      answer = hits.every((hit) => {
        return hit.kind === 'color' ? isSilentOn(hit.color, hit.reference) : hit.kind === 'keyword';
      });
      this.#silent.set(hits, answer);
    }
    return answer;
  }

  #readOther(node: Node): void {
    const { text, syntax } = this.#options;
    if (isAtRule(node)) {
      const traits = readAtRuleTraits(node, syntax);
      const name = `@${node.name.replace(/:$/, '')}`;
      if (traits) this.#readSite({ node, name, raw: findParams(node, text), traits });
      return;
    }
    const raw = readLessMixin(node, text);
    if (raw) this.#readSite({ node, name: 'parameters', raw, traits: parameters });
  }

  #readSite(site: ValueSite): void {
    const hits = this.#find(site.raw.text, site.traits);
    if (hits.length > 0 || this.#holdsSets(site.raw.text)) this.#collector.add(site, hits);
  }

  #holdsSets(value: string): boolean {
    return this.#hasSets && value.includes('image-set(');
  }
}

const parameters: PropertyTraits = {
  role: 'definition',
  names: false,
  expectsColor: false,
  followsVariables: false,
};
