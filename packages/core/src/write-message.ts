import type { Evidence } from './model/finding.ts';

/** Fills the slots of a message; numbers are rounded to two decimals for people, the evidence keeps them whole. */
export type WriteMessage = (data: Evidence) => string;

/** Makes the function that writes a message from its template, which is taken apart once. */
export function createMessageWriter(template: string): WriteMessage {
  // Every second part is the name of a slot.
  const parts = template.split(/\{(\w+)\}/);
  return (data) => {
    let text = parts[0] ?? '';
    for (let at = 1; at < parts.length; at += 2) {
      const name = parts[at] ?? '';
      const value = data[name] ?? `{${name}}`;
      text += typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
      text += parts[at + 1] ?? '';
    }
    return text;
  };
}
