import type { Mark } from './comment.ts';

/** The marks of a stylesheet that stands in a text from `start` to `end`; `lineComments`: `//` begins a comment. */
export function* findStyleMarks(
  text: string,
  start: number,
  end: number,
  lineComments: boolean,
): Generator<Mark> {
  const findSign = createSearch(text, lineComments ? /\/\*|\/\/|["'{};]|url\(/gi : /\/\*|["'{};]|url\(/gi);
  const findLineBreak = createSearch(text, /[\n\r\f]/g);
  const findInk = createSearch(text, /\S/g);
  const inString = { '"': createSearch(text, /["\\\n\r\f]/g), "'": createSearch(text, /['\\\n\r\f]/g) };
  yield { kind: 'sheet', start };
  let at = start;
  while (at < end) {
    const index = findSign(at);
    if (index >= end) return;
    const sign = text.charAt(index);
    if (sign === '{') {
      const isInserted = /[#@]/.test(text.charAt(index - 1));
      yield { kind: isInserted ? 'insert' : 'open', start: index };
      at = index + 1;
    } else if (sign === '}' || sign === ';') {
      yield { kind: sign === '}' ? 'close' : 'stop', start: index };
      at = index + 1;
    } else if (sign === '"' || sign === "'") at = skipString(index, sign);
    else if (sign !== '/') at = skipAddress(index + 'url('.length);
    else if (text.charAt(index + 1) === '*') {
      const close = text.indexOf('*/', index + 2);
      const isOpen = close === -1 || close + 2 > end;
      at = isOpen ? end : close + 2;
      yield {
        kind: 'comment',
        start: index,
        end: at,
        contentStart: index + 2,
        contentEnd: isOpen ? end : close,
      };
    } else {
      at = Math.min(end, findLineBreak(index));
      yield { kind: 'comment', start: index, end: at, contentStart: index + 2, contentEnd: at };
    }
  }

  /** A string ends with its line, where nothing else ends it. */
  function skipString(from: number, quote: '"' | "'"): number {
    let next = inString[quote](from + 1);
    while (text.charAt(next) === '\\') next = inString[quote](next + 2);
    return next + 1;
  }

  /** An address in quotation marks is a string, and left to that. */
  function skipAddress(from: number): number {
    const first = findInk(from);
    const sign = text.charAt(first);
    if (sign === '"' || sign === "'") return first;
    const close = text.indexOf(')', first);
    return close === -1 ? text.length : close + 1;
  }
}

/** Makes what finds the next place of a pattern, or the end of the text. */
function createSearch(text: string, pattern: RegExp): (from: number) => number {
  return (from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? text.length;
  };
}
