import type { GapList } from '@brandlint/core';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { LineIndex } from '../text/line-index.ts';
import { createEntityStore } from './entity-store.ts';
import { locateAttributes } from './locate-attributes.ts';
import { readDoctype } from './read-doctype.ts';
import { createStyleCollector } from './style-collector.ts';
import type { StyleText, SvgElement } from './svg-element.ts';

/** A drawing as a tree: its elements in the order of the text, and the texts of its style elements. */
export type SvgTree = { elements: readonly SvgElement[]; styles: readonly StyleText[] };

/** So much is handed to the parser at a time; after a fault nothing more is. */
const chunkLength = 65_536;

/** Parses a drawing, strictly as XML. What is malformed becomes a gap, and what stood before the fault is kept. */
export function parseSvg(text: string, lines: LineIndex, gaps: GapList): SvgTree {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const elements: SvgElement[] = [];
  const styles = createStyleCollector(text);
  const entities = createEntityStore(gaps);
  let open: SvgElement | null = null;
  let hasFailed = false;
  let tagStart = 0;
  let nameEnd = 0;
  let markupEnd = 0;

  parser.on('error', (error) => {
    if (hasFailed) return;
    hasFailed = true;
    const at = lines.toPosition(Math.min(parser.position, text.length));
    const what = error.message
      .replace(/^\d+:\d+: /, '')
      .replace(/\.$/, '')
      .slice(0, 200);
    const reason = `not well-formed XML at ${at.line}:${at.column} (${what}), so nothing after it was read`;
    gaps.add(
      { kind: 'unreadable', code: 'xml-malformed', reason },
      lines.toLocation(at.offset, at.offset, false),
    );
  });
  parser.on('doctype', () => {
    if (hasFailed) return;
    const range = { start: Math.max(0, text.indexOf('<!DOCTYPE', markupEnd)), end: parser.position };
    const doctype = readDoctype(text, range);
    entities.define(parser.ENTITIES, doctype.entities);
    for (const { code, reason, range: at } of doctype.refused) {
      const kind = code === 'entity-refused' ? 'unreadable' : 'unjudged';
      gaps.add({ kind, code, reason }, lines.toLocation(at.start, at.end, false));
    }
    markupEnd = parser.position;
  });
  parser.on('processinginstruction', ({ target }) => {
    if (hasFailed) return;
    if (target === 'xml-stylesheet') {
      const gap = {
        kind: 'unjudged',
        code: 'linked-stylesheet',
        reason: 'a linked stylesheet is not read',
      } as const;
      gaps.add(gap, lines.toLocation(markupEnd, parser.position, false));
    }
    markupEnd = parser.position;
  });
  parser.on('xmldecl', () => (markupEnd = parser.position));
  parser.on('comment', () => (markupEnd = parser.position + 1));
  parser.on('opentagstart', (tag) => {
    tagStart = text.lastIndexOf('<', parser.position - 1);
    nameEnd = tagStart + 1 + tag.name.length;
  });
  parser.on('opentag', (tag) => {
    if (!hasFailed) openElement(tag);
  });
  parser.on('closetag', () => {
    if (hasFailed || !open) return;
    if (styles.current() === open) styles.close(text.lastIndexOf('<', parser.position - 1));
    open = open.parent;
    markupEnd = parser.position;
  });
  parser.on('text', (content) => {
    if (!hasFailed) readText(content, markupEnd, parser.position - 1, content);
  });
  parser.on('cdata', (content) => {
    if (hasFailed) return;
    const start = text.indexOf('<![CDATA[', markupEnd) + '<![CDATA['.length;
    readText(content, start, parser.position - ']]>'.length);
    markupEnd = parser.position;
  });

  for (let at = 0; at < text.length && !hasFailed; at += chunkLength)
    parser.write(text.slice(at, at + chunkLength));
  if (!hasFailed) parser.close();
  return { elements, styles: styles.toArray() };

  function openElement(tag: SaxesTagPlain): void {
    const element = toElement(tag, open);
    elements.push(element);
    open?.children.push(element);
    open = element;
    markupEnd = parser.position;
    if (element.name === 'style' && !tag.isSelfClosing) styles.open(element, markupEnd);
  }

  function toElement(tag: SaxesTagPlain, parent: SvgElement | null): SvgElement {
    const name = tag.name.slice(tag.name.indexOf(':') + 1);
    const isInPage = parent !== null && (parent.isForeign || parent.name === 'foreignObject');
    return {
      index: elements.length,
      name,
      parent,
      children: [],
      position: (parent?.children.length ?? 0) + 1,
      attributes: locateAttributes(text, nameEnd, tag.attributes),
      hasText: false,
      isForeign: isInPage && name !== 'svg',
    };
  }

  function readText(content: string, start: number, end: number, decoded?: string): void {
    if (!open) return;
    if (styles.current()) styles.add(start, end, decoded);
    else if (!open.hasText && /\S/.test(content)) open.hasText = true;
  }
}
