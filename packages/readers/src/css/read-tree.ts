import {
  GapList,
  type ColorUse,
  type Definitions,
  type Embedded,
  type Gap,
  type Inherited,
  type PlainRole,
  type Role,
  type TextLocation,
} from '@brandlint/core';
import type { AtRule, Declaration, Document, Node, Root } from 'postcss';
import { createColorFinder } from '../values/find-colors.ts';
import { readPropertyTraits, type PropertyTraits } from '../values/property-roles.ts';
import type { ValueHit, ValueSyntax } from '../values/value-hit.ts';
import { createLineIndex } from '../text/line-index.ts';
import { createContainerNamer } from './containers.ts';
import { readAtRuleTraits, readLessMixin } from './at-rules.ts';
import { findDeclarationValue, findParams, startOf, type RawValue } from './find-value.ts';
import { findDefinitions, isAtRule, isDeclaration } from './find-definitions.ts';
import { createTextContextReader } from './text-context.ts';
import { listNodes } from './list-nodes.ts';

export type TreeOptions = {
  /** The text that the tree's offsets count in. */
  text: string;
  syntax: ValueSyntax;
  definitions: Definitions;
  within: readonly string[];
  inherited?: Inherited | undefined;
};

/** What a tree holds. `at` is the host's own handle of each use: the node that it was read from. */
export type TreeReading = {
  items: { use: ColorUse; at: Node }[];
  gaps: Gap[];
  embedded: Embedded[];
};

type ColorHit = Extract<ValueHit, { kind: 'color' }>;
type DataHit = Extract<ValueHit, { kind: 'data' }>;

/** Reads a tree of PostCSS, whoever parsed it: our own reader or a host such as Stylelint. */
export function readTree(root: Root | Document, options: TreeOptions): TreeReading {
  const { text, syntax } = options;
  const nodes = listNodes(root);
  const find = createColorFinder(findDefinitions(nodes, options.definitions), syntax);
  const nameContainers = createContainerNamer(options.within);
  const readTextContext = createTextContextReader(find, options.inherited);
  const lines = createLineIndex(text);
  const gaps = new GapList();
  const items: TreeReading['items'] = [];
  const embedded: Embedded[] = [];
  const folded = new Map<ColorHit, Map<Role, ColorUse>>();

  for (const node of nodes) {
    if (isDeclaration(node)) readDeclaration(node);
    else if (isAtRule(node)) readAtRule(node);
    else if (syntax === 'less' && node.type === 'rule') {
      const mixin = readLessMixin(node, text);
      if (mixin) readValue(node, 'parameters', mixin, parameters);
    }
  }
  return { items, gaps: gaps.toArray(), embedded };

  function readDeclaration(node: Declaration): void {
    const property = syntax === 'css' ? node.prop.toLowerCase() : propertyOf(node);
    const traits = readPropertyTraits(property);
    if (find(node.value, traits).length === 0 && node.raws['value'] === undefined) return;
    const name = property.startsWith('--') ? node.prop : property;
    readValue(node, name, findDeclarationValue(node, text), traits);
  }

  function readAtRule(node: AtRule): void {
    const traits = readAtRuleTraits(node, syntax);
    if (traits) readValue(node, `@${node.name.replace(/:$/, '')}`, findParams(node, text), traits);
  }

  function readValue(node: Node, name: string, raw: RawValue, traits: PropertyTraits): void {
    const hits = find(raw.text, traits);
    if (hits.length === 0) return;
    const colors = countColors(hits);
    let index = 0;
    for (const hit of hits) {
      switch (hit.kind) {
        case 'color':
          readColor(node, name, raw, traits, hit, { index: index++, of: colors });
          break;
        case 'gap':
          gaps.add({ kind: 'unjudged', code: hit.code, reason: hit.reason }, placeOf(node, raw, hit));
          break;
        case 'data':
          readData(node, name, raw, hit);
          break;
        case 'url':
          if (isPicture(hit.address, name)) gaps.add(linkedPicture, placeOf(node, raw, hit));
          break;
        case 'keyword':
          break;
        default:
          unreachable(hit);
      }
    }
  }

  function readColor(
    node: Node,
    name: string,
    raw: RawValue,
    { role }: PropertyTraits,
    hit: ColorHit,
    { index, of }: { index: number; of: number },
  ): void {
    const context = role === 'text' ? readTextContext(node.parent) : null;
    const backdrop = context?.backdropOf(index, of);
    const foldsWithOthers = hit.reference === 'judged-at-definition' && backdrop?.kind !== 'colors';
    const before = foldsWithOthers ? folded.get(hit)?.get(role) : undefined;
    if (before) {
      before.count++;
      return;
    }
    const written = raw.text.slice(hit.start, hit.end);
    const { within, anchor } = nameContainers(node.parent);
    const base: UseBase = {
      anchor: index === 0 ? anchor + name : `${anchor}${name} #${index + 1}`,
      within,
      places: [placeOf(node, raw, hit)],
      count: 1,
      written,
    };
    const use: ColorUse =
      role === 'text' && context && backdrop
        ? { kind: 'color', ...base, color: hit.color, role, backdrop, ...context.size }
        : { kind: 'color', ...base, color: hit.color, role: plain(role) };
    if (hit.reference) use.reference = hit.reference;
    if (isVariable(name) && isWholeOf(raw.text, hit)) use.defines = name;
    items.push({ use, at: node });
    if (foldsWithOthers) folded.set(hit, (folded.get(hit) ?? new Map<Role, ColorUse>()).set(role, use));
  }

  function readData(node: Node, name: string, raw: RawValue, hit: DataHit): void {
    if (!hit.mediaType.startsWith('image/')) return;
    const { within, anchor } = nameContainers(node.parent);
    embedded.push({
      name: `data-${embedded.length + 1}`,
      format: hit.mediaType === 'image/svg+xml' ? 'svg' : 'image',
      content: hit.content,
      anchor: `${anchor}${name}`,
      within,
      at: { kind: 'encoded', place: placeOf(node, raw, hit) },
    });
  }

  function placeOf(node: Node, raw: RawValue, hit: ValueHit): TextLocation {
    if (raw.start === null) return lines.toLocation(startOf(node), startOf(node), false);
    const isExact = hit.kind !== 'color' || hit.replaceable;
    return lines.toLocation(raw.start + hit.start, raw.start + hit.end, isExact);
  }
}

