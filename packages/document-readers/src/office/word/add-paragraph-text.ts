import type { TextUse } from '@brandlint/core';
import { childOf, numberOf } from '../../xml/xml-element.ts';
import { toTextPlace } from '../collect/to-text-place.ts';
import type { ParagraphScene } from './paragraph-scene.ts';

/** A longer text is prose. */
const longestLabel = 60;

/** Takes down the text of a paragraph as a whole, under the headings that it stands under. */
export function addParagraphText(scene: ParagraphScene, text: string): void {
  const { reading, progress, paragraph, anchor, within, containers, level, story, toLocation } = scene;
  if (level > 0 && text.trim() !== '') enterHeading(scene, text.trim().slice(0, 80));
  const use: TextUse = {
    kind: 'text',
    anchor,
    within,
    places: [toTextPlace(toLocation(), text)],
    count: 1,
    written: text,
    text,
    purpose: level > 0 ? 'heading' : text.length > longestLabel ? 'prose' : 'label',
    containers,
  };
  const { headings } = progress;
  const underHeading = headings.length > 0 ? `${story.part} under ${headings.join(' › ')}` : undefined;
  const group = scene.place.group ?? listOf(scene) ?? underHeading;
  if (group !== undefined) use.group = group;
  reading.uses.addText(use, [{ part: story.part, element: paragraph }]);
}

function enterHeading({ progress: { headings }, level }: ParagraphScene, title: string): void {
  headings.length = Math.min(headings.length, level - 1);
  while (headings.length < level - 1) headings.push('');
  headings.push(title);
}

/** The list that a paragraph is an item of. */
function listOf({ story, properties }: ParagraphScene): string | undefined {
  const numbering = childOf(properties, 'w:numPr');
  return numbering && `${story.part} list ${numberOf(childOf(numbering, 'w:numId'), 'w:val') ?? 0}`;
}
