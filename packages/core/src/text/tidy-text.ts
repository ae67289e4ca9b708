import { invisible } from './characters.ts';

const unseen = new RegExp(`[${invisible}\\u00AD]`, 'g');

/** A text with nothing unseen, composed, with plain spaces and hyphens for those that only forbid a line break. */
export function tidyText(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFC');
}
