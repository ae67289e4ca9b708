/** Longer names and messages are cut. */
const longest = 300;

/** Control characters, and those that turn the direction of what follows. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unseen = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

/** A text as Markdown that shows it letter by letter: no markup, link, mention or HTML in it has an effect. */
export function escapeMarkdown(text: string): string {
  const line = text.replace(unseen, ' ').trim();
  const short = line.length > longest ? `${line.slice(0, longest)}…` : line;
  return short
    .replace(/[\\`*_[\]<>|~#&!@$^{}]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
