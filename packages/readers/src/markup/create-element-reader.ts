import {
  GapList,
  type Backdrop,
  type Color,
  type ColorUse,
  type Embedded,
  type Gap,
  type Inherited,
  type Places,
  type ReadContext,
  type Reading,
  type Role,
  type Source,
} from '@brandlint/core';
import { createLineIndex, type LineIndex } from '../text/line-index.ts';
import { createColorFinder } from '../values/find-colors.ts';
import { readPropertyTraits } from '../values/property-roles.ts';
import { findMeaning, type AttributeMeaning } from './attribute-meanings.ts';
import { isVerbatim, type MarkupAttribute, type MarkupElement } from './element.ts';
import { findPictures } from './find-pictures.ts';
import { nameContainers } from './name-containers.ts';
import { parseLegacyColor } from './parse-legacy-color.ts';
import { mediaContainers, readStyleLanguage } from './read-style-element.ts';
import { toPicture } from './to-picture.ts';
import { writePath } from './write-path.ts';

/** What a reader of markup knows beside the elements themselves. */
export type ElementReaderOptions = {
  source: Source;
  context: ReadContext;
  /** What an element's attributes mean beside what they mean in a page. */
  findMeaning?: (element: MarkupElement, name: string) => AttributeMeaning | undefined;
  /** What the text of an element stands on, and what its `style` attribute inherits, where that is certain. */
  surroundingsOf?: (element: MarkupElement) => { backdrop: Backdrop; inherited: Inherited | undefined };
  /** Elements that are switched off though their own attributes do not say so. */
  inactive?: ReadonlySet<MarkupElement>;
};

/** Takes the elements of a source one by one, in the order of the text. */
export type ElementReader = {
  readElement: (element: MarkupElement) => void;
  lines: LineIndex;
  gaps: GapList;
  finish: () => Reading;
};

const linkedPicture = {
  kind: 'unjudged',
  code: 'linked-picture',
  reason: 'linked pictures are not read with the page',
} as const;

const noBackdrop: Backdrop = {
  kind: 'unknown',
  reason: 'what lies behind it is not known from the markup alone',
};

