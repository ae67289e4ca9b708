import type { Splice } from './edit-part.ts';
import { escapeText, findWords } from './find-words.ts';
import { locateAttribute } from './locate-attribute.ts';
import type { PlannedPiece } from './plan-edits.ts';

/** What of the text of a part is replaced for a piece, in order; or why it cannot be. */
export function toSplices(text: string, piece: PlannedPiece): Splice[] | { reason: string } {
  const { element } = piece;
  if ('from' in piece) {
    const place = findWords(text, element, piece.from);
    return 'reason' in place ? place : [{ ...place, text: escapeText(piece.to) }];
  }
  const splices: Splice[] = [];
  for (const [attribute, value] of piece.values) {
    const place = locateAttribute(text, element, attribute);
    if (!place)
      return { reason: 'it is written in a way that cannot be changed without touching more than its value' };
    splices.push({ start: place.start, end: place.end, text: value });
  }
  return splices.sort((one, other) => one.start - other.start);
}
