import { deltaELimits } from '../color/delta-e.ts';
import type { Evidence } from '../model/finding.ts';
import { roundBeside } from './round-beside.ts';

/**
 * Fills the slots of a message; numbers are rounded to two decimals for people, and never up or down to the limit that they
 * are held against. The evidence keeps them whole.
 */
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
      const written = typeof value === 'number' ? String(roundBeside(value, limitsOf(data, value))) : value;
      const word = parts[at + 1];
      text += word === undefined ? written : `${written} ${word}${written === '1' ? '' : 's'}`;
      text += parts[at + 2] ?? '';
    }
    return text;
  };
}

/** What else stands in the sentence in figures, and where the words for a difference of colour change. */
function limitsOf(data: Evidence, value: number): number[] {
  const others = Object.values(data).filter((other) => typeof other === 'number');
  return [...others.filter((other) => other !== value), ...('seen' in data ? deltaELimits : [])];
}
