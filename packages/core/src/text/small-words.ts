/** Words that carry little of what a phrase says; a name survives one of them changed. */
const smallWords: ReadonlySet<string> = new Set(
  '& a an and are as at be by for from how in into is it its of on or our that the their these this to us we which who will with within your'.split(
    ' ',
  ),
);

/** Whether a folded word is one of those that carry little. */
export function isSmallWord(key: string): boolean {
  return smallWords.has(key);
}
