import type { XmlElement } from '../../xml/xml-element.ts';
import type { OfficeReading } from '../presentation/read-presentation.ts';
import { addParagraphText } from './add-paragraph-text.ts';
import type { BlockPlace, Progress, Story } from './create-story-reader.ts';
import { enterParagraph } from './paragraph-scene.ts';
import { addProperties, readRun } from './read-run.ts';
import { readWordPicture, type InnerBlock } from './read-word-picture.ts';

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

const pictures = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Elements that stand for a character. */
const characters: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
]);

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
): InnerBlock[] {
  const scene = enterParagraph(reading, story, progress, paragraph, place);
  const inner: InnerBlock[] = [];
  let run = 0;
  let text = '';
  addProperties(scene, scene.properties, [], scene.ground);
  const stack = paragraph.children.toReversed();
  for (let element = stack.pop(); element; element = stack.pop()) {
    const { name } = element;
    if (skipped.has(name)) continue;
    const character = name === 'w:t' ? element.text : characters.get(name);
    if (pictures.has(name)) for (const block of readWordPicture(scene, element)) inner.push(block);
    else if (character !== undefined) text += character;
    else if (name !== 'w:r' || readRun(scene, element, ++run)) {
      const children = name === 'mc:AlternateContent' ? element.children.slice(0, 1) : element.children;
      for (let at = children.length - 1; at >= 0; at--) {
        const child = children[at];
        if (child) stack.push(child);
      }
    }
  }
  addParagraphText(scene, text);
  return inner;
}
