import type { Embedded, GapList, Inherited } from '@brandlint/core';
import type { LineIndex } from '../text/line-index.ts';
import { blankPlaceholders, dropBlanked, isComputed } from './blank-placeholders.ts';
import { isVerbatim, type MarkupAttribute, type MarkupElement } from './element.ts';
import type { PictureList } from './create-picture-list.ts';
import { findPictures } from './find-pictures.ts';
import { levelEntities } from './level-entities.ts';
import { isTrackingPixel } from './is-tracking-pixel.ts';
import { locateValue } from './locate-value.ts';
import { mediaContainers, readStyleLanguage } from './read-style-element.ts';
import { toPicture } from './to-picture.ts';

/** Where something is in the structure, and what contains it. */
export type Description = { anchor: string; within: readonly string[] };

type CollectorOptions = {
  text: string;
  lines: LineIndex;
  gaps: GapList;
  pictures: PictureList;
  describe: (element: MarkupElement, attribute?: MarkupAttribute) => Description;
};

/** Collects what elements hold for other readers: styles and pictures. */
export type EmbeddedCollector = {
  embedded: readonly Embedded[];
  addStyleElement: (element: MarkupElement, content: NonNullable<MarkupElement['content']>) => void;
  /** Adds a value that the reader of CSS reads: the inside of a `style` attribute, or with a property before it. */
  addDeclarations: (element: MarkupElement, attribute: MarkupAttribute, options: DeclarationOptions) => void;
  addPictures: (element: MarkupElement) => void;
};

type DeclarationOptions = {
  before?: string;
  inherited?: Inherited | undefined;
  containers?: readonly string[] | undefined;
};

const computedPicture = {
  kind: 'unjudged',
  code: 'computed-picture',
  reason: 'pictures whose address a template computes are not known before it runs',
} as const;

const computedStyle = {
  kind: 'unjudged',
  code: 'computed-attribute',
  reason: 'styles and colours that a template computes are not known before it runs',
} as const;

/** Makes the collector of one page or template. */
export function createEmbeddedCollector({
  text,
  lines,
  gaps,
  pictures,
  describe,
}: CollectorOptions): EmbeddedCollector {
  const embedded: Embedded[] = [];
  return { embedded, addStyleElement, addDeclarations, addPictures };

  function addStyleElement(element: MarkupElement, content: NonNullable<MarkupElement['content']>): void {
    const { range, text: decoded } = content;
    const language = readStyleLanguage(element);
    if (language.kind === 'other' || decoded.trim() === '') return;
    if (language.kind === 'unreadable') {
      const reason = `a style block in ${language.name}, which has no reader`;
      const place = lines.toLocation(range.start, range.end, true);
      gaps.add({ kind: 'unjudged', code: 'style-language', reason }, place);
      return;
    }
    const { anchor, within } = describe(element);
    const { format } = language;
    const base = { name: nameOf('style'), format, anchor, within: [...mediaContainers(element), ...within] };
    const raw = text.slice(range.start, range.end);
    const inside = raw.indexOf(decoded);
    if (isVerbatim(raw, decoded)) addVerbatim(base, raw, range.start);
    else if (inside !== -1) addVerbatim(base, decoded, range.start + inside);
    else {
      const place = lines.toLocation(range.start, range.end, false);
      embedded.push({ ...base, content: { kind: 'text', text: decoded }, at: { kind: 'encoded', place } });
    }
  }

  function addDeclarations(
    element: MarkupElement,
    attribute: MarkupAttribute,
    { before = '', inherited, containers = [] }: DeclarationOptions,
  ): void {
    const value = locateValue(element, attribute, text, lines);
    const base = {
      ...describe(element, attribute),
      name: nameOf(attribute.name),
      format: 'css' as const,
      part: 'declarations' as const,
      ...(inherited && { inherited }),
      ...(containers.length > 0 && { containers }),
    };
    const { range } = attribute;
    const raw = value.start === null && range ? text.slice(range.start, range.end) : undefined;
    const level = raw === undefined ? value.text : levelEntities(raw, attribute.value);
    const { text: blanked, first } = blankPlaceholders(level ?? value.text);
    const declarations = before + dropBlanked(blanked);
    const start = value.start ?? range?.start;
    if (level === undefined || start === undefined) {
      const content = { kind: 'text', text: declarations } as const;
      embedded.push({ ...base, content, at: { kind: 'encoded', place: value.whole } });
      if (first) gaps.add(computedStyle, value.whole);
    } else {
      addVerbatim(base, declarations, start, before.length);
      if (first) gaps.add(computedStyle, lines.toLocation(start + first.start, start + first.end, true));
    }
  }

  function addPictures(element: MarkupElement): void {
    const { linksCount, found } = findPictures(element);
    const isListed = linksCount && !isTrackingPixel(element);
    for (const { attribute, addresses } of found) {
      if (addresses.length === 0) continue;
      const place = locateValue(element, attribute, text, lines).whole;
      for (const address of addresses) {
        const picture = toPicture(address);
        if (picture !== 'linked' && picture !== 'none') {
          const at = { kind: 'encoded', place } as const;
          embedded.push({ ...describe(element, attribute), name: nameOf('picture'), ...picture, at });
        }
        if (!isListed) continue;
        if (picture === 'linked' && isComputed(address)) gaps.add(computedPicture, place);
        else pictures.addAddress(address, place);
      }
    }
  }

  /** `before` is how much of the content, on its first line, stands there only for the other reader. */
  function addVerbatim(
    base: Omit<Embedded, 'content' | 'at'>,
    content: string,
    offset: number,
    before = 0,
  ): void {
    const { line, column } = lines.toPosition(offset);
    const start = { offset: offset - before, line, column: column - before };
    embedded.push({ ...base, content: { kind: 'text', text: content }, at: { kind: 'verbatim', start } });
  }

  function nameOf(kind: string): string {
    return `${kind}-${embedded.length + 1}`;
  }
}
