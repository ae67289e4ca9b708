import type { Mark } from './comment.ts';
import { findStyleMarks } from './find-style-marks.ts';

/** Elements whose content is text, so that nothing in it is a comment of the page. */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

/** The marks of a page, a component or a drawing, and of the style blocks in it; `hasBraces`: `{/* … *\/}` is a comment. */
export function* findMarkupMarks(
  text: string,
  {
    mayCloseItself,
    hasBraces = false,
    start = 0,
  }: { mayCloseItself: boolean; hasBraces?: boolean; start?: number },
): Generator<Mark> {
  const sign = hasBraces ? /<!--|<!\[CDATA\[|<[a-z/!?]|\{\s{0,200}\/\*/gi : /<!--|<!\[CDATA\[|<[a-z/!?]/gi;
  let at = start;
  for (;;) {
    sign.lastIndex = at;
    const found = sign.exec(text);
    if (!found) return;
    const { index } = found;
    const [word] = found;
    if (word === '<!--') {
      // `<!-->` is a whole comment.
      const close = text.indexOf('-->', index + 2);
      at = close === -1 ? text.length : close + 3;
      const contentStart = index + 4;
      const contentEnd = Math.max(contentStart, close === -1 ? text.length : close);
      yield { kind: 'comment', start: index, end: at, contentStart, contentEnd };
    } else if (word.startsWith('{')) {
      const contentStart = index + word.length;
      const close = text.indexOf('*/', contentStart);
      at = close === -1 ? text.length : close + 2;
      const contentEnd = close === -1 ? text.length : close;
      yield { kind: 'comment', start: contentStart - 2, end: at, contentStart, contentEnd };
    } else if (word.startsWith('<![')) at = endAfter(text, ']]>', index);
    else {
      at = findTagEnd(text, index + 1);
      const isEnd = text.charAt(index + 1) === '/';
      const name = readName(text, index + (isEnd ? 2 : 1));
      if (name !== '') yield { kind: isEnd ? 'finish' : 'begin', name, start: index, end: at };
      if (isEnd) continue;
      if (!rawText.has(name) || (mayCloseItself && text.charAt(at - 2) === '/')) continue;
      const end = findRawEnd(text, at, name);
      if (name === 'style') {
        const hasLineComments = /\blang\s*=\s*["']?(?:scss|less|sass|stylus)/i.test(
          text.slice(index, Math.min(at, index + longestTag)),
        );
        yield* findStyleMarks(text, at, end, hasLineComments);
      }
      at = end;
    }
  }
}

/** Nobody's tag of a style block is longer. */
const longestTag = 2_000;
const longestName = 100;

function readName(text: string, start: number): string {
  return /^[a-z][^\s/>]*/i.exec(text.slice(start, start + longestName))?.[0].toLowerCase() ?? '';
}

/** Behind the sign that ends a tag; values in quotation marks may hold that sign. */
function findTagEnd(text: string, start: number): number {
  const sign = /=\s*["']|>/g;
  let at = start;
  for (;;) {
    sign.lastIndex = at;
    const found = sign.exec(text);
    if (!found) return text.length;
    const end = found.index + found[0].length;
    if (found[0] === '>') return end;
    at = endAfter(text, text.charAt(end - 1), end);
  }
}

function findRawEnd(text: string, start: number, name: string): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = start;
  return close.exec(text)?.index ?? text.length;
}

function endAfter(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found === -1 ? text.length : found + sign.length;
}
