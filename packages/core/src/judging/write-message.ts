import type { Evidence } from '../model/finding.ts';

/** Fills the slots of a message; numbers are rounded to two decimals for people, the evidence keeps them whole. */
export type WriteMessage = (data: Evidence) => string;

/**
 * Makes the function that writes a message from its template, which is taken apart once. `{points:point}` is the number
 * with its word: "1 point", "3 points".
 */
export function createMessageWriter(template: string): WriteMessage {
  // Of three parts, the second is the name of a slot, the third the word behind it.
  const parts = template.split(/\{(\w+)(?::(\w+))?\}/);
  return (data) => {
    let text = parts[0] ?? '';
    for (let at = 1; at < parts.length; at += 3) {
      const name = parts[at] ?? '';
      const value = data[name] ?? `{${name}}`;
      const written = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
      const word = parts[at + 1];
      text += word === undefined ? written : `${written} ${word}${written === '1' ? '' : 's'}`;
      text += parts[at + 2] ?? '';
    }
    return text;
  };
}
