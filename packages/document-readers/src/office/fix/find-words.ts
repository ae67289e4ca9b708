import { localOf, type XmlElement } from '../../xml/xml-element.ts';

/** Where words stand in the text of a part, in UTF-16 units; or why they cannot be replaced. */
export type FoundWords = { start: number; end: number } | { reason: string };

/** Elements in which text is shown, without their prefix. */
const shown = new Set(['t', 'p', 'h', 'span', 'a']);

/**
 * Finds words in the runs of a paragraph. They must stand in one run and once: what is spread over runs has formats of
 * its own, which only a person can give to other words.
 */
export function findWords(text: string, paragraph: XmlElement, words: string): FoundWords {
  const escaped = escapeText(words);
  const found: { start: number; end: number }[] = [];
  for (const { start, end, name } of segmentsOf(text, paragraph)) {
    if (!shown.has(name)) continue;
    const piece = text.slice(start, end);
    for (let at = piece.indexOf(escaped); at !== -1; at = piece.indexOf(escaped, at + escaped.length))
      found.push({ start: start + at, end: start + at + escaped.length });
  }
  const [first, second] = found;
  if (!first)
    return { reason: 'the words are not written in one piece: part of them has a format of its own' };
  return second ? { reason: 'the words stand there more than once' } : first;
}

/** Text as it stands between tags. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The pieces of text between the tags of an element, each with the local name of what it lies in. */
function* segmentsOf(
  text: string,
  element: XmlElement,
): Generator<{ start: number; end: number; name: string }, void> {
  const open = [localOf(element)];
  for (let at = element.tagEnd; at < element.end;) {
    const tag = text.indexOf('<', at);
    if (tag === -1 || tag >= element.end) return;
    if (tag > at) yield { start: at, end: tag, name: open.at(-1) ?? '' };
    const isOther =
      text.startsWith('<!--', tag) || text.startsWith('<![CDATA[', tag) || text[tag + 1] === '?';
    // Comments and the like are no text, and not looked into.
    const close = isOther ? endOfOther(text, tag) : endOfTag(text, tag);
    if (close === -1) return;
    if (!isOther) {
      if (text[tag + 1] === '/') open.pop();
      else if (text[close - 1] !== '/')
        open.push(/^<(?:[^\s/>:]*:)?([^\s/>]*)/.exec(text.slice(tag, tag + 200))?.[1] ?? '');
    }
    at = close + 1;
  }
}

function endOfOther(text: string, at: number): number {
  const mark = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![', at) ? ']]>' : '?>';
  const end = text.indexOf(mark, at);
  return end === -1 ? -1 : end + mark.length - 1;
}

/** Where a tag ends: a `>` in quotation marks does not end it. */
function endOfTag(text: string, at: number): number {
  let quote = '';
  for (let place = at; place < text.length; place++) {
    const sign = text.charAt(place);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return place;
  }
  return -1;
}
