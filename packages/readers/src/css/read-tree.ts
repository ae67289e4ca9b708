import { GapList, type ColorUse, type Definitions, type Embedded, type Gap, type Inherited, type Places } from '@brandlint/core';
import type { AtRule, Container, Declaration, Document, Node, Root } from 'postcss';
import { createColorFinder } from '../values/find-colors.ts';
import { readPropertyTraits, type PropertyTraits } from '../values/property-roles.ts';
import type { ValueHit, ValueSyntax } from '../values/value-hit.ts';
import { createLineIndex } from '../text/line-index.ts';
import { createContainerNamer } from './containers.ts';
import { readAtRuleTraits, readLessMixin } from './at-rules.ts';
import { findDeclarationValue, findParams, type RawValue } from './find-value.ts';
import { findDefinitions, isAtRule, isDeclaration } from './find-definitions.ts';
import { createTextContextReader } from './text-context.ts';
import { walkTree } from './walk-tree.ts';

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

/** Reads a tree of PostCSS, whoever parsed it: our own reader or a host such as Stylelint. */
export function readTree(root: Root | Document, options: TreeOptions): TreeReading {
  const { text, syntax } = options;
  const definitions = findDefinitions(walkTree(root), options.definitions);
  const find = createColorFinder(definitions, syntax);
  const nameContainers = createContainerNamer(options.within);
  const readTextContext = createTextContextReader(find, options.inherited);
  const lines = createLineIndex(text);
  const gaps = new GapList();
  const reading: Omit<TreeReading, 'gaps'> = { items: [], embedded: [] };

  for (const node of walkTree(root)) {
    if (isDeclaration(node)) readDeclaration(node);
    else if (isAtRule(node)) readAtRule(node);
    else if (syntax === 'less' && node.type === 'rule') {
      const mixin = readLessMixin(node, text);
      if (mixin) readValue(node, 'parameters', mixin, definition);
    }
  }
  return { ...reading, gaps: gaps.toArray() };

  function readDeclaration(node: Declaration): void {
    const property = propertyOf(node);
    const traits = readPropertyTraits(property);
    const hits = find(node.value, traits);
    if (hits.length === 0 && node.raws['value'] === undefined) return;
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
    const start = raw.start ?? node.source?.start?.offset ?? 0;
    const isExact = raw.start !== null;
    const colors = hits.filter((hit) => hit.kind === 'color');
    for (const hit of hits) {
      const places = placesOf(hit, start, isExact);
      const container = nameContainers(node.parent as Container | undefined);
      const anchor = `${container.anchor}${name}`;
      if (hit.kind === 'color') {
        const index = colors.indexOf(hit);
        reading.items.push({ use: toUse(hit, index), at: node });
      } else if (hit.kind === 'gap') gaps.add({ kind: 'unjudged', code: hit.code, reason: hit.reason }, places[0]);
      else if (hit.kind === 'data') {
        readData(hit, anchor, container.within, places[0]);
      } else if (hit.kind === 'url' && isPicture(hit.address, name)) {
        gaps.add({ kind: 'unjudged', code: 'linked-picture', reason: 'linked pictures are not read with the stylesheet' }, places[0]);
      }

      function isWhole({ start, end }: ValueHit): boolean {
        return raw.text.slice(0, start).trim() === '' && raw.text.slice(end).trim() === '';
      }

      function toUse(color: Extract<ValueHit, { kind: 'color' }>, index: number): ColorUse {
        const base = {
          kind: 'color' as const,
          anchor: index === 0 ? anchor : `${anchor} #${index + 1}`,
          within: container.within,
          places,
          count: 1,
          written: raw.text.slice(color.start, color.end),
          color: color.color,
          ...(color.reference && { reference: color.reference }),
          ...(isWhole(color) && /^(?:--|[$@])/.test(name) && { defines: name }),
        };
        if (traits.role !== 'text') return { ...base, role: traits.role };
        const { size, backdropOf } = readTextContext(node.parent as Container | undefined);
        return { ...base, role: 'text', backdrop: backdropOf(index, colors.length), ...size };
      }
    }
  }

  function placesOf(hit: ValueHit, start: number, isExact: boolean): Places {
    if (!isExact) return [lines.toLocation(start, start, false)];
    const isPlain = hit.kind !== 'color' || hit.replaceable;
    return [lines.toLocation(start + hit.start, start + hit.end, isPlain)];
  }

  function readData(
    hit: Extract<ValueHit, { kind: 'data' }>,
    anchor: string,
    within: readonly string[],
    place: Places[0],
  ): void {
    if (!hit.mediaType.startsWith('image/')) return;
    const format = hit.mediaType === 'image/svg+xml' ? 'svg' : 'image';
    const name = `data-${reading.embedded.length + 1}`;
    reading.embedded.push({ name, format, content: hit.content, anchor, within, at: { kind: 'encoded', place } });
  }
}

const definition: PropertyTraits = { role: 'definition', names: false, expectsColor: false };

/** Sass nests properties: `border: { color: red }` sets `border-color`. */
function propertyOf(node: Declaration): string {
  const property = node.prop.toLowerCase();
  const parent: unknown = node.parent;
  if (typeof parent !== 'object' || parent === null || !('type' in parent) || parent.type !== 'decl') return property;
  return 'prop' in parent && typeof parent.prop === 'string' ? `${parent.prop.toLowerCase()}-${property}` : property;
}

function isPicture(address: string, property: string): boolean {
  return property !== 'src' && !property.startsWith('@') && !address.startsWith('#') && address.trim() !== '';
}
