/** Text in pieces, made while it is written. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/** Less than this is not worth a write of its own, in UTF-16 units. */
const leastWritten = 64 * 1024;

/** The same text in pieces that are worth a write each. */
export async function* joinPieces(pieces: Pieces): AsyncGenerator<string> {
  let held: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < leastWritten) continue;
    yield held.join('');
    held = [];
    length = 0;
  }
  if (length > 0) yield held.join('');
}
