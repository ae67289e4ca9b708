import { foldText } from './fold-text.ts';
import { splitWords } from './split-words.ts';

/** A name as a key for data and addresses: lower-case words joined by hyphens, e.g. `walking-the-talk`. */
export function toPrincipleKey(text: string): string {
  const folded = foldText(text);
  if (!folded) return '';
  return splitWords(folded)
    .map(({ key }) => key.replaceAll("'", '').replace('&', 'and'))
    .join('-');
}
