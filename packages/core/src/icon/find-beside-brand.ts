import type { TextUse } from '../model/use.ts';
import type { WordingReader } from '../text/wording.ts';

/** A part of a text, in UTF-16 units; `end` is exclusive. */
export type Part = { start: number; end: number };

/** Longer texts are no titles, but sentences. */
const longestTitle = 200;

/** Beside the brand's name, so many further words leave it a heading; with more, a sentence speaks of it. */
const mostWords = 4;

/** What parts the pieces of a title. A comma does not: it stands in sentences as well. */
const separators = /[:;|()[\]–—•·\n\r]+|\s-\s/g;

/**
 * The part of a title that is meant as a principle's name because it stands beside the name of the brand or of its
 * document, parted from it by nothing or by one separator; `null` where there is none, and in sentences. Of several parts
 * one that is not as published goes first.
 */
export function findBesideBrand(
  { text, purpose }: Pick<TextUse, 'text' | 'purpose'>,
  wording: Pick<WordingReader, 'readName' | 'findNetworkNames' | 'findDocumentTitles'>,
): Part | null {
  if (text.length > longestTitle || (purpose === 'prose' && /[.!?…]["'”’)]*\s*$/.test(text))) return null;
  const brand = [...wording.findNetworkNames(text), ...wording.findDocumentTitles(text)];
  if (brand.length === 0) return null;
  const pieces = splitTitle(text).map((piece) => ({ piece, rest: toRest(text, piece, brand) }));
  let published: Part | null = null;
  for (const [at, { piece, rest }] of pieces.entries()) {
    const isNeighbour =
      rest === null && [pieces[at - 1], pieces[at + 1]].some((other) => isShort(text, other?.rest));
    const candidates = rest ?? (isNeighbour ? [piece] : []);
    for (const candidate of candidates.length === 1 ? candidates : []) {
      const part = trim(text, candidate);
      const reading = wording.readName(text.slice(part.start, part.end));
      if (reading?.match === 'near') return part;
      if (reading) published ??= part;
    }
  }
  return published;
}

function splitTitle(text: string): Part[] {
  const pieces: Part[] = [];
  let start = 0;
  for (const { 0: separator, index } of text.matchAll(separators)) {
    pieces.push({ start, end: index });
    start = index + separator.length;
  }
  pieces.push({ start, end: text.length });
  return pieces.filter((piece) => text.slice(piece.start, piece.end).trim() !== '');
}

/** What a piece says beside the brand's name; `null` where it does not name the brand. */
function toRest(text: string, piece: Part, brand: readonly Part[]): Part[] | null {
  const inside = brand.filter(({ start, end }) => start >= piece.start && end <= piece.end);
  if (inside.length === 0) return null;
  const rest: Part[] = [];
  let start = piece.start;
  for (const one of inside.toSorted((first, second) => first.start - second.start)) {
    rest.push({ start, end: Math.max(start, one.start) });
    start = Math.max(start, one.end);
  }
  rest.push({ start, end: piece.end });
  return rest.filter((one) => /[\p{L}\p{N}]/u.test(text.slice(one.start, one.end)));
}

function isShort(text: string, rest: readonly Part[] | null | undefined): boolean {
  if (!rest) return false;
  const words = rest.flatMap(({ start, end }) => text.slice(start, end).match(/\S+/g) ?? []);
  return words.length <= mostWords;
}

function trim(text: string, { start, end }: Part): Part {
  const slice = text.slice(start, end);
  const lead = /^[\s,'’"“”]*(?:s\s)?/.exec(slice)?.[0].length ?? 0;
  const core = slice.slice(lead).replace(/[\s,]+$/, '');
  return { start: start + lead, end: start + lead + core.length };
}
