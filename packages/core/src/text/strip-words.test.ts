import { expect, test } from 'vitest';
import { stripWords } from './strip-words.ts';

test.each([
  ['Icon of Learning', 'Learning'],
  ['The Learning (icon)', 'Learning'],
  ['icon: Walking the talk', 'Walking the talk'],
  ['Learning', 'Learning'],
  ['icon', ''],
  ['', ''],
  ['of the of', ''],
])('%s → %s', (text, expected) => expect(stripWords(text, ['icon', 'of', 'the', 'The'])).toBe(expected));
