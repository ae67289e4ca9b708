import { stripControl } from '../../terminal/strip-control.ts';

/** A half of a surrogate pair without the other one: no text that is written as UTF-8 may hold it. */
const half = /[\ud800-\udfff]/gu;

/** Text from a file as one line without anything that steers, at most so many UTF-16 units long. */
export function cutText(text: string, most: number): string {
  const line = stripControl(text.length > most ? `${text.slice(0, most - 1)}…` : text);
  return line.replace(half, '\ufffd');
}
