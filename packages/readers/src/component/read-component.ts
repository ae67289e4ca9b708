import type { Embedded, IconUse, Reader, Source } from '@brandlint/core';
import { createElementReader } from '../markup/create-element-reader.ts';
import { toDrawnRanges } from '../text/to-drawn-ranges.ts';
import { markDrawn } from '../text/mark-drawn.ts';
import { attributeOf, type MarkupAttribute, type MarkupElement } from '../markup/element.ts';
import { blankExpressions } from './blank-expressions.ts';
import { findComponentMeaning, holdsColor } from './find-component-meaning.ts';
import { readComponentIcon } from './read-component-icon.ts';
import { readTags } from './read-tags.ts';

/** Attributes that are worth reading even where a part of them is computed. */
const partlyReadable = new Set(['style', 'class', 'id']);

/**
 * Reads single-file components of Vue, Svelte and Astro: their style blocks, and in their templates what is written out,
 * pictures that may be icons among it. What a template computes is one gap. Scripts, and texts, are not read here.
 */
export const readComponent: Reader = {
  read: (source, context) => {
    const { text, unclosedAt } = toMarkup(source);
    const isVue = source.format === 'vue';
    const reader = createElementReader({
      source: { ...source, text },
      context,
      findMeaning: findComponentMeaning,
    });
    const icons: IconUse[] = [];
    readTags(text, isVue ? isRawInVue : isRaw, (element) => {
      if (element.tag === 'template' && element.content) addTemplateGap(element, element.content.range);
      const { attributes, ...rest } = element;
      const readable: MarkupElement = {
        ...rest,
        attributes: new Map([...attributes].filter(([, one]) => isReadable(element, one))),
      };
      reader.readElement(readable);
      const icon = readComponentIcon(readable, reader, source.text);
      if (icon) icons.push(icon);
    });
    if (unclosedAt !== undefined) {
      const reason = 'an expression that is never closed; what follows it may be misread';
      addGap('unreadable', 'unclosed-expression', reason, unclosedAt, unclosedAt + 1);
    }
    const reading = markDrawn(reader.finish(icons), icons.flatMap(toDrawnRanges));
    return { ...reading, embedded: reading.embedded.map((part) => toWritten(part, source.text)) };

    /** Notes an attribute that is computed, and tells whether there is still something to read in it. */
    function isReadable(element: MarkupElement, { name, range }: MarkupAttribute): boolean {
      const bound = isVue ? /^(?::|v-bind:|\.)([^.]+)/.exec(name)?.[1] : undefined;
      const isBlanked =
        range !== null && text.slice(range.start, range.end) !== source.text.slice(range.start, range.end);
      if (bound === undefined && !isBlanked) return true;
      if (holdsColor(element, bound ?? name)) {
        const { start, end } = range ?? element.startTag ?? { start: 0, end: 0 };
        const reason = 'styles and colours that a template computes are not known before it runs';
        addGap('unjudged', 'computed-attribute', reason, start, end);
      }
      return partlyReadable.has(name);
    }

    function addTemplateGap(element: MarkupElement, range: { start: number; end: number }): void {
      const reason = `a template in ${attributeOf(element, 'lang').slice(0, 40)}, which has no reader`;
      addGap('unjudged', 'template-language', reason, range.start, range.end);
    }

    function addGap(
      kind: 'unreadable' | 'unjudged',
      code: string,
      reason: string,
      start: number,
      end: number,
    ): void {
      reader.gaps.add({ kind, code, reason }, reader.lines.toLocation(start, end, true));
    }
  },
};

/** A style block as it stands in the file, also where an expression that is not closed rightly seemed to reach into it. */
function toWritten(embedded: Embedded, text: string): Embedded {
  const { at, content, part } = embedded;
  if (at.kind !== 'verbatim' || content.kind !== 'text' || part) return embedded;
  const { offset } = at.start;
  return { ...embedded, content: { kind: 'text', text: text.slice(offset, offset + content.text.length) } };
}

/** The text as markup that a tokenizer of HTML reads rightly, as long as before. */
function toMarkup({ text, format }: Source): { text: string; unclosedAt?: number | undefined } {
  if (format === 'svelte') return blankExpressions(text, 'svelte');
  if (format === 'astro') return blankExpressions(blankFrontmatter(text), 'astro');
  return { text };
}

/** The script between `---` and `---` at the head of an Astro file, turned into spaces. */
function blankFrontmatter(text: string): string {
  const opening = /^\s*---/.exec(text);
  if (!opening) return text;
  const closing = text.indexOf('\n---', opening[0].length);
  const end = closing === -1 ? text.length : closing + 4;
  return text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

function isRaw(tag: string): boolean {
  return tag === 'style' || tag === 'script';
}

/** At the root of a Vue file only a template in HTML is markup; other blocks are text in languages of their own. */
function isRawInVue(tag: string, isRoot: boolean, attributes: MarkupElement['attributes']): boolean {
  if (!isRoot) return isRaw(tag);
  if (tag !== 'template') return true;
  const lang = attributes.get('lang')?.value.trim().toLowerCase() ?? '';
  return lang !== '' && lang !== 'html' && lang !== 'vue';
}
