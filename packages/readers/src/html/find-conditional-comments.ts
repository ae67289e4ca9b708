import type { TextRange } from '../markup/element.ts';

const opening = /<!--\[if\b[^\]<>]*\]>/gi;
const colorful = /#[\da-f]{3,8}\b|color|rgb/i;

/** Comments that Outlook and old browsers read as markup (`<!--[if mso]>`), and that speak of a colour. */
export function* findConditionalComments(text: string): Generator<TextRange> {
  let passed = 0;
  for (const { 0: head, index } of text.matchAll(opening)) {
    if (index < passed) continue;
    const start = index + head.length;
    const found = text.indexOf('-->', start);
    passed = found === -1 ? text.length : found;
    // What is shown to everybody else closes at once: `<!--[if !mso]><!-->`.
    if (colorful.test(text.slice(start, passed))) yield { start: index, end: start };
  }
}
