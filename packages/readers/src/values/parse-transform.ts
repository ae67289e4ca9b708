import { tokenize, TokenType, type CSSToken } from '@csstools/css-tokenizer';
import { linearOf, type Argument } from './linear-of.ts';
import { identity, multiply, type Linear } from './linear.ts';

const separators: ReadonlySet<TokenType> = new Set([
  TokenType.Whitespace,
  TokenType.Comment,
  TokenType.Comma,
]);

/**
 * The linear part `[a, b, c, d]` of a list of transform functions, in the syntax of CSS or of SVG attributes; what it
 * moves is left out. `null` for what is none, for three dimensions, and for what is not known before the page is laid out.
 * Source: CSS Transforms 1, sections 8 and 13; CSS Transforms 2, section 12.
 */
export function parseTransform(text: string): Linear | null {
  const keyword = text.trim().toLowerCase();
  if (keyword === '' || keyword === 'none' || keyword === 'initial' || keyword === 'unset') return identity;
  let whole = identity;
  const tokens = tokenize({ css: text });
  for (let at = 0; ;) {
    at = skip(tokens, at, separators);
    const token = tokens[at];
    if (!token || token[0] === TokenType.EOF) break;
    const opened = openFunction(tokens, at);
    const call = opened && readArguments(tokens, opened.next);
    const linear = call && linearOf(opened.name, call.values);
    if (!linear) return null;
    whole = multiply(whole, linear);
    at = call.next;
  }
  return whole.every(Number.isFinite) ? whole : null;
}

/** The name of the function that begins here. SVG allows white space before the bracket. */
function openFunction(tokens: readonly CSSToken[], at: number): { name: string; next: number } | undefined {
  const token = tokens[at];
  if (token?.[0] === TokenType.Function) return { name: token[4].value.toLowerCase(), next: at + 1 };
  if (token?.[0] !== TokenType.Ident) return undefined;
  const next = skip(tokens, at + 1, blanks);
  const isOpen = tokens[next]?.[0] === TokenType.OpenParen;
  return isOpen ? { name: token[4].value.toLowerCase(), next: next + 1 } : undefined;
}

const blanks: ReadonlySet<TokenType> = new Set([TokenType.Whitespace]);

/** What stands between the brackets; something with brackets of its own, such as `calc()`, counts as one unknown value. */
function readArguments(tokens: readonly CSSToken[], from: number) {
  const values: Argument[] = [];
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token[0] === TokenType.EOF) return undefined;
    if (token[0] === TokenType.Function || token[0] === TokenType.OpenParen) {
      if (depth++ === 0) values.push(unknown);
    } else if (token[0] === TokenType.CloseParen) {
      if (depth-- === 0) return { values, next: at + 1 };
    } else if (depth === 0 && !separators.has(token[0])) values.push(toArgument(token));
  }
  return undefined;
}

const unknown: Argument = { value: NaN, unit: '?' };

function toArgument(token: CSSToken): Argument {
  switch (token[0]) {
    case TokenType.Number:
      return { value: token[4].value, unit: '' };
    case TokenType.Percentage:
      return { value: token[4].value, unit: '%' };
    case TokenType.Dimension:
      return { value: token[4].value, unit: token[4].unit.toLowerCase() };
    default:
      return unknown;
  }
}

function skip(tokens: readonly CSSToken[], from: number, kinds: ReadonlySet<TokenType>): number {
  let at = from;
  for (let token = tokens[at]; token && kinds.has(token[0]); token = tokens[++at]);
  return at;
}
