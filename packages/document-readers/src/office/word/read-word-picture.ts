import type { Backdrop, Location } from '@brandlint/core';
import type { XmlElement } from '../../xml/xml-element.ts';
import type { BlockPlace } from './create-story-reader.ts';
import type { ParagraphScene } from './paragraph-scene.ts';
import { readDrawing } from './read-drawing.ts';
import { readVml } from './read-vml.ts';

/** A block that a text box holds, and its place. */
export type InnerBlock = { block: XmlElement; place: BlockPlace };

/** Reads a drawing in a paragraph, and gives what its text boxes hold. */
export function readWordPicture(scene: ParagraphScene, element: XmlElement): InnerBlock[] {
  const { reading, story, progress, place, anchor, within, containers, toLocation } = scene;
  const number = ++progress.drawings;
  const location = toLocation('drawing', number);
  const boxes =
    element.name === 'w:drawing'
      ? readDrawing(reading, story, element, { within, containers, location, number })
      : readOldDrawing(scene, element, number, location);
  const group = `${anchor} drawing ${number}`;
  return boxes.flatMap(({ content, ground }) =>
    content.children.map((block) => ({ block, place: { ...place, within, ground, group } })),
  );
}

function readOldDrawing(
  { reading, story: { part }, within, containers }: ParagraphScene,
  element: XmlElement,
  number: number,
  location: Location,
): { content: XmlElement; ground: Backdrop }[] {
  readVml(reading, element, { part, anchor: `${part} drawing ${number}`, within, containers, location });
  const found: { content: XmlElement; ground: Backdrop }[] = [];
  const ground: Backdrop = { kind: 'unknown', reason: 'what lies beneath a text box is not followed' };
  const stack = [element];
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (one.name === 'w:txbxContent') found.push({ content: one, ground });
    else stack.push(...one.children);
  }
  return found;
}
