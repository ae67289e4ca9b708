import type { Message } from 'sarif';
import { cutText } from '../finding/cut-text.ts';

/** Longer than this a message says no more. */
const longestMessage = 1_000;

/**
 * Words as a plain message: braces are doubled, as SARIF 2.1.0, 3.11.5 has it, and nothing in them is read as an embedded
 * link (3.11.6), since a checked file may have put it there.
 */
export function toMessage(words: string): Message {
  return { text: cutText(words, longestMessage).replace(/[{}]/g, '$&$&').replaceAll('](', '] (') };
}
