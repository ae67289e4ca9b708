import type { NodeLocation } from '@brandlint/core';
import { attributeOf, localOf, type XmlElement } from '../xml/xml-element.ts';
import { addPaints } from './add-paints.ts';
import type { IdmlCollector } from './idml-collector.ts';
import { plainName } from './swatch.ts';

/** What reading a story needs to know. */
export type StoryReading = {
  collector: IdmlCollector;
  part: string;
  /** Its identifier. */
  story: string;
  /** What contains the frame that shows it. */
  within: readonly string[];
  /** The number of the next paragraph, from 1. */
  paragraph: number;
};

type Paragraph = { text: string; style: string };

const headings = /^(?:.*\W)?(?:sub)?(?:head(?:ing|line|er)?|title)s?\b/i;

/** Elements whose words are not part of the text: what was deleted, and what is said about it. */
const apart = new Set('Note Change HiddenText'.split(' '));

/** Reads a range of paragraphs of a story, with the tables and frames in it. */
export function readStoryRange(range: XmlElement, reading: StoryReading): void {
  let paragraph: Paragraph | undefined;
  const style = (element: XmlElement) =>
    plainName(decode((attributeOf(element, 'AppliedParagraphStyle') ?? '').replace(/^ParagraphStyle\//, '')));
  const waiting: { element: XmlElement; isEnd: boolean }[] = [{ element: range, isEnd: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, isEnd } = next;
    const name = localOf(element);
    if (isEnd || name === 'Br') {
      finish();
      continue;
    }
    if (apart.has(name)) continue;
    if (name === 'ParagraphStyleRange') {
      finish();
      paragraph = { text: '', style: style(element) };
    }
    if (name === 'Content') {
      paragraph ??= { text: '', style: '' };
      paragraph.text += element.text.replace(/[\u2028\u2029]/g, '\n');
      continue;
    }
    addPaints(reading.collector, element, { ...placeOf(reading), anchor: anchorOf(reading) }, 1);
    if (name === 'ParagraphStyleRange' || name === 'Cell') waiting.push({ element, isEnd: true });
    for (const child of element.children.toReversed()) waiting.push({ element: child, isEnd: false });
  }
  finish();

  function finish(): void {
    if (!paragraph) return;
    const { text, style: applied } = paragraph;
    paragraph = { text: '', style: applied };
    if (text.trim() === '') return;
    const { within, location } = placeOf(reading);
    reading.collector.addText({
      kind: 'text',
      text,
      purpose: headings.test(applied) ? 'heading' : 'prose',
      anchor: anchorOf(reading),
      within: [...(applied === '' ? [] : [`style: ${applied}`]), ...within],
      places: [{ ...location, range: [0, text.length] }],
      count: 1,
      written: text,
      containers: [`${reading.part} ${reading.story}`],
    });
    reading.paragraph++;
  }
}

function placeOf({ part, within, paragraph }: StoryReading): {
  within: readonly string[];
  location: NodeLocation;
} {
  const location: NodeLocation = {
    kind: 'node',
    nodeId: part,
    property: [`paragraph ${paragraph}`],
    path: within.toReversed(),
  };
  return { within, location };
}

function anchorOf({ part, paragraph }: StoryReading): string {
  return `${part} paragraph ${paragraph}`;
}

/** Names of styles are escaped in what refers to them. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // What is no escape is a plain percent sign.
    return name;
  }
}
