import { apostrophes, bullets, dashes, hyphens } from './characters.ts';
import { stripListMark } from './strip-list-mark.ts';
import { tidyText } from './tidy-text.ts';
import type { WordingDifference } from './wording.ts';

const anyApostrophe = new RegExp(`[${apostrophes}]`, 'g');
const anyDash = new RegExp(`[${hyphens}${dashes}]`, 'g');
const spaceAroundDash = new RegExp(` ?([${hyphens}${dashes}]) ?`, 'g');
const bulletInLine = new RegExp(`(?<=\\s)(?:[${bullets}]\\s|•)`, 'g');
const punctuation = new RegExp(`(?![${bullets}${apostrophes}&+#>])[\\p{P}\\p{S}]| ?-$`, 'gu');

const lineHyphen = new RegExp(`\\u00AD|[${hyphens}]\\s`);

/** What can be set aside, in this order, each with the text without it. */
const asides: readonly (readonly [WordingDifference, (text: string) => string])[] = [
  [
    'list-mark',
    (text) =>
      text
        .split(/[\n\r]+/)
        .map(stripListMark)
        .join('\n')
        .replace(bulletInLine, ''),
  ],
  ['whitespace', (text) => text.replace(/\s+/g, ' ').replace(spaceAroundDash, '$1')],
  ['dash', (text) => text.replace(anyDash, '-')],
  ['apostrophe', (text) => text.replace(anyApostrophe, '')],
  ['punctuation', (text) => text.replace(punctuation, '')],
  ['case', (text) => text.toLowerCase()],
];

/**
 * In what a text differs from the published one when the words are the same: each sort of difference without which they
 * would not be equal. Empty where they are equal letter by letter.
 */
export function listDifferences(written: string, published: string): readonly WordingDifference[] {
  const given = tidyText(written).trim();
  const wanted = tidyText(published).trim();
  if (given === wanted) return [];
  if (setAside(given) !== setAside(wanted)) return [lineHyphen.test(written) ? 'dash' : 'punctuation'];
  return asides.map(([name]) => name).filter((name) => setAside(given, name) !== setAside(wanted, name));
}

function setAside(text: string, kept?: WordingDifference): string {
  let rest = text;
  for (const [name, without] of asides) if (name !== kept) rest = without(rest);
  return rest.trim();
}
