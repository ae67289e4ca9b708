/** Text in pieces, made while it is written; or bytes, which are written as they are. */
export type Pieces = Iterable<Piece> | AsyncIterable<Piece>;

type Piece = string | Uint8Array;

/** Less than this is not worth a write of its own, in UTF-16 units. */
const leastWritten = 64 * 1024;

/** The same text in pieces that are worth a write each. */
export async function* joinPieces(pieces: Pieces): AsyncGenerator<Piece> {
  let held: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const isText = typeof piece === 'string';
    if (isText) {
      held.push(piece);
      length += piece.length;
      if (length < leastWritten) continue;
    }
    if (length > 0) yield held.join('');
    if (!isText) yield piece;
    held = [];
    length = 0;
  }
  if (length > 0) yield held.join('');
}
