import type { GapList } from '@brandlint/core';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { mostElementsOfDrawing } from '../markup/drawing-limit.ts';
import type { LineIndex } from '../text/line-index.ts';
import { createEntityStore } from './entity-store.ts';
import { locateAttributes } from './locate-attributes.ts';
import { readDoctype } from './read-doctype.ts';
import { createStyleCollector } from './style-collector.ts';
import type { SourceRange, StyleText, SvgElement } from './svg-element.ts';
import { createTextCollector, type WrittenText } from './text-collector.ts';

/** A drawing as a tree: its elements in the order of the text, and the texts of its style elements. */
export type SvgTree = {
  elements: readonly SvgElement[];
  styles: readonly StyleText[];
  texts: readonly WrittenText[];
  /** Where its document type stands. */
  doctype: SourceRange | null;
};

/** So much is handed to the parser at a time; after a fault nothing more is. */
const chunkLength = 65_536;

/** Half of a pair of code units, over which the parser stumbles. */
const loneSurrogate = /\p{Surrogate}/gu;

/** Where the parser stands: inside which element, and where the last tag's name and the last markup ended. */
type ParseState = {
  open: SvgElement | null;
  hasFailed: boolean;
  nameEnd: number;
  markupEnd: number;
  doctype: SourceRange | null;
};

/** Parses a drawing, strictly as XML. What is malformed becomes a gap, and what stood before the fault is kept. */
export function parseSvg(text: string, lines: LineIndex, gaps: GapList): SvgTree {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const elements: SvgElement[] = [];
  const styles = createStyleCollector(text);
  const texts = createTextCollector(text);
  const entities = createEntityStore(gaps);
  const state: ParseState = { open: null, hasFailed: false, nameEnd: 0, markupEnd: 0, doctype: null };

  parser.on('error', ({ message }) => {
    fail(message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''));
  });
  parser.on('xmldecl', () => {
    state.markupEnd = parser.position;
  });
  parser.on('doctype', () => {
    const start = Math.max(0, text.indexOf('<!DOCTYPE', state.markupEnd));
    openDoctype({ start, end: parser.position });
    state.markupEnd = parser.position;
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') {
      const gap = {
        kind: 'unjudged',
        code: 'linked-stylesheet',
        reason: 'a linked stylesheet is not read',
      } as const;
      gaps.add(gap, lines.toLocation(state.markupEnd, parser.position, false));
    }
    state.markupEnd = parser.position;
  });
  parser.on('comment', () => {
    state.markupEnd = parser.position + '>'.length;
  });
  parser.on('opentagstart', ({ name }) => {
    state.nameEnd = text.lastIndexOf('<', parser.position - 1) + 1 + name.length;
  });
  parser.on('opentag', openElement);
  parser.on('closetag', closeElement);
  parser.on('text', (content) => {
    readText(content, state.markupEnd, parser.position - 1, content);
  });
  parser.on('cdata', (content) => {
    const start = text.indexOf('<![CDATA[', state.markupEnd) + '<![CDATA['.length;
    readText(content, start, parser.position - ']]>'.length);
    state.markupEnd = parser.position;
  });

  const wellFormed = text.replace(loneSurrogate, '\uFFFD');
  for (let at = 0; at < wellFormed.length && !state.hasFailed; at += chunkLength) {
    parser.write(wellFormed.slice(at, at + chunkLength));
  }
  if (state.open) fail(`unclosed tag: ${state.open.name}`);
  else if (!state.hasFailed) parser.close();
  return { elements, styles: styles.toArray(), texts: texts.toArray(), doctype: state.doctype };

  function fail(what: string): void {
    if (state.hasFailed) return;
    state.hasFailed = true;
    const at = lines.toPosition(Math.min(parser.position, text.length));
    const fault = `not well-formed XML at ${at.line}:${at.column} (${what.slice(0, 200)})`;
    const reason = `${fault}, so nothing after it was read`;
    gaps.add(
      { kind: 'unreadable', code: 'xml-malformed', reason },
      lines.toLocation(at.offset, at.offset, false),
    );
  }

  function stop(start: number): void {
    state.hasFailed = true;
    const { line, column, offset } = lines.toPosition(start);
    const limit = `a drawing of more than ${mostElementsOfDrawing} elements`;
    const reason = `${limit}; only these were read, up to ${line}:${column}; simplify or divide it`;
    gaps.add(
      { kind: 'unreadable', code: 'drawing-too-large', reason },
      lines.toLocation(offset, offset, false),
    );
  }

  function openDoctype(range: SourceRange): void {
    if (state.hasFailed) return;
    state.doctype = range;
    const doctype = readDoctype(text, range);
    entities.define(parser.ENTITIES, doctype.entities);
    for (const { code, reason, range: at } of doctype.refused) {
      const kind = code === 'entity-refused' ? 'unreadable' : 'unjudged';
      gaps.add({ kind, code, reason }, lines.toLocation(at.start, at.end, false));
    }
  }

  function openElement(tag: SaxesTagPlain): void {
    if (state.hasFailed) return;
    if (elements.length === mostElementsOfDrawing) {
      stop(state.nameEnd - tag.name.length - 1);
      return;
    }
    const element = toElement(tag, state.open);
    elements.push(element);
    state.open?.children.push(element);
    state.open = element;
    state.markupEnd = parser.position;
    texts.open(element);
    if (element.name === 'style' && !tag.isSelfClosing) styles.open(element, state.markupEnd);
  }

  function closeElement(): void {
    if (state.hasFailed || !state.open) return;
    const { open } = state;
    open.end = parser.position;
    open.innerEnd = Math.max(open.innerStart, text.lastIndexOf('<', parser.position - 1));
    texts.close(open);
    if (styles.current() === open) styles.close(open.innerEnd);
    state.open = open.parent;
    state.markupEnd = parser.position;
  }

  function toElement(
    { name: qualifiedName, attributes }: SaxesTagPlain,
    parent: SvgElement | null,
  ): SvgElement {
    const name = qualifiedName.slice(qualifiedName.indexOf(':') + 1);
    const isInPage = parent !== null && (parent.isForeign || parent.name === 'foreignObject');
    return {
      index: elements.length,
      name,
      parent,
      children: [],
      position: (parent?.children.length ?? 0) + 1,
      attributes: locateAttributes(text, state.nameEnd, attributes),
      hasText: false,
      isForeign: isInPage && name !== 'svg',
      start: state.nameEnd - qualifiedName.length - 1,
      innerStart: parser.position,
      innerEnd: parser.position,
      end: 0,
    };
  }

  function readText(content: string, start: number, end: number, decoded?: string): void {
    if (state.hasFailed || !state.open) return;
    if (styles.current()) {
      styles.add(start, end, decoded);
      return;
    }
    texts.add(start, end, content);
    if (!state.open.hasText && /\S/.test(content)) state.open.hasText = true;
  }
}
