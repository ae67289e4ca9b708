import {
  GapList,
  type ColorUse,
  type Embedded,
  type Gap,
  type Inherited,
  type PlainRole,
  type Role,
  type TextLocation,
} from '@brandlint/core';
import type { Node } from 'postcss';
import type { LineIndex } from '../text/line-index.ts';
import type { PropertyTraits } from '../values/property-roles.ts';
import type { FindColors, ValueHit } from '../values/value-hit.ts';
import { createContainerNamer } from './containers.ts';
import { startOf, type RawValue } from './find-value.ts';
import { createTextContextReader } from './text-context.ts';

/** What a tree holds. `at` has the host's own handle of each use, in the same order: the node that it was read from. */
export type TreeReading = {
  uses: ColorUse[];
  at: Node[];
  gaps: Gap[];
  embedded: Embedded[];
};

/** One value in a tree: its node, what it is called, what is written, and what it may hold. */
export type ValueSite = { node: Node; name: string; raw: RawValue; traits: PropertyTraits };

export type CollectorOptions = {
  find: FindColors;
  lines: LineIndex;
  within: readonly string[];
  inherited: Inherited | undefined;
};

type ColorHit = Extract<ValueHit, { kind: 'color' }>;
type DataHit = Extract<ValueHit, { kind: 'data' }>;

/** Turns what is found in the values of one tree into uses, gaps and what is embedded. */
export type HitCollector = {
  add: (site: ValueSite, hits: readonly ValueHit[]) => void;
  finish: () => TreeReading;
};

/** Makes the collector of one tree. */
export function createHitCollector({
  find,
  lines,
  within: outer,
  inherited,
}: CollectorOptions): HitCollector {
  const nameContainers = createContainerNamer(outer);
  const readTextContext = createTextContextReader(find, inherited);
  const gaps = new GapList();
  const uses: ColorUse[] = [];
  const at: Node[] = [];
  const embedded: Embedded[] = [];
  const folded = new Map<ColorHit, Map<Role, ColorUse>>();
  return { add, finish: () => ({ uses, at, gaps: gaps.toArray(), embedded }) };

  function add(site: ValueSite, hits: readonly ValueHit[]): void {
    const colors = hits.filter((hit) => hit.kind === 'color');
    let index = 0;
    for (const hit of hits) {
      switch (hit.kind) {
        case 'color':
          addColor(site, hit, index++, colors);
          break;
        case 'gap':
          gaps.add({ kind: 'unjudged', code: hit.code, reason: hit.reason }, placeOf(site, hit));
          break;
        case 'data':
          addData(site, hit);
          break;
        case 'url':
          if (isPicture(hit.address, site.name)) gaps.add(linkedPicture, placeOf(site, hit));
          break;
        case 'keyword':
          break;
        default:
          unreachable(hit);
      }
    }
  }

  /** A reference that is judged at its definition is counted with the others like it, unless its contrast can be told. */
  function addColor(site: ValueSite, hit: ColorHit, index: number, colors: readonly ColorHit[]): void {
    const { node, name, raw } = site;
    const { role } = site.traits;
    const context = role === 'text' ? readTextContext(node.parent) : null;
    const backdrop = context?.backdropOf(index, colors, node);
    const foldsWithOthers = hit.reference === 'judged-at-definition' && backdrop?.kind !== 'colors';
    const before = foldsWithOthers ? folded.get(hit)?.get(role) : undefined;
    if (before) {
      before.count++;
      return;
    }
    const { within, anchor } = nameContainers(node.parent);
    const base: UseBase = {
      anchor: index === 0 ? anchor + name : `${anchor}${name} #${index + 1}`,
      within,
      places: [placeOf(site, hit)],
      count: 1,
      written: raw.text.slice(hit.start, hit.end),
    };
    const use: ColorUse =
      role === 'text' && context && backdrop
        ? { kind: 'color', ...base, color: hit.color, role, backdrop, ...context.size }
        : { kind: 'color', ...base, color: hit.color, role: plain(role) };
    if (hit.reference) use.reference = hit.reference;
    if (isVariable(name) && isWholeOf(raw.text, hit)) use.defines = name;
    uses.push(use);
    at.push(node);
    if (foldsWithOthers) folded.set(hit, (folded.get(hit) ?? new Map<Role, ColorUse>()).set(role, use));
  }

  function addData(site: ValueSite, hit: DataHit): void {
    if (!hit.mediaType.startsWith('image/')) return;
    const { within, anchor } = nameContainers(site.node.parent);
    embedded.push({
      name: `data-${embedded.length + 1}`,
      format: hit.mediaType === 'image/svg+xml' ? 'svg' : 'image',
      content: hit.content,
      anchor: `${anchor}${site.name}`,
      within,
      at: { kind: 'encoded', place: placeOf(site, hit) },
    });
  }

  function placeOf({ node, raw }: ValueSite, hit: ValueHit): TextLocation {
    if (raw.start === null) return lines.toLocation(startOf(node), startOf(node), false);
    const isExact = hit.kind === 'color' ? hit.replaceable : hit.kind !== 'data';
    return lines.toLocation(raw.start + hit.start, raw.start + hit.end, isExact);
  }
}

const linkedPicture = {
  kind: 'unjudged' as const,
  code: 'linked-picture',
  reason: 'linked pictures are not read with the stylesheet',
};

/** What every use has, before it is known to be of a colour. */
type UseBase = Pick<ColorUse, 'anchor' | 'within' | 'places' | 'count' | 'written'>;

function plain(role: Role): PlainRole {
  return role === 'text' ? 'definition' : role;
}

function isWholeOf(text: string, { start, end }: ColorHit): boolean {
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
}

function isVariable(name: string): boolean {
  return name.startsWith('--') || name.startsWith('$') || name.startsWith('@');
}

function isPicture(address: string, property: string): boolean {
  return property !== 'src' && !property.startsWith('@') && !address.startsWith('#') && address.trim() !== '';
}

function unreachable(hit: never): never {
  throw new TypeError(`unknown hit ${JSON.stringify(hit)}`);
}
