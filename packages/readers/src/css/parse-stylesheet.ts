import type { Gap, Source } from '@brandlint/core';
import type { Document, Root } from 'postcss';

/** A parser of PostCSS: it throws a `CssSyntaxError` on text that is not well formed. */
export type ParseRoot = (text: string, options: { map: false }) => Root | Document;

export type Parsed = { root: Root | Document } | { gap: Omit<Gap, 'places' | 'count'>; offset: number };

/** A stylesheet as a tree of PostCSS, or why there is none. No source map is looked for, inside the text or beside it. */
export function parseStylesheet(source: Source, parse: ParseRoot): Parsed {
  try {
    return { root: parse(blankMarks(source.text), { map: false }) };
  } catch (error) {
    const at = readSyntaxError(error);
    return {
      gap: {
        kind: 'unreadable',
        code: 'stylesheet-malformed',
        reason: `${at.reason}, so nothing in it was read`,
      },
      offset: at.offset,
    };
  }
}

/**
 * The text without the `<!--` before it and the `-->` behind it, which old pages and mail programs write around their
 * styles; as long as before. Source: https://www.w3.org/TR/css-syntax-3/#consume-list-of-rules
 */
function blankMarks(text: string): string {
  const opening = /^\s*<!--/.exec(text)?.[0].length ?? 0;
  const body = text.slice(opening);
  const end = body.trimEnd();
  const closing = end.endsWith('-->') ? 3 : 0;
  if (opening === 0 && closing === 0) return text;
  const kept = end.slice(0, end.length - closing);
  return text.slice(0, opening).replace('<!--', '    ') + kept + ' '.repeat(closing) + body.slice(end.length);
}

/** What PostCSS says of a malformed stylesheet; any other failure of a parser on hostile text counts the same. */
function readSyntaxError(error: unknown): { reason: string; offset: number } {
  if (typeof error === 'object' && error !== null && 'reason' in error && typeof error.reason === 'string') {
    const offset = 'input' in error ? readOffset(error.input) : 0;
    return { reason: `the stylesheet is malformed (${error.reason.toLowerCase()})`, offset };
  }
  if (error instanceof RangeError) return { reason: 'the stylesheet is nested too deeply', offset: 0 };
  return { reason: 'the stylesheet is malformed', offset: 0 };
}

function readOffset(input: unknown): number {
  if (typeof input !== 'object' || input === null || !('offset' in input)) return 0;
  return typeof input.offset === 'number' ? input.offset : 0;
}
