/** Longer texts are no labels, and stay as they are. */
const longestLabel = 500;

/** A label without certain words at its beginning and its end; letter case and the punctuation around them do not count. */
export function stripWords(text: string, words: readonly string[]): string {
  if (text.length > longestLabel) return text;
  const fillers = new Set(words.map((word) => word.toLowerCase()));
  const isFiller = (piece: string | undefined) =>
    piece !== undefined && fillers.has(piece.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const pieces = text.trim().split(/\s+/);
  let [start, end] = [0, pieces.length];
  while (start < end && isFiller(pieces[start])) start++;
  while (end > start && isFiller(pieces[end - 1])) end--;
  return pieces.slice(start, end).join(' ');
}