const parameters: PropertyTraits = {
  role: 'definition',
  names: false,
  expectsColor: false,
  followsVariables: false,
};

const linkedPicture = {
  kind: 'unjudged' as const,
  code: 'linked-picture',
  reason: 'linked pictures are not read with the stylesheet',
};

/** What every use has, before it is known to be of a colour. */
type UseBase = Pick<ColorUse, 'anchor' | 'within' | 'places' | 'count' | 'written'>;

function countColors(hits: readonly ValueHit[]): number {
  let count = 0;
  for (const hit of hits) if (hit.kind === 'color') count++;
  return count;
}

function plain(role: Role): PlainRole {
  return role === 'text' ? 'definition' : role;
}

function isWholeOf(text: string, { start, end }: ColorHit): boolean {
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
}

function isVariable(name: string): boolean {
  return name.startsWith('--') || name.startsWith('$') || name.startsWith('@');
}

function unreachable(hit: never): never {
  throw new TypeError(`unknown hit ${JSON.stringify(hit)}`);
}

/** Sass nests properties: `border: { color: red }` sets `border-color`. */
function propertyOf(node: Declaration): string {
  const property = node.prop.toLowerCase();
  const parent: object | undefined = node.parent;
  if (!parent) return property;
  if ('prop' in parent) return `${String(parent.prop).toLowerCase()}-${property}`;
  const outer = 'selector' in parent ? /^([\w-]+)\s*:$/.exec(String(parent.selector))?.[1] : undefined;
  return outer === undefined ? property : `${outer.toLowerCase()}-${property}`;
}

function isPicture(address: string, property: string): boolean {
  return property !== 'src' && !property.startsWith('@') && !address.startsWith('#') && address.trim() !== '';
}
