import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isVerbatim, type TextRange } from '../markup/element.ts';
import type { PageElement } from './walk-page.ts';

/** A piece of a line: a node of text with the link that it stands in, or a line break. */
export type TextPiece = { node: Tree.TextNode | null; link: PageElement | undefined };

/** A text with where it stands; `exact` when it stands there letter by letter. */
export type FoundText = { text: string; range: TextRange; exact: boolean };

/** Joins the pieces of one text, without the white space around it; `undefined` where nothing is left. */
export function joinPieces(found: readonly TextPiece[], source: string): FoundText | undefined {
  const from = found.findIndex(isFilled);
  const pieces = found.slice(Math.max(0, from), found.findLastIndex(isFilled) + 1);
  const [only] = pieces;
  if (pieces.length === 1 && only?.node) return locate(only.node.value, rangeOf(only.node), source);
  const text = pieces.map(({ node }) => node?.value ?? '\n').join('');
  const first = pieces[0]?.node;
  const last = pieces.at(-1)?.node;
  if (!first || !last) return undefined;
  const start = rangeOf(first).start;
  // What a table throws out stands before it in the tree and after its beginning in the text.
  return locate(text, { start, end: Math.max(start, rangeOf(last).end) }, source);
}

function locate(value: string, { start, end }: TextRange, source: string): FoundText | undefined {
  const raw = source.slice(start, end);
  const isExact = isVerbatim(raw, value);
  const text = isExact ? raw : value;
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const written = raw.trim();
  const from = start + (raw.length - raw.trimStart().length);
  return { text: trimmed, range: { start: from, end: from + written.length }, exact: isExact };
}

const filled = /\S/;

function isFilled({ node }: TextPiece): boolean {
  return node !== null && filled.test(node.value);
}

function rangeOf({ sourceCodeLocation }: Tree.TextNode): TextRange {
  return { start: sourceCodeLocation?.startOffset ?? 0, end: sourceCodeLocation?.endOffset ?? 0 };
}
