import type { Embedded, GapList, Picture, TextLocation } from '@brandlint/core';
import type { LineIndex } from '../text/line-index.ts';
import { parseDataUrl } from '../values/parse-data-url.ts';
import { readPictureAddress } from '../values/read-picture-address.ts';
import type { ValueHit } from '../values/value-hit.ts';
import type { ElementNamer } from './name-element.ts';
import type { SvgElement } from './svg-element.ts';

/** Where a picture stands. */
type PicturePlace = { anchor: string; within: readonly string[]; location: TextLocation };

/** Reads pictures: those inside the file are listed as embedded, those outside are noted. */
export type PictureReader = {
  readElement: (element: SvgElement) => void;
  readData: (data: Pick<ValueHit & { kind: 'data' }, 'mediaType' | 'content'>, place: PicturePlace) => void;
  noteLink: (address: string, location: TextLocation) => void;
  toArray: () => readonly Embedded[];
  /** The linked pictures that are shown as they are, by key: somebody looks at them. */
  linked: ReadonlyMap<string, Picture>;
};

/** Elements that show what lies at an address, and those of them that can show another file. */
const linking = new Set(
  'image feImage use img linearGradient radialGradient pattern filter mpath tref cursor'.split(' '),
);

/** Elements that show a linked file as it is; the others take colours or shapes from it, which nobody follows. */
const showing = new Set(['image', 'feImage', 'use', 'img']);

/** Makes the reader of the pictures of one drawing. */
export function createPictureReader(lines: LineIndex, namer: ElementNamer, gaps: GapList): PictureReader {
  const embedded: Embedded[] = [];
  const linked = new Map<string, Picture>();

  return { readElement, readData, noteLink, toArray: () => embedded, linked };

  function readElement(element: SvgElement): void {
    if (element.name === 'link') return noteStylesheet(element);
    if (!linking.has(element.name)) return;
    const wanted = element.name === 'img' ? ['src'] : ['href', 'xlink:href'];
    const attribute = wanted
      .map((name) => element.attributes.find((one) => one.name === name))
      .find((one) => one);
    if (!attribute) return;
    const location = lines.toLocation(attribute.start, attribute.end, attribute.exact);
    const data = parseDataUrl(attribute.value);
    if (!data) {
      const picture = showing.has(element.name) ? readPictureAddress(attribute.value) : null;
      if (!picture) noteLink(attribute.value, location);
      else if (!linked.has(picture.key)) linked.set(picture.key, { ...picture, place: location });
      return;
    }
    const anchor = `${namer.pathOf(element)} ${attribute.name}`;
    readData(data, { anchor, within: namer.containersOf(element), location });
  }

  function readData(data: Parameters<PictureReader['readData']>[0], place: PicturePlace): void {
    const { mediaType, content } = data;
    if (!mediaType.startsWith('image/')) return;
    if (mediaType !== 'image/svg+xml') {
      if (content.kind === 'base64') embed('image', content, place);
      else
        note(
          'unjudged',
          'picture-not-base64',
          'a picture that is not encoded as base64 is not read',
          place.location,
        );
    } else if (content.kind === 'text') embed('svg', content, place);
    else if (content.data.startsWith('H4sI')) {
      note(
        'unjudged',
        'compressed-picture',
        'an embedded drawing is compressed and was not read',
        place.location,
      );
    } else {
      note('unreadable', 'base64-malformed', 'an embedded drawing is not valid base64', place.location);
    }
  }

  function embed(
    format: 'svg' | 'image',
    content: Embedded['content'],
    { anchor, within, location }: PicturePlace,
  ): void {
    const at = { kind: 'encoded', place: { ...location, exact: false } } as const;
    embedded.push({ name: `data-${embedded.length + 1}`, format, content, anchor, within, at });
  }

  function noteLink(address: string, location: TextLocation): void {
    const target = address.trim();
    if (target === '' || target.startsWith('#')) return;
    note('unjudged', 'linked-picture', `the linked picture ${shorten(target)} is not read`, location);
  }

  function noteStylesheet({ attributes }: SvgElement): void {
    const href = attributes.find(({ name }) => name === 'href');
    if (!href || !attributes.some(({ name, value }) => name === 'rel' && /\bstylesheet\b/i.test(value)))
      return;
    const location = lines.toLocation(href.start, href.end, href.exact);
    note('unjudged', 'linked-stylesheet', 'a linked stylesheet is not read', location);
  }

  function note(kind: 'unjudged' | 'unreadable', code: string, reason: string, location: TextLocation): void {
    gaps.add({ kind, code, reason }, location);
  }
}

function shorten(address: string): string {
  return address.length > 80 ? `${address.slice(0, 77)}…` : address;
}
