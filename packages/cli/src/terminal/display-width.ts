import stringWidth from 'string-width';

/** How many columns of a terminal a text takes: wide characters take two, combining marks none. */
export function displayWidth(text: string): number {
  if (isPlain(text)) return text.length;
  let width = text.length;
  for (const [run] of text.matchAll(unusual)) width += stringWidth(run) - run.length;
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

const segmenter = new Intl.Segmenter('en');

function splitCharacters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
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
