import type { GapList, TextUse } from '@brandlint/core';
import { toLocation } from '../aggregate/place-spread.ts';
import type { PageBox } from '../model/mark.ts';
import type { GlyphRun } from '../model/page-sink.ts';
import type { TextFont } from './create-font-reader.ts';
import { joinLines } from './join-lines.ts';
import { joinBoxes, type Fragment } from './page-fragment.ts';
import { PageText } from './page-text.ts';
import { lineageOf, type Element, type FindElement } from './read-structure.ts';
import { findGroup, findPurpose, isBlockRole, itemRoles } from './structure-roles.ts';
import { toBlocks, withoutBullet, type Block } from './to-blocks.ts';
import { toLines } from './to-lines.ts';

/** More texts than this are not told apart in one file. */
const mostTexts = 100_000;
/** Text this much larger than most of a page is a heading. */
const headingRatio = 1.2;
const longestHeading = 200;
const longestLabel = 60;

type OpenText = Omit<TextUse, 'places' | 'count'> & { box: PageBox; places: PageBox[]; count: number };

/** Collects the texts of a file page by page. */
export class TextCollector {
  readonly #texts: OpenText[] = [];
  /** What stands in the same place on several pages is one text. */
  readonly #running = new Map<string, OpenText>();
  readonly #gaps: GapList;
  readonly #findElement: FindElement | null;
  readonly #fontOf: (font: GlyphRun['font']) => TextFont;
  #page = new PageText();

  constructor(gaps: GapList, fontOf: (font: GlyphRun['font']) => TextFont, findElement: FindElement | null) {
    this.#gaps = gaps;
    this.#fontOf = fontOf;
    this.#findElement = findElement;
  }

  add(run: GlyphRun): void {
    this.#page.add(run, this.#fontOf(run.font));
  }

  endPage(page: number): void {
    const text = this.#page;
    this.#page = new PageText();
    for (const font of text.unknownFonts) this.#gaps.add(unreadFont(font));
    if (text.isCut) this.#gaps.add(tooMuchText);
    const ofElements = new Map<Element, Fragment[]>();
    const loose: Fragment[] = [];
    for (const fragment of text.fragments()) {
      const element = fragment.structure && this.#findElement?.(fragment.structure);
      const block = element && blockOf(element);
      const list = block ? (ofElements.get(block) ?? []) : loose;
      list.push(fragment);
      if (block) ofElements.set(block, list);
    }
    for (const [element, fragments] of ofElements) this.#addElement(element, fragments);
    const blocks = toBlocks(loose);
    const usual = usualSize(blocks);
    for (const block of blocks) this.#addBlock(block, page, usual);
  }

  toUses(): TextUse[] {
    return this.#texts.map(({ places: [first, ...rest], ...text }) => ({
      ...text,
      places: [toLocation(first ?? text.box), ...rest.map(toLocation)],
    }));
  }

  #addElement(element: Element, fragments: readonly Fragment[]): void {
    const [first] = fragments;
    if (!first) return;
    const lineage = [...lineageOf(element)];
    const group = findGroup(element);
    const lines = toReadingOrder(fragments).map((line) => line.text);
    const text = element.actualText ?? withoutBullet(joinLines(lines));
    this.#add({
      text,
      purpose: findPurpose(element),
      containers: lineage.filter(({ role }) => itemRoles.has(role)).map(({ id }) => `element ${id}`),
      ...(group && { group: `element ${group.id}` }),
      box: fragments.map(({ box }) => box).reduce(joinBoxes),
      within: first.within,
    });
  }

  #addBlock({ text, box, sizePt, within, lineCount }: Block, page: number, usual: number): void {
    const isShort = lineCount <= 2 && text.length <= longestLabel && !/[.!?]$/.test(text);
    const isHeading = sizePt >= headingRatio * usual && text.length <= longestHeading;
    this.#add({
      text,
      purpose: isHeading ? 'heading' : isShort ? 'label' : 'prose',
      containers: [],
      // Short texts of one size on one page are as alike as the entries of a list.
      ...(isShort && { group: `page ${page}, ${Math.round(sizePt * 2) / 2} pt` }),
      box,
      within,
    });
  }

  #add(text: Pick<TextUse, 'text' | 'purpose' | 'containers' | 'group' | 'within'> & { box: PageBox }): void {
    if (text.text === '') return;
    const { box } = text;
    const key = [text.text, Math.round(box.x), Math.round(box.y), Math.round(box.width)].join('\n');
    const running = text.containers.length === 0 ? this.#running.get(key) : undefined;
    if (running && running.box.page !== box.page) {
      running.count++;
      if (running.places.length < 100) running.places.push(box);
      return;
    }
    if (this.#texts.length >= mostTexts) {
      this.#gaps.add(tooMuchText);
      return;
    }
    const anchor = `page ${box.page} “${text.text.slice(0, 60)}” ${Math.round(box.x)} ${Math.round(box.y)}`;
    const open: OpenText = { kind: 'text', anchor, ...text, written: text.text, places: [box], count: 1 };
    this.#texts.push(open);
    this.#running.set(key, open);
  }
}

/** The element that is read as one text: a paragraph, and not a span in it. */
function blockOf(element: Element): Element | undefined {
  for (const one of lineageOf(element)) if (isBlockRole(one.role)) return one;
  return undefined;
}

/** Lines of one element as they follow one another on the page; a column that is painted first is read first. */
function toReadingOrder(fragments: readonly Fragment[]) {
  const lines = toLines(fragments);
  const order = new Map(fragments.map(({ from }, at) => [`${from[0]} ${from[1]}`, at]));
  const orderOf = ({ from }: (typeof lines)[number]): number => order.get(`${from[0]} ${from[1]}`) ?? 0;
  return lines.sort((one, other) => orderOf(one) - orderOf(other));
}

/** The size that most of a page's text has. */
function usualSize(blocks: readonly Block[]): number {
  const lengths = new Map<number, number>();
  for (const { sizePt, text } of blocks) {
    const size = Math.round(sizePt * 2) / 2;
    lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  }
  let [usual, most] = [Infinity, 0];
  for (const [size, length] of lengths) if (length > most) [usual, most] = [size, length];
  return usual;
}

function unreadFont(name: string) {
  return {
    kind: 'unjudged',
    code: 'unread-text',
    reason: `the words in the font ${name === '' ? 'without a name' : name} are not read, since it does not say what its signs stand for`,
  } as const;
}

const tooMuchText = {
  kind: 'unjudged',
  code: 'too-much-text',
  reason: 'there is more text than is read of one file',
} as const;
