import { toTextPlace } from '../collect/to-text-place.ts';
import type { Backdrop, Location, TextUse } from '@brandlint/core';
import { childOf, numberOf, attributeOf, type XmlElement } from '../../xml/xml-element.ts';
import type { OfficeReading } from '../presentation/read-presentation.ts';
import { addWordColors } from './add-word-colors.ts';
import {
  groundIn,
  levelOfHeading,
  pathOf,
  type BlockPlace,
  type Progress,
  type Story,
} from './create-story-reader.ts';
import { readDrawing } from './read-drawing.ts';
import { readVml } from './read-vml.ts';
import { isSwitchedOn, readWordColors, type WordColor } from './word-colors.ts';

/** A longer text is prose. */
const longestLabel = 60;

/** What in a paragraph is no text of it. */
const skipped = new Set([
  'w:pPr',
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rPr',
  'w:sdtPr',
  'w:instrText',
  'w:delText',
]);

/** Text effects of Word 2010 whose colours are not followed. */
const effects = new Set(['w14:textFill', 'w14:textOutline', 'w14:glow', 'w14:shadow']);

/**
 * Reads a paragraph: the colours of its runs, its text as a whole, the drawings in it. What the text boxes in it hold is
 * given back to be read after it.
 */
export function readParagraph(
  reading: OfficeReading,
  story: Story,
  progress: Progress,
  paragraph: XmlElement,
  place: BlockPlace,
): { block: XmlElement; place: BlockPlace }[] {
  const number = ++progress.paragraphs;
  const { styles, scheme, part } = story;
  const properties = childOf(paragraph, 'w:pPr');
  const chain = styles.chainOf('paragraph', attributeOf(childOf(properties, 'w:pStyle'), 'w:val'));
  const styleProperties = chain.map(({ element }) => childOf(element, 'w:pPr'));
  const styleName = chain[0]?.name ?? '';
  const level = levelOfHeading(styleName, [properties, ...styleProperties]);
  const anchor = `${part} paragraph ${number}`;
  const within = [...(styleName === '' ? [] : [styleName]), ...place.within];
  const inner: { block: XmlElement; place: BlockPlace }[] = [];
  const grounds = [properties, ...styleProperties].map((one) => groundIn(one, scheme));
  const ground = grounds.find((one) => one !== undefined) ?? place.ground ?? story.groundOf();
  const isItem = childOf(properties, 'w:numPr') !== undefined;
  const containers = [anchor, ...place.containers];
  let run = 0;
  let whole = '';

  const toLocation = (...words: readonly (string | number)[]): Location => ({
    kind: 'node',
    nodeId: part,
    property: ['paragraph', number, ...words],
    path: pathOf(progress, within),
  });
  addProperties(properties, [], ground);
  const stack = paragraph.children.toReversed();
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (skipped.has(element.name)) continue;
    if (element.name === 'w:drawing' || element.name === 'w:pict' || element.name === 'w:object')
      readPicture(element);
    else if (element.name === 'w:t') whole += element.text;
    else if (element.name === 'w:tab') whole += '\t';
    else if (element.name === 'w:br' || element.name === 'w:cr') whole += '\n';
    else if (element.name === 'w:noBreakHyphen') whole += '\u2011';
    else {
      if (element.name === 'w:r' && !readRun(element)) continue;
      const children =
        element.name === 'mc:AlternateContent' ? element.children.slice(0, 1) : element.children;
      for (let at = children.length - 1; at >= 0; at--) {
        const child = children[at];
        if (child) stack.push(child);
      }
    }
  }
  if (level > 0 && whole.trim() !== '') {
    progress.headings.length = Math.min(progress.headings.length, level - 1);
    while (progress.headings.length < level - 1) progress.headings.push('');
    progress.headings.push(whole.trim().slice(0, 80));
  }
  addText();
  return inner;

  /** Reads how a run looks; false where it is hidden. */
  function readRun(element: XmlElement): boolean {
    run++;
    const own = childOf(element, 'w:rPr');
    if (isSwitchedOn(childOf(own, 'w:vanish')) === true) return false;
    const hasText = element.children.some(({ name }) => name === 'w:t' || name === 'w:sym');
    if (!hasText) return true;
    const character = attributeOf(childOf(own, 'w:rStyle'), 'w:val');
    const runChain = [
      own,
      ...(character === undefined ? [] : styles.chainOf('character', character)).map(({ element: one }) =>
        childOf(one, 'w:rPr'),
      ),
      ...chain.map(({ element: one }) => childOf(one, 'w:rPr')),
      childOf(childOf(styles.defaults, 'w:rPrDefault'), 'w:rPr'),
    ].filter((one) => one !== undefined);
    const highlight = childOf(own, 'w:highlight');
    const [marked] = highlight ? readWordColors(highlight, scheme) : [];
    const beneath = marked ? toBackdrop(marked) : (groundIn(own, scheme) ?? ground);
    const look = lookOf(runChain);
    addProperties(own, ['run', run], beneath, look);
    const color = colorIn(own);
    if (!color && !place.isInStyledTable) addInherited(runChain, beneath, look);
    return true;
  }

  function addInherited(runChain: readonly XmlElement[], backdrop: Backdrop, look: Look): void {
    const holder = runChain.find((one) => colorIn(one));
    const element = childOf(holder, 'w:color');
    const [color] = element ? readWordColors(element, scheme) : [];
    if (!color) return;
    reading.uses.addColor({
      anchor: `${anchor} run ${run} color`,
      within,
      place: toLocation('run', run, 'color'),
      written: color.written,
      channels: color.channels,
      alpha: 1,
      isReference: true,
      role: 'text',
      backdrop,
      ...look,
    });
  }

  function addProperties(
    holder: XmlElement | undefined,
    words: readonly (string | number)[],
    backdrop: Backdrop,
    look: Look = { sizePt: undefined, bold: undefined },
  ): void {
    for (const child of holder?.children ?? []) {
      if (child.name === 'w:rPr' || child.name === 'w:sectPr') continue;
      if (effects.has(child.name)) {
        const reason = 'the colours of a text effect of Word are not read';
        reading.office.gaps.add({ kind: 'unjudged', code: 'text-effect', reason }, toLocation(...words));
      }
      const text = {
        backdrop,
        ...(look.sizePt !== undefined && { sizePt: look.sizePt }),
        ...(look.bold !== undefined && { bold: look.bold }),
      };
      for (const element of [child, ...child.children]) {
        addWordColors(reading.uses, element, scheme, {
          anchor: [anchor, ...words].join(' '),
          part,
          within,
          toLocation: (word) => toLocation(...words, word),
          text,
        });
      }
    }
  }

  function readPicture(element: XmlElement): void {
    const drawing = ++progress.drawings;
    const drawingPlace = { within, containers, location: toLocation('drawing', drawing), number: drawing };
    const boxes =
      element.name === 'w:drawing'
        ? readDrawing(reading, story, element, drawingPlace)
        : readOldDrawing(element, drawingPlace);
    for (const { content, ground: beneath } of boxes) {
      for (const block of content.children) {
        inner.push({
          block,
          place: { ...place, within, ground: beneath, group: `${anchor} drawing ${drawing}` },
        });
      }
    }
  }

  function readOldDrawing(
    element: XmlElement,
    { number: drawing, location }: { number: number; location: Location },
  ): { content: XmlElement; ground: Backdrop }[] {
    readVml(reading, element, { part, anchor: `${part} drawing ${drawing}`, within, containers, location });
    const found: { content: XmlElement; ground: Backdrop }[] = [];
    const beneath: Backdrop = { kind: 'unknown', reason: 'what lies beneath a text box is not followed' };
    const stack = [element];
    for (let one = stack.pop(); one; one = stack.pop()) {
      if (one.name === 'w:txbxContent') found.push({ content: one, ground: beneath });
      else stack.push(...one.children);
    }
    return found;
  }

  function addText(): void {
    const use: TextUse = {
      kind: 'text',
      anchor,
      within,
      places: [toTextPlace(toLocation(), whole)],
      count: 1,
      written: whole,
      text: whole,
      purpose: level > 0 ? 'heading' : whole.length > longestLabel ? 'prose' : 'label',
      containers,
    };
    const list = isItem ? `${part} list ${numberOf(descendantNumber(properties), 'w:val') ?? 0}` : undefined;
    const group =
      place.group ??
      list ??
      (progress.headings.length > 0 ? `${part} under ${progress.headings.join(' › ')}` : undefined);
    if (group !== undefined) use.group = group;
    reading.uses.addText(use, [{ part, element: paragraph }]);
  }
}

type Look = { sizePt: number | undefined; bold: boolean | undefined };

function descendantNumber(properties: XmlElement | undefined): XmlElement | undefined {
  return childOf(childOf(properties, 'w:numPr'), 'w:numId');
}

function colorIn(properties: XmlElement | undefined): XmlElement | undefined {
  return childOf(properties, 'w:color');
}

function toBackdrop({ channels }: WordColor): Backdrop {
  return { kind: 'colors', colors: [{ space: 'srgb', components: channels, alpha: 1 }] };
}

/** Size in points, which Word writes in halves. */
function lookOf(chain: readonly XmlElement[]): Look {
  let sizePt: number | undefined;
  let bold: boolean | undefined;
  for (const one of chain) {
    const size = numberOf(childOf(one, 'w:sz'), 'w:val');
    if (sizePt === undefined && size !== undefined) sizePt = size / 2;
    bold ??= isSwitchedOn(childOf(one, 'w:b'));
  }
  return { sizePt, bold: bold ?? false };
}
