import { cutText } from '../finding/cut-text.ts';

/** Longer than this a name or a message says no more, in UTF-16 units. */
const longestText = 400;

/** What may begin markup, a link, HTML or a cell of a table, wherever it stands; at the beginning also a list or a heading. */
const special = /[\\`*_[\]<>|~&$^{}]|^[-+=#]|^\d+(?=[.)])/g;

/** What becomes a link by itself. */
const address = /:(?=\/\/)|(?<=\bwww)\./gi;

/** What stands before a mention, or before the number of an issue, a request or a milestone. */
const reference = /[#!%](?=\d+\b)|[@%](?=\w)/g;

/**
 * A text from a file as Markdown that shows it letter by letter: no markup, link, HTML, mention or reference in it has an
 * effect. Signs are written as entities, which no table and no dialect of Markdown takes for anything else. References are
 * looked for in what is shown, where an entity is a sign again, so that a word joiner, which is not seen, breaks them.
 */
export function escapeMarkdown(text: string, longest = longestText): string {
  return cutText(text, longest)
    .trim()
    .replace(reference, '$&\u2060')
    .replace(special, toEntities)
    .replace(address, toEntities);
}

/** A value from a file between backticks, where GitHub shows a colour beside it; escaped where it cannot stand there. */
export function writeCode(text: string): string {
  const line = cutText(text, longestText).trim();
  return line === '' || /[`|\\]/.test(line) ? escapeMarkdown(line) : `\`${line}\``;
}

/** A message of a rule: what stands in quotation marks there, and every HEX value, as code. */
export function writeMessage(message: string): string {
  const text = cutText(message, longestText);
  let written = '';
  let from = 0;
  for (const match of text.matchAll(/"([^"]*)"|#[0-9A-F]{6}\b/g)) {
    const [whole, quoted] = match;
    written += escapeWords(text.slice(from, match.index)) + writeCode(quoted ?? whole);
    from = match.index + whole.length;
  }
  return written + escapeWords(text.slice(from));
}

/** Escaped, with the spaces around it kept. */
function escapeWords(text: string): string {
  const words = text.trim();
  if (words === '') return text === '' ? '' : ' ';
  const [start, end] = [text.startsWith(' ') ? ' ' : '', text.endsWith(' ') ? ' ' : ''];
  return start + escapeMarkdown(words) + end;
}

function toEntities(signs: string): string {
  return Array.from(signs, (sign) => `&#${sign.charCodeAt(0)};`).join('');
}
