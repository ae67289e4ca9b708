import { tokenize, TokenType, type CSSToken } from '@csstools/css-tokenizer';

/** One declaration of a style attribute; `start` is the offset of its value in the attribute. */
export type Declaration = { property: string; value: string; start: number; isImportant: boolean };

const opening = new Set<string>([
  TokenType.Function,
  TokenType.OpenParen,
  TokenType.OpenSquare,
  TokenType.OpenCurly,
]);
const closing = new Set<string>([TokenType.CloseParen, TokenType.CloseSquare, TokenType.CloseCurly]);

/** Splits a style attribute. Source: CSS Syntax 3, section 5.4.5; as there, what is malformed ends at the next semicolon. */
export function splitDeclarations(text: string): readonly Declaration[] {
  const found: Declaration[] = [];
  let part: CSSToken[] = [];
  let depth = 0;
  for (const token of tokenize({ css: text })) {
    const type = token[0];
    if (opening.has(type)) depth++;
    else if (closing.has(type)) depth = Math.max(0, depth - 1);
    if ((type === TokenType.Semicolon && depth === 0) || type === TokenType.EOF) {
      const declaration = readDeclaration(part, text);
      if (declaration) found.push(declaration);
      part = [];
    } else if (type !== TokenType.Whitespace && type !== TokenType.Comment) part.push(token);
  }
  return found;
}

function readDeclaration(part: readonly CSSToken[], text: string): Declaration | undefined {
  const [name, colon, first] = part;
  if (name?.[0] !== TokenType.Ident || colon?.[0] !== TokenType.Colon || !first) return undefined;
  const bang = part.at(-2);
  const word = part.at(-1);
  const isImportant =
    part.length > 4 &&
    bang?.[1] === '!' &&
    word?.[0] === TokenType.Ident &&
    word[1].toLowerCase() === 'important';
  const last = part.at(isImportant ? -3 : -1) ?? first;
  const written = text.slice(name[2], name[3] + 1);
  const property = written.startsWith('--') ? written : written.toLowerCase();
  return { property, value: text.slice(first[2], last[3] + 1), start: first[2], isImportant };
}
