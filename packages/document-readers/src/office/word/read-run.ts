import type { Backdrop } from '@brandlint/core';
import { attributeOf, childOf, numberOf, type XmlElement } from '../../xml/xml-element.ts';
import { addWordColors } from './add-word-colors.ts';
import { groundIn } from './create-story-reader.ts';
import type { ParagraphScene } from './paragraph-scene.ts';
import { isSwitchedOn, readWordColors, type WordColor } from './word-colors.ts';

/** The size and the weight of text, as far as they are known. */
type Look = { sizePt: number | undefined; bold: boolean | undefined };

/** Text effects of Word 2010 whose colours are not followed. */
const effects = new Set(['w14:textFill', 'w14:textOutline', 'w14:glow', 'w14:shadow']);

/** Reads how the run with this number looks; false where it is hidden. */
export function readRun(scene: ParagraphScene, element: XmlElement, run: number): boolean {
  const { story, styles, ground, place } = scene;
  const own = childOf(element, 'w:rPr');
  if (isSwitchedOn(childOf(own, 'w:vanish')) === true) return false;
  const hasText = element.children.some(({ name }) => name === 'w:t' || name === 'w:sym');
  if (!hasText) return true;
  const character = attributeOf(childOf(own, 'w:rStyle'), 'w:val');
  const ofCharacter = character === undefined ? [] : story.styles.chainOf('character', character);
  const chain = [
    own,
    ...[...ofCharacter, ...styles].map((style) => childOf(style.element, 'w:rPr')),
    childOf(childOf(story.styles.defaults, 'w:rPrDefault'), 'w:rPr'),
  ].filter((one) => one !== undefined);
  const highlight = childOf(own, 'w:highlight');
  const [marked] = highlight ? readWordColors(highlight, story.scheme) : [];
  const beneath = marked ? toBackdrop(marked) : (groundIn(own, story.scheme) ?? ground);
  const look = lookOf(chain);
  addProperties(scene, own, ['run', run], beneath, look);
  if (!colorIn(own) && !place.isInStyledTable) addInherited(scene, chain, run, beneath, look);
  return true;
}

/** Takes down the colours that the properties of a paragraph or of a run say. */
export function addProperties(
  { reading, story, anchor, within, toLocation }: ParagraphScene,
  holder: XmlElement | undefined,
  words: readonly (string | number)[],
  backdrop: Backdrop,
  { sizePt, bold }: Look = { sizePt: undefined, bold: undefined },
): void {
  for (const child of holder?.children ?? []) {
    if (child.name === 'w:rPr' || child.name === 'w:sectPr') continue;
    if (effects.has(child.name)) {
      const reason = 'the colours of a text effect of Word are not read';
      reading.office.gaps.add({ kind: 'unjudged', code: 'text-effect', reason }, toLocation(...words));
    }
    const text = { backdrop, ...(sizePt !== undefined && { sizePt }), ...(bold !== undefined && { bold }) };
    for (const element of [child, ...child.children]) {
      addWordColors(reading.uses, element, story.scheme, {
        anchor: [anchor, ...words].join(' '),
        part: story.part,
        within,
        toLocation: (word) => toLocation(...words, word),
        text,
      });
    }
  }
}

/** The colour that a run has from the styles that it is made after. */
function addInherited(
  { reading, story, anchor, within, toLocation }: ParagraphScene,
  chain: readonly XmlElement[],
  run: number,
  backdrop: Backdrop,
  look: Look,
): void {
  const holder = chain.find((one) => colorIn(one));
  const element = childOf(holder, 'w:color');
  const [color] = element ? readWordColors(element, story.scheme) : [];
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
