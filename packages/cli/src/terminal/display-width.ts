import { eastAsianWidth } from 'get-east-asian-width';

/** How many columns of a terminal a text takes: wide characters take two, combining marks none. */
export function displayWidth(text: string): number {
  if (isPlain(text)) return text.length;
  let width = text.length;
  for (const [run] of text.matchAll(unusual)) width += measure(run) - run.length;
  return width;
}

/** As much of the beginning as fits into `columns`. No character is cut in two. */
export function takeStart(text: string, columns: number): string {
  if (columns <= 0) return '';
  if (isPlain(text)) return text.slice(0, columns);
  return takeCharacters(splitCharacters(text), columns).join('');
}

/** As much of the end as fits into `columns`. */
export function takeEnd(text: string, columns: number): string {
  if (columns <= 0) return '';
  if (isPlain(text)) return text.slice(-columns);
  return takeCharacters(splitCharacters(text).reverse(), columns).reverse().join('');
}

/** The text, or its beginning and `…`, in at most `columns`. */
export function shortenEnd(text: string, columns: number): string {
  return displayWidth(text) <= columns ? text : `${takeStart(text, columns - 1)}…`;
}

/** The text, or its two ends with `…` between them, in at most `columns`; the end is the longer one. */
export function shortenMiddle(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  const head = takeStart(text, Math.floor((columns - 1) / 3));
  return `${head}…${takeEnd(text, columns - 1 - displayWidth(head))}`;
}

/** The text with spaces after it, up to `columns`. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** The text with spaces before it, up to `columns`. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - displayWidth(text))) + text;
}

/** Runs of anything but Latin, Greek, Cyrillic, dashes, quotation marks and blocks, which take one column for one unit. */
const unusual =
  /[^ -~\u00a0-\u00ac\u00ae-\u02ff\u0384-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2500-\u259f]+/g;

function isPlain(text: string): boolean {
  return text.search(unusual) === -1;
}

function measure(run: string): number {
  return splitCharacters(run).reduce((width, character) => width + measureCharacter(character), 0);
}

/** What is drawn upon another character, and what is not drawn at all. */
const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]$/u;

/** A cluster is as wide as its widest part; U+FE0F asks for the wide picture of a sign that has a narrow one too. */
function measureCharacter(character: string): number {
  if (character.includes('\uFE0F')) return 2;
  let width = 0;
  for (const part of character) {
    if (!invisible.test(part)) width = Math.max(width, eastAsianWidth(part.codePointAt(0) ?? 0));
  }
  return width;
}

/** Made when it is needed: the first one of a process takes longer than many a whole check. */
function splitCharacters(text: string): string[] {
  return Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
}

function takeCharacters(characters: readonly string[], columns: number): string[] {
  const taken: string[] = [];
  let width = 0;
  for (const character of characters) {
    width += displayWidth(character);
    if (width > columns) break;
    taken.push(character);
  }
  return taken;
}
