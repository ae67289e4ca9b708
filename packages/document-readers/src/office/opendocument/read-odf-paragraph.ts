import { toTextPlace } from '../collect/to-text-place.ts';
import type { TextUse } from '@brandlint/core';
import { attributeOf, numberOf, type XmlElement } from '../../xml/xml-element.ts';
import { addStyleColors, groundOf, locate } from './add-style-colors.ts';
import { parseLength } from './length.ts';
import type { OdfPlace, OdfReading } from './odf-reading.ts';
import { propertyOf, type OdfStyle } from './style-book.ts';
import { parseHexColor } from '../../xml/parse-hex-color.ts';

/** A longer text is prose. */
const longestLabel = 60;

/** More spaces in a row than this are no text. */
const mostSpaces = 100;

type Step = { element: XmlElement; chains: readonly (readonly OdfStyle[])[] };

/** What of a paragraph is no text of it, and is read as something of its own or not at all. */
const silent = new Set([
  'text:note-citation',
  'office:annotation',
  'text:tracked-changes',
  'text:bookmark',
  'presentation:notes',
]);

/** Reads a paragraph or a heading: the colours of its spans, its text. What stands in it is given back. */
export function readOdfParagraph(
  reading: OdfReading,
  paragraph: XmlElement,
  outer: OdfPlace,
  anchor: string,
): XmlElement[] {
  const chain = outer.book.chainOf('paragraph', attributeOf(paragraph, 'text:style-name'));
  const style = outer.page === null ? chain.find(({ isAutomatic }) => !isAutomatic)?.name : undefined;
  const place = style === undefined ? outer : { ...outer, within: [style, ...outer.within] };
  const ground = groundOf(chain, paragraphKinds) ?? place.ground;
  const inner: XmlElement[] = [];
  let whole = '';
  const stack: Step[] = [];
  const seen = new Set<string>();
  enter(paragraph, [chain, ...place.holders]);
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { element, chains } = step;
    if (element.name === '#text') {
      whole += element.text;
      paint(element.text, chains);
    } else if (silent.has(element.name)) continue;
    else if (element.name === 'text:s')
      whole += ' '.repeat(Math.min(mostSpaces, Math.max(1, numberOf(element, 'text:c') ?? 1)));
    else if (element.name === 'text:tab') whole += '\t';
    else if (element.name === 'text:line-break') whole += '\n';
    else if (element.name.startsWith('draw:') || element.name === 'text:note') inner.push(element);
    else if (element.name === 'text:span') {
      enter(element, [place.book.chainOf('text', attributeOf(element, 'text:style-name')), ...chains]);
    } else enter(element, chains);
  }
  addStyleColors(
    reading,
    chain
      .slice(0, 1)
      .filter(({ element }) => !element.children.every(({ name }) => name === 'style:text-properties')),
    place,
    anchor,
  );
  addText();
  return inner;

  function enter(element: XmlElement, chains: Step['chains']): void {
    for (const child of element.children.toReversed()) stack.push({ element: child, chains });
  }

  function paint(text: string, chains: Step['chains']): void {
    if (text.trim() === '') return;
    const key = chains.map((one) => one[0]?.name ?? '').join(' ');
    if (seen.has(key)) return;
    seen.add(key);
    const all = chains.flat();
    const size = propertyOf(all, textKinds, 'fo:font-size');
    const weight = propertyOf(all, textKinds, 'fo:font-weight');
    const look = {
      backdrop: groundOf(chains.slice(0, -place.holders.length - 1).flat(), textKinds) ?? ground,
      sizePt: parseLength(size),
      bold: weight === undefined ? undefined : weight === 'bold' || Number(weight) >= 700,
    };
    const spans = chains.length - place.holders.length - 1;
    chains.forEach((one, at) => {
      addStyleColors(reading, one.slice(0, 1), place, anchor, look, at >= spans);
    });
    const holder = all.find(
      ({ element }) => propertyOf([{ ...emptyStyle, element }], textKinds, 'fo:color') !== undefined,
    );
    if (!holder || holder.isAutomatic) return;
    const written = propertyOf([holder], textKinds, 'fo:color') ?? '';
    const channels = parseHexColor(written);
    if (!channels) return;
    const base = {
      anchor: `${anchor} text color`,
      within: place.within,
      place: locate(place, ['text color']),
    };
    reading.uses.addColor({ ...base, written, channels, alpha: 1, isReference: true, role: 'text', ...look });
  }

  function addText(): void {
    const isHeading = paragraph.name === 'text:h' || place.isHeading;
    const use: TextUse = {
      kind: 'text',
      anchor,
      within: place.within,
      places: [toTextPlace(locate(place, []), whole)],
      count: 1,
      written: whole,
      text: whole,
      purpose: isHeading ? 'heading' : whole.length > longestLabel ? 'prose' : 'label',
      containers: [anchor, ...place.containers],
    };
    if (place.group !== undefined) use.group = place.group;
    if (place.box) use.box = place.box;
    reading.uses.addText(use, [{ part: place.part, element: paragraph }]);
  }
}

const textKinds = ['style:text-properties'];
const paragraphKinds = ['style:paragraph-properties'];
const emptyStyle = { name: '', family: '', isAutomatic: false, part: '' };
