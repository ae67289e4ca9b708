import { expect, test } from 'vitest';
import { readPassword } from './read-password.ts';

test.each<[string, string | undefined, string | undefined]>([
  ['none is asked for', undefined, undefined],
  ['one that is set', 'PDF_PASSWORD', 'open sesame'],
])('%s', (_, name, expected) => {
  expect(readPassword(name, { PDF_PASSWORD: 'open sesame' })).toBe(expected);
});

test('one that is not set is told before anything is read', () => {
  expect(() => readPassword('NOPE', {})).toThrow(
    '--password-env NOPE: there is no environment variable of this name; set it to the password of the files.',
  );
});

test('an empty one is told, which opens nothing', () => {
  expect(() => readPassword('EMPTY', { EMPTY: '' })).toThrow(
    '--password-env EMPTY: this environment variable is empty; set it to the password of the files.',
  );
});
