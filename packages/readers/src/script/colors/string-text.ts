import { childrenOf } from '../node.ts';
import type { ScriptNode } from '../script-source.ts';

/** The text of a string in a script. */
export type StringText = {
  text: string;
  /** Where it begins in the source, where it stands there letter by letter; `null` for one with escapes. */
  start: number | null;
  /** Whether expressions were a part of it; `_` stands in their place. */
  isComputed: boolean;
};

/** The text of a literal, a template or an attribute; what is no text has none. */
export function readStringText(node: ScriptNode, source: string): StringText | undefined {
  if (node.type === 'TemplateLiteral') return readTemplate(node, source, blankHole);
  const { value } = node;
  if (typeof value !== 'string') return undefined;
  const [from, to] = node.range;
  if (source.startsWith(value, from) && to - from === value.length)
    return { text: value, start: from, isComputed: false };
  const isVerbatim = source.startsWith(value, from + 1) && to - from === value.length + 2;
  return { text: value, start: isVerbatim ? from + 1 : null, isComputed: false };
}

/**
 * The text of an attribute of Svelte that is made of pieces, `color: {x}; fill: red`, given at its first piece of text;
 * `undefined` at the others.
 */
export function readPieces(
  literal: ScriptNode,
  attribute: ScriptNode,
  source: string,
): StringText | undefined {
  const pieces = childrenOf(attribute, 'value');
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last || pieces.find(({ type }) => type === 'SvelteLiteral') !== literal) return undefined;
  const text = pieces
    .map((piece) => {
      const written = source.slice(piece.range[0], piece.range[1]);
      return piece.type === 'SvelteLiteral' ? written : blankHole(written);
    })
    .join('');
  const isVerbatim = text.length === last.range[1] - first.range[0];
  return { text, start: isVerbatim ? first.range[0] : null, isComputed: true };
}

/** A range of the source, and whether what stands there is an expression. */
type Hole = { start: number; end: number };

/** Where the expressions of a template stand, with `${` and `}`. */
function holesOf(template: ScriptNode, source: string): Hole[] {
  const quasis = childrenOf(template, 'quasis');
  const [first] = quasis;
  // Some parsers count the marks around a piece of text as part of it.
  const isWide =
    first !== undefined && first.range[0] === template.range[0] && source[first.range[0]] === '`';
  const holes: Hole[] = [];
  for (let at = 0; at + 1 < quasis.length; at++) {
    const before = quasis[at];
    const after = quasis[at + 1];
    if (!before || !after) continue;
    holes.push({ start: before.range[1] - (isWide ? 2 : 0), end: after.range[0] + (isWide ? 1 : 0) });
  }
  return holes;
}

/** So much before and after a hole says what it stands for. */
const nearby = 200;

/** A template as one text as long as it stands in the source, with holes and escapes filled with what means nothing. */
export function readTemplate(
  template: ScriptNode,
  source: string,
  fill: (written: string, before: string, after: string) => string,
): StringText {
  const start = template.range[0] + 1;
  const end = template.range[1] - 1;
  const holes = holesOf(template, source);
  const parts: string[] = [];
  let before = '';
  let at = start;
  for (const [index, hole] of holes.entries()) {
    add(withoutEscapes(source.slice(at, hole.start)));
    const next = Math.min(holes[index + 1]?.start ?? end, hole.end + nearby);
    add(fill(source.slice(hole.start, hole.end), before, source.slice(hole.end, next)));
    at = hole.end;
  }
  add(withoutEscapes(source.slice(at, end)));
  return { text: parts.join(''), start, isComputed: holes.length > 0 };

  function add(part: string): void {
    parts.push(part);
    before = (before + part.slice(-nearby)).slice(-nearby);
  }
}

/** An expression as a word of the same length, line by line. */
export function blankHole(written: string): string {
  return written.replace(/[^\r\n]/g, '_');
}

/** Escapes as what means nothing where they stand: spaces for those of white space, letters for others. */
function withoutEscapes(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(/\\(?:[nrtvf]|\r?\n)|\\[^]/g, (escape) => {
    const isSpace = /^\\(?:[nrtvf]|\r?\n)$/.test(escape);
    return escape.replace(/[^\r\n]/g, isSpace ? ' ' : '_');
  });
}
