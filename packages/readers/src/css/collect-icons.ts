import type { Backdrop, Color, IconName, IconUse, Picture, TextLocation, TextUse } from '@brandlint/core';
import type { Declaration, Node } from 'postcss';
import { namePicture, type PictureSource } from '../values/read-picture-address.ts';
import type { FindColors, ValueSyntax } from '../values/value-hit.ts';
import type { Position } from './containers.ts';
import { findOnlyColor } from './find-ground.ts';
import type { RawValue } from './find-value.ts';
import { isPrivateSign, readContent, type ContentString } from './read-content.ts';
import { createGeometryReader, type Geometry } from './read-geometry.ts';
import { createRuleReader } from './read-rule.ts';

/** A declaration that shows something: its name in lower case, and its value as written. */
type ShownSite = { node: Declaration; name: string; raw: RawValue };

/** A picture in a value, from `start` to `end`; `null` where a preprocessor writes its address. */
type ShownPicture = { start: number; end: number; source: PictureSource | null };

export type IconCollectorOptions = {
  text: string;
  find: FindColors;
  syntax: ValueSyntax;
  nameContainers: (block: Node['parent']) => Position;
  locate: (site: ShownSite, start: number, end: number, isExact: boolean) => TextLocation;
  emit: (use: IconUse | TextUse, node: Node) => void;
};

/** Turns pictures and generated texts of rules into uses. */
export type IconCollector = {
  addPicture: (site: ShownSite, picture: ShownPicture) => void;
  /** Another resolution of a picture that was added. */
  listPicture: (site: ShownSite, picture: ShownPicture) => void;
  addContent: (site: ShownSite) => void;
  pictures: ReadonlyMap<string, Picture>;
};

const showing =
  /^(?:background(?:-image)?|-webkit-mask(?:-image)?|mask(?:-image)?|list-style(?:-image)?|content)$/;

/** Whether a property shows pictures that may be icons. */
export function showsPictures(property: string): boolean {
  return showing.test(property);
}

/** Whether a value has a string that is not empty: most generated content is `""`. */
const saysSomething = /"[^"]|'[^']/;

/** Makes the collector of one tree. */
export function createIconCollector(options: IconCollectorOptions): IconCollector {
  const { text, find, syntax, nameContainers, locate, emit } = options;
  const pictures = new Map<string, Picture>();
  const ruleOf = createRuleReader(nameContainers);
  const counts = new Map<Node, number>();
  const readGeometry = createGeometryReader(text);
  return { addPicture, listPicture, addContent, pictures };

  function listPicture(site: ShownSite, { start, end, source }: ShownPicture): TextLocation {
    const place = locate(site, start, end, source?.kind !== 'inside');
    if (source && !pictures.has(source.key)) pictures.set(source.key, { ...source, place });
    return place;
  }

  function addPicture(site: ShownSite, { start, end, source }: ShownPicture): void {
    const place = listPicture(site, { start, end, source });
    const { winners } = ruleOf(site.node.parent);
    const isMask = site.name.includes('mask');
    const ground = findOnlyColor(winners.background, find);
    const isBehind = !isMask && site.name.startsWith('background') && ground;
    const alternatives = site.name === 'content' ? readContent(site.raw.text).alternatives : null;
    emitIcon(site, {
      carrier: 'background',
      place,
      written: site.raw.text.slice(start, end),
      files: namePicture(source),
      artwork: source?.key ?? null,
      ownColors: !isMask,
      paint: isMask ? ground : undefined,
      backdrop: isBehind ? { kind: 'colors', colors: [ground] } : unknownBackdrop,
      alternatives,
      geometry: readGeometry(site.node.parent, site.node),
    });
  }

  function addContent(site: ShownSite): void {
    if (!saysSomething.test(site.raw.text)) return;
    const { strings, alternatives } = readContent(site.raw.text);
    const [first] = strings;
    if (first && strings.length === 1 && isPrivateSign(first.text)) {
      const { winners } = ruleOf(site.node.parent);
      emitIcon(site, {
        carrier: 'glyph',
        place: locate(site, first.start, first.end, first.isExact),
        written: site.raw.text.slice(first.start, first.end),
        files: [],
        artwork: null,
        ownColors: false,
        paint: findOnlyColor(winners.color, find),
        backdrop: unknownBackdrop,
        alternatives,
        geometry: readGeometry(site.node.parent, site.node),
      });
    }
    for (const string of strings) addText(site, string, 'label');
    for (const string of alternatives ?? []) addText(site, string, 'alternative');
  }

  function addText(
    site: ShownSite,
    { text: said, start, end, isExact }: ContentString,
    purpose: TextUse['purpose'],
  ): void {
    if (!/\p{L}/u.test(said) || (syntax !== 'css' && /#\{|@\{/.test(said))) return;
    const { anchor, within, containers } = ruleOf(site.node.parent);
    const use: TextUse = {
      kind: 'text',
      anchor: `${anchor}${site.name}${suffixOf(site.node)}`,
      within,
      places: [locate(site, start, end, isExact)],
      count: 1,
      written: site.raw.text.slice(start, end),
      text: said,
      purpose,
      containers,
    };
    emit(use, site.node);
  }

  function emitIcon(site: ShownSite, shown: ShownIcon): void {
    const { anchor, within, names, containers } = ruleOf(site.node.parent);
    const spoken = shown.alternatives?.map(({ text: said }) => said).join('');
    emit(
      {
        kind: 'icon',
        carrier: shown.carrier,
        anchor: `${anchor}${site.name}${suffixOf(site.node)}`,
        within,
        places: [shown.place],
        count: 1,
        written: shown.written,
        names: [...shown.files, ...names],
        label: spoken ?? null,
        exposure: spoken === undefined ? 'unknown' : spoken === '' ? 'hidden' : 'exposed',
        artwork: shown.artwork,
        ownColors: shown.ownColors,
        containers,
        ...shown.geometry,
        backdrop: shown.backdrop,
        ...(shown.paint && { paint: shown.paint }),
      },
      site.node,
    );
  }

  /** What follows the first use of a declaration in the anchors of the others. */
  function suffixOf(node: Node): string {
    const count = (counts.get(node) ?? 0) + 1;
    counts.set(node, count);
    return count === 1 ? '' : ` #${count}`;
  }
}

type ShownIcon = {
  carrier: IconUse['carrier'];
  place: TextLocation;
  written: string;
  files: readonly IconName[];
  artwork: string | null;
  ownColors: boolean;
  paint: Color | undefined;
  backdrop: Backdrop;
  alternatives: readonly ContentString[] | null;
  geometry: Geometry;
};

const unknownBackdrop: Backdrop = { kind: 'unknown', reason: 'the rule sets no background' };
