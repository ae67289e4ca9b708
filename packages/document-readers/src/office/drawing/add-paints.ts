import type { Backdrop, PlainRole } from '@brandlint/core';
import { resolveColor, type ResolvedColor } from '../color/resolve-color.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { findPaints, type Paint } from './read-paints.ts';
import type { Scene, ShapePlace } from './scene.ts';

/** What is known of the text that a colour of text paints. */
type PaintedText = { backdrop: Backdrop; sizePt: number | undefined; bold: boolean | undefined };

/** How colours below an element are taken down. */
export type PaintOptions = {
  role: PlainRole | 'text';
  /** What of the shape the element is, in words. */
  words?: readonly (string | number)[];
  skip?: ReadonlySet<string>;
  text?: PaintedText;
  /** What `phClr` stands for, where the element is a format of a theme. */
  placeholder?: ResolvedColor | undefined;
  /** Whether the colours stand elsewhere and are judged there. */
  isReference?: boolean;
};

/** Takes down every colour below an element; those that cannot be told become gaps. */
export function addPaints(
  scene: Scene,
  place: ShapePlace,
  root: XmlElement | undefined,
  options: PaintOptions,
): void {
  if (!root) return;
  for (const paint of findPaints(root, options.role, options.skip)) addPaint(scene, place, paint, options);
}

/** Where nothing is known of what a colour of text paints. */
const unknownText: PaintedText = {
  backdrop: { kind: 'unknown', reason: 'it is a style of text, which may stand on anything' },
  sizePt: undefined,
  bold: undefined,
};

function addPaint(scene: Scene, place: ShapePlace, paint: Paint, options: PaintOptions): void {
  const words = [...(options.words ?? []), ...paint.words];
  const location = scene.toLocation(words, place.box, place.within);
  const color = resolveColor(paint.element, scene.scheme, options.placeholder);
  if ('fault' in color) {
    scene.office.gaps.add({ kind: 'unjudged', code: 'unresolved-color', reason: color.fault }, location);
    return;
  }
  const isWrittenHere = color.element === paint.element && !options.placeholder;
  scene.uses.addColor({
    anchor: `${place.anchor} ${words.join(' ')}`,
    within: place.within,
    place: location,
    written: color.written,
    channels: color.channels,
    alpha: color.alpha,
    isReference: options.isReference === true || color.isFromTheme,
    drawing: place.drawing,
    ...(isWrittenHere && { at: { part: scene.part, element: paint.element } }),
    ...(paint.role === 'text' ? { role: 'text', ...(options.text ?? unknownText) } : { role: paint.role }),
  });
}