/** Makes the reader of the elements of one page or template. */
export function createElementReader(options: ElementReaderOptions): ElementReader {
  const { source, context } = options;
  const meaningOf = options.findMeaning ?? findMeaning;
  const inactive = options.inactive ?? new Set();
  const lines = createLineIndex(source.text);
  const find = createColorFinder(context.definitions, 'css');
  const gaps = new GapList();
  const uses: ColorUse[] = [];
  const embedded: Embedded[] = [];

  return {
    readElement,
    lines,
    gaps,
    finish: () => ({ uses, gaps: gaps.toArray(), embedded, dependsOn: [] }),
  };

  function readElement(element: MarkupElement): void {
    if (element.isCopy) return;
    if (element.tag === 'style' && element.content) readStyleElement(element, element.content);
    if (element.attributes.size === 0) return;
    readPictures(element);
    for (const attribute of element.attributes.values()) {
      if (attribute.name === 'style') readStyleAttribute(element, attribute);
      const meaning = meaningOf(element, attribute.name);
      if (meaning?.language === 'legacy') readLegacy(element, attribute, meaning.role);
      else if (meaning) readValue(element, attribute, meaning.property);
    }
  }

  function readStyleElement(element: MarkupElement, content: NonNullable<MarkupElement['content']>): void {
    const { range, text } = content;
    const language = readStyleLanguage(element);
    if (language.kind === 'other' || text.trim() === '') return;
    if (language.kind === 'unreadable') {
      const reason = `a style block in ${language.name}, which has no reader`;
      gaps.add(
        { kind: 'unjudged', code: 'style-language', reason },
        lines.toLocation(range.start, range.end, true),
      );
      return;
    }
    const raw = source.text.slice(range.start, range.end);
    const inside = raw.indexOf(text);
    const base = {
      name: `style-${embedded.length + 1}`,
      format: language.format,
      anchor: writePath(element),
      within: [...mediaContainers(element), ...withinOf(element)],
    };
    if (isVerbatim(raw, text)) addText(base, raw, range.start);
    else if (inside !== -1) addText(base, text, range.start + inside);
    else {
      const place = lines.toLocation(range.start, range.end, false);
      embedded.push({ ...base, content: { kind: 'text', text }, at: { kind: 'encoded', place } });
    }
  }

  function readStyleAttribute(element: MarkupElement, attribute: MarkupAttribute): void {
    if (attribute.value.trim() === '') return;
    const inherited = options.surroundingsOf?.(element).inherited;
    addDeclarations(element, attribute, '', inherited);
  }

  function readValue(element: MarkupElement, attribute: MarkupAttribute, property: string): void {
    const { text, place } = valueOf(element, attribute);
    if (/var\(/i.test(text)) {
      if (!/[;{}]/.test(text)) addDeclarations(element, attribute, `${property}:`, undefined);
      return;
    }
    const traits = readPropertyTraits(property);
    let colors = 0;
    for (const hit of find(text, traits)) {
      if (hit.kind === 'color') {
        const at = place(hit.start, hit.end, hit.replaceable);
        const written = at.exact
          ? text.slice(hit.start, hit.end)
          : source.text.slice(at.start.offset, at.end.offset);
        addUse(element, attribute, {
          color: hit.color,
          role: traits.role,
          place: at,
          written,
          number: ++colors,
        });
      } else if (hit.kind === 'gap') {
        gaps.add({ kind: 'unjudged', code: hit.code, reason: hit.reason }, place(hit.start, hit.end, true));
      }
    }
  }

  function readLegacy(element: MarkupElement, attribute: MarkupAttribute, role: Role): void {
    const legacy = parseLegacyColor(attribute.value);
    if (!legacy) return;
    const { text, place } = valueOf(element, attribute);
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    const at = place(start, Math.max(start, end), legacy.isPlain);
    const written = source.text.slice(at.start.offset, at.end.offset);
    addUse(element, attribute, { color: legacy.color, role, place: at, written, number: 1 });
  }

  function readPictures(element: MarkupElement): void {
    const { linksCount, found } = findPictures(element);
    let linked: MarkupAttribute | undefined;
    for (const { attribute, addresses } of found) {
      for (const address of addresses) {
        const picture = toPicture(address);
        if (picture === 'linked') linked ??= attribute;
        else if (picture !== 'none') {
          const { place } = valueOf(element, attribute);
          const at = { kind: 'encoded', place: place(0, Number.POSITIVE_INFINITY, false) } as const;
          embedded.push({
            ...describe(element, attribute),
            name: `picture-${embedded.length + 1}`,
            ...picture,
            at,
          });
        }
      }
    }
    if (linked && linksCount)
      gaps.add(linkedPicture, valueOf(element, linked).place(0, Number.POSITIVE_INFINITY, true));
  }

  function addUse(
    element: MarkupElement,
    attribute: MarkupAttribute,
    found: { color: Color; role: Role; place: Places[0]; written: string; number: number },
  ): void {
    const { color, role, place, written, number } = found;
    const { anchor, within } = describe(element, attribute);
    const base = {
      kind: 'color' as const,
      anchor: number === 1 ? anchor : `${anchor} #${number}`,
      within,
      places: [place] as const,
      count: 1,
      written,
      color,
    };
    if (role !== 'text') uses.push({ ...base, role });
    else uses.push({ ...base, role, backdrop: options.surroundingsOf?.(element).backdrop ?? noBackdrop });
  }

  /** A value that the reader of CSS reads: the inside of a `style` attribute, or one property before it. */
  function addDeclarations(
    element: MarkupElement,
    attribute: MarkupAttribute,
    property: string,
    inherited: Inherited | undefined,
  ): void {
    const { text, place, start } = valueOf(element, attribute);
    const base = {
      ...describe(element, attribute),
      name: `${attribute.name}-${embedded.length + 1}`,
      format: 'css' as const,
      part: 'declarations' as const,
      ...(inherited && { inherited }),
    };
    if (start !== null) addText(base, `${property}${text}`, start, property.length);
    else {
      const at = { kind: 'encoded', place: place(0, Number.POSITIVE_INFINITY, false) } as const;
      embedded.push({ ...base, content: { kind: 'text', text: `${property}${text}` }, at });
    }
  }

  /** `before` is how much of the text, on its first line, stands there only for the other reader. */
  function addText(base: Omit<Embedded, 'content' | 'at'>, text: string, offset: number, before = 0): void {
    const { line, column } = lines.toPosition(offset);
    const start = { offset: offset - before, line, column: column - before };
    embedded.push({ ...base, content: { kind: 'text', text }, at: { kind: 'verbatim', start } });
  }

  function describe(
    element: MarkupElement,
    attribute: MarkupAttribute,
  ): { anchor: string; within: readonly string[] } {
    return { anchor: `${writePath(element)} @${attribute.name}`, within: withinOf(element) };
  }

  function withinOf(element: MarkupElement): readonly string[] {
    return nameContainers(element, source.within ?? [], inactive);
  }

  /** A value to look into: as written where its offsets hold, else decoded, with every place in it the whole of it. */
  function valueOf(element: MarkupElement, attribute: MarkupAttribute) {
    const range = attribute.range ?? element.startTag ?? { start: 0, end: 0 };
    const raw = source.text.slice(range.start, range.end);
    const isExact = attribute.range !== null && isVerbatim(raw, attribute.value);
    return {
      text: isExact ? raw : attribute.value,
      start: isExact ? range.start : null,
      place: (start: number, end: number, exact: boolean) =>
        isExact
          ? lines.toLocation(range.start + start, Math.min(range.start + end, range.end), exact)
          : lines.toLocation(range.start, range.end, false),
    };
  }
}

/** What a whole source that could not be read comes to. */
export function onlyGap(gap: Gap): Reading {
  return { uses: [], gaps: [gap], embedded: [], dependsOn: [] };
}
