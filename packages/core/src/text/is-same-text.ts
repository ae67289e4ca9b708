import { foldText } from './fold-text.ts';

/** Whether two texts read the same; letter case, white space, apostrophes and hyphens of other kinds do not count. */
export function isSameText(one: string, other: string): boolean {
  // Texts of very different lengths need not be folded.
  if (one.length > other.length * 4 + 400) return false;
  const [first, second] = [foldText(one)?.text.trim(), foldText(other)?.text.trim()];
  return first !== undefined && first !== '' && first === second;
}
