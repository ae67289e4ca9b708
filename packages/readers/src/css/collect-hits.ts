import {
  GapList,
  type ColorUse,
  type Embedded,
  type Gap,
  type Inherited,
  type IsSilentOn,
  type Picture,
  type PlainRole,
  type Role,
  type TextLocation,
  type Use,
} from '@brandlint/core';
import type { Declaration, Node } from 'postcss';
import type { LineIndex } from '../text/line-index.ts';
import type { PropertyTraits } from '../values/property-roles.ts';
import type { FindColors, ValueHit, ValueSyntax } from '../values/value-hit.ts';
import { createIconCollector } from './collect-icons.ts';
import { createPictureCollector } from './collect-pictures.ts';
import { createContainerNamer } from './containers.ts';
import { startOf, type RawValue } from './find-value.ts';
import { createTextContextReader } from './text-context.ts';

/** What a tree holds. `at` and `embeddedAt` have the host's own handles, in the same order: the nodes it was read from. */
export type TreeReading = {
  uses: Use[];
  at: Node[];
  gaps: Gap[];
  embedded: readonly Embedded[];
  embeddedAt: readonly Node[];
  /** The linked pictures and those inside the source that its uses show, each once. */
  pictures: Picture[];
};

/** One value in a tree: its node, what it is called, what is written, and what it may hold. */
export type ValueSite = { node: Node; name: string; raw: RawValue; traits: PropertyTraits };

/** One value of a declaration. */
type DeclarationSite = ValueSite & { node: Declaration };

export type CollectorOptions = {
  text: string;
  syntax: ValueSyntax;
  find: FindColors;
  lines: LineIndex;
  within: readonly string[];
  inherited?: Inherited | undefined;
  isSilentOn?: IsSilentOn | undefined;
};

type ColorHit = Extract<ValueHit, { kind: 'color' }>;

/** Turns what is found in the values of one tree into uses, gaps and what is embedded. */
export type HitCollector = {
  add: (site: ValueSite, hits: readonly ValueHit[]) => void;
  /** Adds what generated content says, beside what `add` finds in it. */
  addContent: (site: DeclarationSite) => void;
  finish: () => TreeReading;
};

/** Makes the collector of one tree. */
export function createHitCollector({
  text,
  syntax,
  find,
  lines,
  within: outer,
  inherited,
  isSilentOn,
}: CollectorOptions): HitCollector {
  const nameContainers = createContainerNamer(outer);
  const readTextContext = createTextContextReader(find, inherited);
  const gaps = new GapList();
  const hasSets = text.includes('image-set(');
  const uses: Use[] = [];
  const at: Node[] = [];
  const folded = new Map<ColorHit, Map<Role, ColorUse>>();
  const icons = createIconCollector({ text, find, syntax, nameContainers, locate, emit });
  const pictures = createPictureCollector({ syntax, gaps, icons, nameContainers, locate });
  return {
    add,
    addContent: icons.addContent,
    finish: () => ({
      uses,
      at,
      gaps: gaps.toArray(),
      embedded: pictures.embedded,
      embeddedAt: pictures.embeddedAt,
      pictures: [...icons.pictures.values()],
    }),
  };

  function add(site: ValueSite, hits: readonly ValueHit[]): void {
    const colors = hits.filter((hit) => hit.kind === 'color');
    let index = 0;
    let hasPicture = false;
    for (const hit of hits) {
      switch (hit.kind) {
        case 'color':
          addColor(site, hit, index++, colors);
          break;
        case 'gap':
          gaps.add({ kind: 'unjudged', code: hit.code, reason: hit.reason }, placeOf(site, hit));
          break;
        case 'data':
        case 'url':
          hasPicture = true;
          break;
        case 'keyword':
          break;
        default:
          unreachable(hit);
      }
    }
    if (hasPicture || (hasSets && site.raw.text.includes('image-set('))) pictures.add(site, hits);
  }

  function emit(use: Use, node: Node): void {
    uses.push(use);
    at.push(node);
  }

  /** A reference that is judged at its definition is counted with the others like it, unless its contrast can be told. */
  function addColor(site: ValueSite, hit: ColorHit, index: number, colors: readonly ColorHit[]): void {
    const { node, name, raw } = site;
    const { role } = site.traits;
    const context = role === 'text' ? readTextContext(node.parent) : null;
    const backdrop = context?.backdropOf(index, colors, node);
    if (isSilentOn?.(hit.color, hit.reference) && backdrop?.kind !== 'colors') return;
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
    emit(use, node);
    if (foldsWithOthers) folded.set(hit, (folded.get(hit) ?? new Map<Role, ColorUse>()).set(role, use));
  }

  function placeOf(site: ValueSite, hit: ValueHit): TextLocation {
    return locate(site, hit.start, hit.end, hit.kind !== 'color' || hit.replaceable);
  }

  function locate(
    { node, raw }: Pick<ValueSite, 'node' | 'raw'>,
    start: number,
    end: number,
    isExact: boolean,
  ) {
    if (raw.start === null) return lines.toLocation(startOf(node), startOf(node), false);
    return lines.toLocation(raw.start + start, raw.start + end, isExact);
  }
}

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

function unreachable(hit: never): never {
  throw new TypeError(`unknown hit ${JSON.stringify(hit)}`);
}
