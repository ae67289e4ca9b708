import type { Root } from 'postcss';
import Input from 'postcss/lib/input';
import Parser, { type Token } from 'postcss/lib/parser';
import { readPropertyTraits } from '../values/property-roles.ts';

/**
 * PostCSS's own parser, which makes no node of a declaration that can hold neither a colour nor anything that one depends
 * on, and leaves lines and columns to whoever needs them. Most declarations of a style sheet are of that kind, and nodes
 * are what parsing spends its time and memory on. The grammar and the errors are those of PostCSS.
 */
class LeanParser extends Parser {
  override decl(tokens: Token[], customProperty: boolean): void {
    if (customProperty || !isPlain(tokens)) {
      super.decl(tokens, customProperty);
      return;
    }
    this.spaces = '';
    this.semicolon = tokens.at(-1)?.[0] === ';';
  }

  override getPosition(offset: number): { offset: number; line: number; column: number } {
    return { offset, line: 0, column: 0 };
  }

  override unclosedBlock(): never {
    const at = this.input.fromOffset(this.current.source?.start?.offset ?? 0);
    throw this.input.error('Unclosed block', at?.line ?? 1, at?.col ?? 1);
  }
}

/** Reads a style sheet as a tree whose positions have an offset only; throws a `CssSyntaxError` on a malformed one. */
export function parseLean(text: string, options: { map: false }): Root {
  const parser = new LeanParser(new Input(text, options));
  parser.parse();
  return parser.root;
}

/** Properties that hold no colour and still say something of the text beside them. */
const describesText = new Set(['font', 'font-size', 'font-weight']);

/** `property: words`, in which nothing can be a colour; in any other form PostCSS itself decides. */
function isPlain(tokens: readonly Token[]): boolean {
  const [property, colon] = tokens;
  if (property?.[0] !== 'word' || colon?.[0] !== ':') return false;
  const name = property[1].toLowerCase();
  const { names, followsVariables } = readPropertyTraits(name);
  if (names || followsVariables !== false || describesText.has(name)) return false;
  for (let at = 2; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) return false;
    const [type, written] = token;
    if (type === ':' || type === '(' || type === 'brackets' || written.includes('#')) return false;
  }
  return true;
}
