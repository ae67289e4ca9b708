import { tokenize, TokenType } from '@csstools/css-tokenizer';

/** A string in a value. `start` and `end` enclose it in the value, without its quotation marks. */
export type ContentString = { text: string; start: number; end: number; isExact: boolean };

/** What generated content says: strings that are seen, and behind a slash what is read out instead. */
export type Content = { strings: readonly ContentString[]; alternatives: readonly ContentString[] | null };

const maximumLength = 10_000;

/** The strings of a value of `content`. Source: CSS Generated Content 3, section 2.1. */
export function readContent(value: string): Content {
  const strings: ContentString[] = [];
  let alternatives: ContentString[] | null = null;
  if (value.length > maximumLength) return { strings, alternatives };
  let depth = 0;
  for (const [type, written, first, last, data] of tokenize({ css: value })) {
    if (type === TokenType.Function || type === TokenType.OpenParen) depth++;
    else if (type === TokenType.CloseParen) depth--;
    else if (depth > 0) continue;
    else if (type === TokenType.Delim && written === '/') alternatives = [];
    else if (type === TokenType.String) {
      const text = data.value;
      const found = { text, start: first + 1, end: last, isExact: value.slice(first + 1, last) === text };
      (alternatives ?? strings).push(found);
    }
  }
  return { strings, alternatives };
}

/** Whether a text is one sign of a font of icons. Source: Unicode 16, section 23.5, areas for private use. */
export function isPrivateSign(text: string): boolean {
  return /^\p{Co}\uFE0E?$/u.test(text);
}
