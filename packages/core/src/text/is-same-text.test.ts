import { expect, test } from 'vitest';
import { isSameText } from './is-same-text.ts';

test.each<[string, string, boolean]>([
  ['Learning', ' learning\n', true],
  ['Co-production', 'Co‑production', true],
  ['Councils’', "Councils'", true],
  ['Learning', 'Learning in 2024', false],
  ['', ' ', false],
])('"%s" and "%s": %s', (one, other, same) => expect(isSameText(one, other)).toBe(same));

test('a text of a million signs is not compared with a word', () => {
  const long = 'word '.repeat(200_000);
  const start = Date.now();
  for (let i = 0; i < 1000; i++) isSameText(long, 'word');
  expect(Date.now() - start).toBeLessThan(500);
});
