import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';
import type { MarkupAttribute, MarkupElement } from '../markup/element.ts';
import { findValue } from '../markup/find-value.ts';
import { takeStep } from '../markup/take-step.ts';

/** Elements that hold nothing. Source: HTML Standard, "void elements". */
const voidTags = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** What the text inside an element is, where it is no markup. */
export type RawTags = (
  tag: string,
  isRoot: boolean,
  attributes: ReadonlyMap<string, MarkupAttribute>,
) => boolean;

type OpenElement = { element: MarkupElement; counts: Map<string, number> };

/**
 * The elements of a template as they are written: components close themselves, and nothing is moved, added or dropped as
 * in a page. `onElement` is called at each start tag, and for raw elements when they end.
 */
export function readTags(text: string, isRaw: RawTags, onElement: (element: MarkupElement) => void): void {
  const open: OpenElement[] = [];
  const openTags = new Map<string, number>();
  const rootCounts = new Map<string, number>();
  let raw: { element: MarkupElement; start: number } | undefined;
  const pass = (): void => undefined;

  const handler: TokenHandler = {
    onStartTag,
    onEndTag,
    onEof: () => {
      closeRaw(text.length);
    },
    onComment: pass,
    onDoctype: pass,
    onCharacter: pass,
    onNullCharacter: pass,
    onWhitespaceCharacter: pass,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(text, true);

  function onStartTag(token: Token.TagToken): void {
    const { tagName: tag, location } = token;
    if (!location) return;
    const parent = open.at(-1);
    const counts = parent?.counts ?? rootCounts;
    const attributes = readAttributes(token, text);
    const element: MarkupElement = {
      tag,
      space: isInDrawing(tag, parent?.element) ? 'svg' : 'html',
      attributes,
      parent: parent?.element,
      step: takeStep(counts, tag, attributes.get('class')?.value ?? ''),
      startTag: { start: location.startOffset, end: location.endOffset },
    };
    if (token.selfClosing || text.startsWith('/>', location.endOffset - 2) || voidTags.has(tag))
      onElement(element);
    else if (isRaw(tag, parent === undefined, element.attributes)) {
      raw = { element, start: location.endOffset };
      tokenizer.state = tag === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT;
    } else {
      onElement(element);
      open.push({ element, counts: new Map() });
      openTags.set(tag, (openTags.get(tag) ?? 0) + 1);
    }
  }

  function onEndTag({ tagName: tag, location }: Token.TagToken): void {
    if (raw) closeRaw(location?.startOffset ?? text.length);
    else if ((openTags.get(tag) ?? 0) > 0) {
      for (let last = open.pop(); last; last = open.pop()) {
        openTags.set(last.element.tag, (openTags.get(last.element.tag) ?? 1) - 1);
        if (last.element.tag === tag) return;
      }
    }
  }

  function closeRaw(end: number): void {
    if (!raw) return;
    const range = { start: raw.start, end };
    onElement({ ...raw.element, content: { range, text: text.slice(range.start, range.end) } });
    raw = undefined;
  }
}

/** The attributes of a start tag. Where it closes itself, the `/` of `a=b/>` is not of the value, as it is in a page. */
function readAttributes(token: Token.TagToken, text: string): ReadonlyMap<string, MarkupAttribute> {
  const attributes = new Map<string, MarkupAttribute>();
  for (const { name, value } of token.attrs) {
    const location = token.location?.attrs?.[name];
    const range = location ? findValue(text, location.startOffset, location.endOffset) : null;
    const tagEnd = token.location?.endOffset ?? 0;
    if (range?.end === tagEnd - 1 && value.endsWith('/')) {
      attributes.set(name, {
        name,
        value: value.slice(0, -1),
        range: { start: range.start, end: tagEnd - 2 },
      });
    } else attributes.set(name, { name, value, range });
  }
  return attributes;
}

function isInDrawing(tag: string, parent: MarkupElement | undefined): boolean {
  return tag === 'svg' || (parent?.space === 'svg' && parent.tag !== 'foreignobject');
}
