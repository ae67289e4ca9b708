import type { Embedded, GapList, TextLocation } from '@brandlint/core';
import type { Node } from 'postcss';
import { readPictureAddress, toInsidePicture } from '../values/read-picture-address.ts';
import type { ValueHit, ValueSyntax } from '../values/value-hit.ts';
import type { ValueSite } from './collect-hits.ts';
import { showsPictures, type IconCollector } from './collect-icons.ts';
import type { Position } from './containers.ts';
import { isDeclaration } from './find-definitions.ts';
import { readImageSets, type ImageSet } from './read-image-sets.ts';

type DataHit = Extract<ValueHit, { kind: 'data' }>;
type UrlHit = Extract<ValueHit, { kind: 'url' }>;

/** What collecting the pictures of a tree needs. */
export type PictureCollectorOptions = {
  syntax: ValueSyntax;
  gaps: GapList;
  icons: IconCollector;
  nameContainers: (block: Node['parent']) => Position;
  locate: (
    site: Pick<ValueSite, 'node' | 'raw'>,
    start: number,
    end: number,
    isExact: boolean,
  ) => TextLocation;
};

/** Collects the pictures of one tree: what is embedded, what may be an icon, and what nobody looks at. */
export type PictureCollector = {
  add: (site: ValueSite, hits: readonly ValueHit[]) => void;
  embedded: readonly Embedded[];
  /** The node that each was read from. */
  embeddedAt: readonly Node[];
};

/** Nobody lays more pictures over each other; those beyond are looked for, and taken for no icons. */
const maximumLayers = 50;

const linkedPicture = {
  kind: 'unjudged' as const,
  code: 'linked-picture',
  reason: 'linked pictures are not read with the stylesheet',
};

const computedPicture = {
  kind: 'unjudged' as const,
  code: 'computed-picture',
  reason: 'the address of a picture is put together by the preprocessor',
};

/** Makes the collector of one tree. */
export function createPictureCollector(options: PictureCollectorOptions): PictureCollector {
  const { syntax, gaps, icons, nameContainers, locate } = options;
  const embedded: Embedded[] = [];
  const embeddedAt: Node[] = [];
  const masked = new Map<Node, boolean>();
  return { add, embedded, embeddedAt };

  function add(site: ValueSite, hits: readonly ValueHit[]): void {
    const { node, name, raw } = site;
    const isShown = isDeclaration(node) && showsPictures(name);
    for (const hit of hits) {
      if (hit.kind === 'data') embed(site, hit);
      else if (hit.kind === 'url' && isLinked(hit, name) && (!isShown || isComputed(hit.address)))
        gaps.add(
          isComputed(hit.address) ? computedPicture : linkedPicture,
          locate(site, hit.start, hit.end, true),
        );
    }
    if (!isShown) return;
    for (const { hit, isFirst } of listShown(raw.text, hits)) {
      const isUnknown = hit.kind === 'url' && isComputed(hit.address);
      const address = hit.kind === 'url' ? hit.address : '';
      const source =
        hit.kind === 'data' ? toInsidePicture(hit) : isUnknown ? null : readPictureAddress(address);
      const isShownOnce = isFirst && !isTwin(node, name);
      if (isShownOnce && (source || isUnknown)) icons.addPicture({ node, name, raw }, { ...hit, source });
      else if (source) icons.listPicture({ node, name, raw }, { ...hit, source });
    }
  }

  function embed(site: ValueSite, hit: DataHit): void {
    if (!hit.mediaType.startsWith('image/')) return;
    const { within, anchor } = nameContainers(site.node.parent);
    embeddedAt.push(site.node);
    embedded.push({
      name: `data-${embedded.length + 1}`,
      format: hit.mediaType === 'image/svg+xml' ? 'svg' : 'image',
      content: hit.content,
      anchor: `${anchor}${site.name}`,
      within,
      at: { kind: 'encoded', place: locate(site, hit.start, hit.end, false) },
    });
  }

  function isLinked({ address }: UrlHit, name: string): boolean {
    if (name === 'src' || name.startsWith('@') || address.trim() === '') return false;
    return !address.startsWith('#') || isComputed(address);
  }

  /** Whether a mask with a prefix stands beside one without in the same rule: both are one mask. */
  function isTwin({ parent }: Node, name: string): boolean {
    if (!parent || !name.startsWith('-webkit-mask')) return false;
    let isMasked = masked.get(parent);
    if (isMasked === undefined) {
      isMasked = parent.some((one) => isDeclaration(one) && /^mask(?:-image)?$/i.test(one.prop));
      masked.set(parent, isMasked);
    }
    return isMasked;
  }

  /** An address that a preprocessor writes. */
  function isComputed(address: string): boolean {
    return syntax !== 'css' && /#\{|@\{|^[$@]/.test(address);
  }
}

/** The pictures of a value in their order; of several resolutions of one the first is taken for it. */
function* listShown(
  value: string,
  hits: readonly ValueHit[],
): Generator<{ hit: DataHit | UrlHit; isFirst: boolean }> {
  const sets = readImageSets(value);
  const strings = sets.flatMap(({ addresses }) => addresses.map((one): UrlHit => ({ kind: 'url', ...one })));
  const shown = [...hits, ...strings].filter((hit) => hit.kind === 'url' || hit.kind === 'data');
  if (strings.length > 0) shown.sort((one, other) => one.start - other.start);
  let count = 0;
  let at = 0;
  let taken: ImageSet | undefined;
  for (const hit of shown) {
    while ((sets[at]?.end ?? Infinity) <= hit.start) at++;
    const set = sets[at];
    const around = set && set.start <= hit.start ? set : undefined;
    yield { hit, isFirst: (around === undefined || around !== taken) && ++count <= maximumLayers };
    taken = around;
  }
}
