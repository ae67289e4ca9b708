import { type WeighedWords, weighWords } from './compare-words.ts';
import { foldText } from './fold-text.ts';
import { splitWords } from './split-words.ts';

/** A published description prepared for comparison, its words folded and without apostrophes. */
export type DescriptionForm = WeighedWords & {
  principle: number;
  text: string;
  /**
   * The published piece that consists of these words: from the beginning of a sentence, a list item or what follows its
   * colon to the end of one, or to any place where the text is cut short on purpose.
   */
  findPiece: (words: readonly string[], isCut: boolean) => string | null;
};

/** Prepares a description. */
export function toDescriptionForm(principle: number, text: string): DescriptionForm {
  const folded = foldText(text);
  const places = folded ? splitWords(folded) : [];
  const words = places.map(({ key }) => key.replaceAll("'", ''));
  const joined = ` ${words.join(' ')} `;
  return { principle, text, ...weighWords(words), findPiece };

  function findPiece(written: readonly string[], isCut: boolean): string | null {
    const piece = ` ${written.join(' ')} `;
    for (let at = joined.indexOf(piece); at >= 0; at = joined.indexOf(piece, at + 1)) {
      const first = countWords(joined.slice(0, at));
      const last = first + written.length - 1;
      if (isEdge(first) && (isCut || isEdge(last + 1))) {
        return text.slice(places[first]?.start, places[last]?.end) + endAfter(last);
      }
    }
    return null;
  }

  /** Whether a sentence, a list item or what follows its colon begins with this word. */
  function isEdge(index: number): boolean {
    if (index === 0 || index === words.length) return true;
    return /[.:;!?\n]/.test(text.slice(places[index - 1]?.end, places[index]?.start));
  }

  function endAfter(index: number): string {
    return /^['’]?[.:;!?]?/.exec(text.slice(places[index]?.end))?.[0] ?? '';
  }
}

function countWords(joined: string): number {
  return joined.split(' ').length - 1;
}
