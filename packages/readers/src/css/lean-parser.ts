import type { Root } from 'postcss';
import Declaration from 'postcss/lib/declaration';
import Input from 'postcss/lib/input';
import Parser, { type Token } from 'postcss/lib/parser';
import { couldHoldColor } from '../values/could-hold-color.ts';
import { readPropertyTraits } from '../values/property-roles.ts';

/**
 * PostCSS's own parser, which makes no node of a declaration that can hold neither a colour nor anything that one depends
 * on, keeps no rule that is left without any, and leaves lines and columns to whoever needs them. Most declarations of a
 * style sheet are of that kind, and nodes are what parsing spends its time and memory on. The grammar and the errors are
 * those of PostCSS.
 */
class LeanParser extends Parser {
  override decl(tokens: Token[], customProperty: boolean): void {
    const shape = customProperty ? null : readShape(tokens);
    if (!shape) {
      super.decl(tokens, customProperty);
      return;
    }
    this.spaces = '';
    this.semicolon = tokens.at(-1)?.[0] === ';';
    const value = this.input.css.slice(shape.start, shape.end);
    if (isColorless(shape.property, value)) return;
    const [first] = tokens;
    const node = new Declaration({ prop: first?.[1] ?? '', value });
    node.raws.between = this.input.css.slice((first?.[3] ?? 0) + 1, shape.start);
    node.source = { input: this.input, start: this.getPosition(first?.[2] ?? 0) };
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

/** Reads a style sheet as a tree whose positions have an offset only; throws a `CssSyntaxError` on a malformed one. */
export function parseLean(text: string, options: { map: false }): Root {
  const parser = new LeanParser(new Input(text, options));
  parser.parse();
  return parser.root;
}

/**
 * Where the value stands in `property: value` without comments, hacks or `!important`; `null` for any other form, which is
 * left to PostCSS itself.
 */
function readShape(tokens: readonly Token[]): { property: string; start: number; end: number } | null {
  const [property, colon] = tokens;
  if (property?.[0] !== 'word' || colon?.[0] !== ':' || /^[*_]/.test(property[1])) return null;
  let start = -1;
  let end = -1;
  for (let at = 2; at < tokens.length; at++) {
    const [type, written, from, to] = tokens[at] ?? [':', ''];
    if (type === ':' || type === 'comment' || written.includes('!')) return null;
    if (type === 'space' || type === ';') continue;
    if (from === undefined) return null;
    if (start === -1) start = from;
    end = (to ?? from) + 1;
  }
  return start === -1 ? null : { property: property[1].toLowerCase(), start, end };
}

/** Properties that hold no colour, or none here, and still say something of the text beside them. */
const describesText = /^(?:font(?:-size|-weight)?|background(?:-color|-image)?)$/;

function isColorless(property: string, value: string): boolean {
  const { names, followsVariables } = readPropertyTraits(property);
  return !describesText.test(property) && !couldHoldColor(value, names, followsVariables);
}
