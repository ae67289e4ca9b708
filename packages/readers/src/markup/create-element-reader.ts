import {
  GapList,
  type Backdrop,
  type Color,
  type ColorUse,
  type Inherited,
  type ReadContext,
  type Reading,
  type Role,
  type Source,
  type TextLocation,
  type Use,
} from '@brandlint/core';
import { createLineIndex, type LineIndex } from '../text/line-index.ts';
import { createColorFinder } from '../values/find-colors.ts';
import { readPropertyTraits } from '../values/property-roles.ts';
import { findMeaning, type AttributeMeaning } from './attribute-meanings.ts';
import { createDescriber, type Describer } from './create-describer.ts';
import { createEmbeddedCollector, type Description } from './create-embedded-collector.ts';
import { createPictureList, type PictureList } from './create-picture-list.ts';
import type { MarkupAttribute, MarkupElement } from './element.ts';
import { locateValue } from './locate-value.ts';
import { parseLegacyColor } from './parse-legacy-color.ts';

/** What a reader of markup knows beside the elements themselves. */
export type ElementReaderOptions<Element extends MarkupElement> = {
  source: Source;
  context: ReadContext;
  /** What an element's attributes mean where that is not what they mean in a page. */
  findMeaning?: (element: MarkupElement, name: string) => AttributeMeaning | undefined;
  /** What the text of an element stands on, and what its `style` attribute inherits, where that is certain. */
  surroundingsOf?: (element: Element) => { backdrop: Backdrop; inherited: Inherited | undefined };
  /** Anchors of what groups an element with what belongs to it, innermost first. */
  containersOf?: (element: Element) => readonly string[];
  /** Elements that are switched off though their own attributes do not say so. */
  inactive?: ReadonlySet<MarkupElement>;
};

/** Takes the elements of a source one by one, in the order of the text. */
export type ElementReader<Element extends MarkupElement = MarkupElement> = {
  readElement: (element: Element) => void;
  lines: LineIndex;
  gaps: GapList;
  describer: Describer;
  pictures: PictureList;
  /** The reading, with the uses that others have found. */
  finish: (others?: readonly Use[]) => Reading;
};

/** A colour found in an attribute; `number` counts those of the same attribute from 1. */
type Found = { color: Color; role: Role; place: TextLocation; written: string; number: number };

const noBackdrop: Backdrop = {
  kind: 'unknown',
  reason: 'what lies behind it is not known from the markup alone',
};

/** Makes the reader of the elements of one page or template. */
export function createElementReader<Element extends MarkupElement>(
  options: ElementReaderOptions<Element>,
): ElementReader<Element> {
  const { source, context } = options;
  const meaningOf = options.findMeaning ?? findMeaning;
  const describer = createDescriber(source.within ?? [], options.inactive ?? new Set());
  const pictures = createPictureList();
  const lines = createLineIndex(source.text);
  const find = createColorFinder(context.definitions, 'css');
  const gaps = new GapList();
  const uses: ColorUse[] = [];
  const collector = createEmbeddedCollector({ text: source.text, lines, gaps, pictures, describe });

  return {
    readElement,
    lines,
    gaps,
    describer,
    pictures,
    finish: (others = []) => ({
      uses: [...uses, ...others],
      gaps: gaps.toArray(),
      embedded: collector.embedded,
      dependsOn: [],
      pictures: pictures.pictures(),
    }),
  };

  function readElement(element: Element): void {
    if (element.isCopy) return;
    if (element.tag === 'style' && element.content) collector.addStyleElement(element, element.content);
    if (element.attributes.size === 0) return;
    collector.addPictures(element);
    for (const attribute of element.attributes.values()) {
      if (attribute.name === 'style' && attribute.value.trim() !== '') {
        const inherited = options.surroundingsOf?.(element).inherited;
        const containers = options.containersOf?.(element);
        collector.addDeclarations(element, attribute, { inherited, containers });
      }
      const meaning = meaningOf(element, attribute.name);
      if (meaning?.language === 'legacy') readLegacy(element, attribute, meaning.role);
      else if (meaning) readValue(element, attribute, meaning.property);
    }
  }

  /** A value of CSS. One with variables goes to the reader of CSS, which knows those of the page's style blocks. */
  function readValue(element: Element, attribute: MarkupAttribute, property: string): void {
    const { text, place } = locateValue(element, attribute, source.text, lines);
    if (/var\(/i.test(text)) {
      if (!/[;{}]/.test(text)) collector.addDeclarations(element, attribute, { before: `${property}:` });
      return;
    }
    const traits = readPropertyTraits(property);
    let number = 0;
    for (const hit of find(text, traits)) {
      const at = place(hit.start, hit.end, hit.kind !== 'color' || hit.replaceable);
      if (hit.kind === 'gap') gaps.add({ kind: 'unjudged', code: hit.code, reason: hit.reason }, at);
      if (hit.kind !== 'color') continue;
      addUse(element, attribute, {
        color: hit.color,
        role: traits.role,
        place: at,
        written: sliceOf(at),
        number: ++number,
      });
    }
  }

  function readLegacy(element: Element, attribute: MarkupAttribute, role: Role): void {
    const legacy = parseLegacyColor(attribute.value);
    if (!legacy) return;
    const { text, place } = locateValue(element, attribute, source.text, lines);
    const start = text.length - text.trimStart().length;
    const at = place(start, Math.max(start, text.trimEnd().length), legacy.isPlain);
    addUse(element, attribute, { color: legacy.color, role, place: at, written: sliceOf(at), number: 1 });
  }

  function addUse(element: Element, attribute: MarkupAttribute, found: Found): void {
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

  function describe(element: MarkupElement, attribute?: MarkupAttribute): Description {
    const path = describer.pathOf(element);
    return {
      anchor: attribute ? `${path} @${attribute.name}` : path,
      within: describer.withinOf(element),
    };
  }

  function sliceOf({ start, end }: TextLocation): string {
    return source.text.slice(start.offset, end.offset);
  }
}
