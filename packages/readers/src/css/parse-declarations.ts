import type { Source } from '@brandlint/core';
import { parseStylesheet, type Parsed, type ParseRoot } from './parse-stylesheet.ts';

/** Declarations with the broken ones among them left out, and where those stand. */
export type ParsedDeclarations = Parsed & { broken: readonly { start: number; end: number }[] };

/** More declarations than this nobody writes into one attribute; they are then read whole or not at all. */
const maximumPieces = 500;

/**
 * The inside of a style attribute. Browsers pass over a declaration that is malformed and take the others, so where the
 * whole does not parse each is tried by itself, and the broken ones are left out.
 */
export function parseDeclarations(source: Source, parse: ParseRoot): ParsedDeclarations {
  const whole = parseStylesheet(source, parse);
  const pieces = 'gap' in whole ? source.text.split(';') : [];
  if (pieces.length === 0 || pieces.length > maximumPieces) return { ...whole, broken: [] };
  const broken: { start: number; end: number }[] = [];
  let start = 0;
  const kept = pieces.map((piece) => {
    const end = start + piece.length;
    const isBroken = 'gap' in parseStylesheet({ ...source, text: piece }, parse);
    if (isBroken) broken.push({ start, end });
    start = end + 1;
    return isBroken ? ' '.repeat(piece.length) : piece;
  });
  const rest = parseStylesheet({ ...source, text: kept.join(';') }, parse);
  return 'gap' in rest ? { ...whole, broken: [] } : { ...rest, broken };
}
