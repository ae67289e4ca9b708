import { colorNames } from './color-names.ts';

const hash = '#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\\w-])';
const call = '(?<![\\w.$-])(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|device-cmyk|light-dark)\\(';
const number = '\\b0x[0-9a-f]{6}\\b';
const names = colorNames.join('|');

const inFile = new RegExp(`${hash}|${call}|${number}|[\\s"'\`:,(\\[](?:${names})["'\`;,)!\\]]`, 'i');
const inString = new RegExp(`${hash}|${call}|(?<![\\w-])(?:${names})(?![\\w-])`, 'i');
const unnamed = new RegExp(`#[0-9a-f]{3}|#_|${call}`, 'i');

/** Whether the text of a script may hold a colour, so that it is worth parsing or walking. Linear in its length. */
export function mayHoldColor(text: string): boolean {
  return inFile.test(text);
}

/** Whether one string of a script may hold a colour in any notation. */
export function mayBeColor(text: string): boolean {
  return inString.test(text);
}

/** Whether one string of a script may hold a colour that is no name. */
export function mayHoldUnnamedColor(text: string): boolean {
  return unnamed.test(text);
}

/** Whether a piece of markup may hold a colour: its texts are full of words that are names of colours. */
export function mayHoldColorInMarkup(text: string): boolean {
  return unnamed.test(text) || (/(?:style|fill|stroke|color)\s?=/.test(text) && inString.test(text));
}
