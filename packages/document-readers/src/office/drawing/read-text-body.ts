import { toTextPlace } from '../collect/to-text-place.ts';
import type { Backdrop, TextUse } from '@brandlint/core';
import { colorIn, resolveColor, type ResolvedColor } from '../color/resolve-color.ts';
import { attributeOf, childOf, childrenOf, isOn, numberOf, type XmlElement } from '../../xml/xml-element.ts';
import { addPaints } from './add-paints.ts';
import type { Scene, ShapePlace } from './scene.ts';

/** What the texts of a shape stand on and take from others. */
export type TextBody = {
  body: XmlElement;
  place: ShapePlace;
  /** Where styles of levels are looked for, nearest first, the body's own apart. */
  lists: readonly XmlElement[];
  /** The colour that the style of the shape gives to its text. */
  fontColor: ResolvedColor | undefined;
  backdrop: Backdrop;
  isTitle: boolean;
  /** Whether a text that says no colour has the one that its styles say. */
  isColorKnown: boolean;
};

/** A longer text is prose. */
const longestLabel = 60;

/** A shape with so many paragraphs is a list of them. */
const leastItems = 3;

/** Reads the paragraphs of a text in DrawingML: the colour of each run, and each paragraph as a whole. */
export function readTextBody(scene: Scene, text: TextBody): void {
  const { body, place } = text;
  const own = childOf(body, 'a:lstStyle');
  addPaints(scene, place, own, { role: 'text', words: ['list style'] });
  const paragraphs = childrenOf(body, 'a:p');
  const isList = paragraphs.length >= leastItems;
  paragraphs.forEach((paragraph, at) => {
    readParagraph(
      scene,
      { ...text, lists: own ? [own, ...text.lists] : text.lists },
      paragraph,
      at + 1,
      isList,
    );
  });
}

function readParagraph(
  scene: Scene,
  text: TextBody,
  paragraph: XmlElement,
  number: number,
  isList: boolean,
): void {
  const { place } = text;
  const properties = childOf(paragraph, 'a:pPr');
  const level = Math.min(8, Math.max(0, numberOf(properties, 'lvl') ?? 0));
  const styles = text.lists.flatMap((list) => {
    const style = childOf(list, `a:lvl${level + 1}pPr`) ?? childOf(list, 'a:defPPr');
    return childOf(style, 'a:defRPr') ?? [];
  });
  addPaints(scene, place, childOf(properties, 'a:buClr'), { role: 'text', words: ['paragraph', number] });
  let whole = '';
  for (const run of paragraph.children) {
    if (run.name === 'a:br') whole += '\n';
    if (run.name !== 'a:r' && run.name !== 'a:fld') continue;
    const isNumber = run.name === 'a:fld' && (attributeOf(run, 'type') ?? '') === 'slidenum';
    const content = childOf(run, 'a:t')?.text ?? '';
    whole += isNumber ? '' : content;
    if (content.trim() !== '') readRun(scene, text, run, styles, number);
  }
  if (whole.trim() === '') return;
  const words = ['paragraph', number];
  const use: TextUse = {
    kind: 'text',
    anchor: `${place.anchor} ${words.join(' ')}`,
    within: place.within,
    places: [toTextPlace(scene.toLocation(words, place.box, place.within), whole)],
    count: 1,
    written: whole,
    text: whole,
    purpose: text.isTitle ? 'heading' : whole.length > longestLabel ? 'prose' : 'label',
    containers: [...(isList ? [] : [place.anchor]), ...place.containers],
  };
  const group = isList ? place.anchor : scene.group;
  if (group !== undefined) use.group = group;
  if (place.box) use.box = place.box;
  scene.uses.addText(use, [{ part: scene.part, element: paragraph }]);
}

const colorFills = new Set([
  'a:solidFill',
  'a:gradFill',
  'a:pattFill',
  'a:noFill',
  'a:blipFill',
  'a:grpFill',
]);

function readRun(
  scene: Scene,
  text: TextBody,
  run: XmlElement,
  styles: readonly XmlElement[],
  number: number,
): void {
  const properties = childOf(run, 'a:rPr');
  const chain = properties ? [properties, ...styles] : styles;
  const size = firstOf(chain, (one) => numberOf(one, 'sz'));
  const bold = firstOf(chain, (one) => attributeOf(one, 'b'));
  const highlight = colorIn(childOf(properties, 'a:highlight'));
  const painted = {
    backdrop: highlight ? toColor(scene, highlight) : text.backdrop,
    sizePt: size === undefined ? undefined : size / 100,
    bold: bold === undefined ? undefined : isOn(bold),
  };
  const words = ['paragraph', number];
  addPaints(scene, text.place, properties, { role: 'text', words, text: painted });
  if (properties?.children.some(({ name }) => colorFills.has(name))) return;
  if (!text.isColorKnown) return;
  const inherited = findInherited(scene, text, styles, childOf(properties, 'a:hlinkClick') !== undefined);
  if (!inherited) return;
  const place = scene.toLocation(words, text.place.box, text.place.within);
  const { written, channels, alpha } = inherited;
  scene.uses.addColor({
    anchor: `${text.place.anchor} ${words.join(' ')} text`,
    within: text.place.within,
    place,
    written,
    channels,
    alpha,
    isReference: true,
    role: 'text',
    ...painted,
  });
}

/** The colour that styles give to a run that has none of its own; `undefined` where it is none or cannot be told. */
function findInherited(
  scene: Scene,
  { fontColor, lists, body }: TextBody,
  styles: readonly XmlElement[],
  isLink: boolean,
): ResolvedColor | undefined {
  const { theme } = scene.scheme;
  const link = isLink ? theme?.colors.get(scene.scheme.map.get('hlink') ?? 'hlink') : undefined;
  if (link) return { ...link, alpha: 1, isFromTheme: true };
  // The style of a shape is stronger than the styles that it takes from others, and weaker than its own.
  const hasOwn = lists[0]?.parent === body && styles[0]?.parent?.parent === lists[0];
  const nearest = hasOwn ? styles.slice(0, 1) : [];
  for (const style of [...nearest, null, ...styles.slice(nearest.length)]) {
    if (style === null) {
      if (fontColor) return fontColor;
      continue;
    }
    const fill = style.children.find(({ name }) => colorFills.has(name));
    if (!fill) continue;
    const element = fill.name === 'a:solidFill' ? colorIn(fill) : undefined;
    const color = element && resolveColor(element, scene.scheme);
    return color && !('fault' in color) ? color : undefined;
  }
  const plain = theme?.colors.get(scene.scheme.map.get('tx1') ?? 'dk1');
  return plain && { ...plain, alpha: 1, isFromTheme: true };
}

function toColor(scene: Scene, element: XmlElement): Backdrop {
  const color = resolveColor(element, scene.scheme);
  if ('fault' in color || color.alpha < 1) {
    return { kind: 'unknown', reason: 'its highlight has a colour that is not known' };
  }
  return { kind: 'colors', colors: [{ space: 'srgb', components: color.channels, alpha: 1 }] };
}

function firstOf<Value>(
  chain: readonly XmlElement[],
  read: (element: XmlElement) => Value | undefined,
): Value | undefined {
  for (const element of chain) {
    const value = read(element);
    if (value !== undefined) return value;
  }
  return undefined;
}
