// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- whoever compiles this file needs these types
/// <reference path="./postcss-parser.d.ts" />
import type { Root } from 'postcss';
import Declaration from 'postcss/lib/declaration';
import Input from 'postcss/lib/input';
import Parser, { type Token } from 'postcss/lib/parser';
import { couldHoldColor } from '../values/could-hold-color.ts';
import { readPropertyTraits } from '../values/property-roles.ts';

/**
 * PostCSS's own parser, which makes no node of a declaration that can hold neither a colour, a picture or a text nor
 * anything that a colour depends on, keeps no rule that is left without any, and leaves lines and columns to whoever needs them. Most declarations of a
 * stylesheet are of that kind, and nodes are what parsing spends its time and memory on. The grammar and the errors are
 * those of PostCSS.
 */
class LeanParser extends Parser {
  override decl(tokens: Token[], customProperty: boolean): void {
    const [property, colon] = tokens;
    if (customProperty || property?.[0] !== 'word' || colon?.[0] !== ':' || !isOrdinary(tokens)) {
      super.decl(tokens, customProperty);
      return;
    }
    this.spaces = '';
    this.semicolon = tokens.at(-1)?.[0] === ';';
    const name = property[1].toLowerCase();
    const { names, followsVariables } = readPropertyTraits(name);
    const isNoted = describesText.has(name);
    const isText = name === 'content' && hasTextIn(tokens);
    if (!names && !isNoted && !isText && !hasSignIn(tokens)) return;

    const { start, end } = rangeOfValue(tokens);
    const value = this.input.css.slice(start, end);
    const isKept = isNoted || isText || couldHoldColor(value, names, followsVariables);
    if (!isKept && !value.includes('image-set(')) return;
    const node = new Declaration({ prop: property[1], value });
    node.raws.between = this.input.css.slice((property[3] ?? 0) + 1, start);
    node.source = { input: this.input, start: this.getPosition(property[2] ?? 0) };
    this.current.push(node);
  }

  override end(token: Token): void {
    const closed = this.current;
    super.end(token);
    if (closed.type === 'rule' && closed.nodes?.length === 0) this.current.nodes?.pop();
  }

  override getPosition(offset: number): { offset: number; line: number; column: number } {
    return { offset, line: 0, column: 0 };
  }

  override unclosedBlock(): never {
    const at = this.input.fromOffset(this.current.source?.start?.offset ?? 0);
    throw this.input.error('Unclosed block', at?.line ?? 1, at?.col ?? 1);
  }
}

/** Reads a stylesheet as a tree whose positions have an offset only; throws a `CssSyntaxError` on a malformed one. */
export function parseLean(text: string, options: { map: false }): Root {
  const parser = new LeanParser(new Input(text, options));
  parser.parse();
  return parser.root;
}

/** Properties that hold no colour, or none here, and still say something of the text beside them. */
const describesText = new Set(
  (
    'font font-size font-weight background background-color background-image background-blend-mode background-clip ' +
    '-webkit-background-clip opacity mix-blend-mode text-shadow filter -webkit-filter -webkit-text-stroke ' +
    '-webkit-text-stroke-width'
  ).split(' '),
);

/** `property: value` without comments, hacks or `!important`; any other form is left to PostCSS itself. */
function isOrdinary(tokens: readonly Token[]): boolean {
  const hack = tokens[0]?.[1].charCodeAt(0);
  if (hack === 0x2a || hack === 0x5f) return false;
  let hasValue = false;
  for (let at = 2; at < tokens.length; at++) {
    const [type, written, start] = tokens[at] ?? [':', ''];
    if (type === ':' || type === 'comment' || written.charCodeAt(0) === 0x21) return false;
    if (type === 'space' || type === ';') continue;
    if (start === undefined || (type === 'word' && written.includes('!'))) return false;
    hasValue = true;
  }
  return hasValue;
}

/** Whether one of the tokens could begin a colour that is not a name. */
function hasSignIn(tokens: readonly Token[]): boolean {
  return tokens.some(([type, written]) => type === '(' || type === 'brackets' || written.includes('#'));
}

/** Whether one of the tokens is a string with anything in it. */
function hasTextIn(tokens: readonly Token[]): boolean {
  return tokens.some(([type, written]) => type === 'string' && written.length > 2);
}

function rangeOfValue(tokens: readonly Token[]): { start: number; end: number } {
  let start = -1;
  let end = -1;
  for (let at = 2; at < tokens.length; at++) {
    const [type, , from = 0, to = from] = tokens[at] ?? ['space', ''];
    if (type === 'space' || type === ';') continue;
    if (start === -1) start = from;
    end = to + 1;
  }
  return { start, end };
}
