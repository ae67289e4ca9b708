import type { Extraction } from '@brandlint/core';
import { expect, test } from 'vitest';
import { tellPasswordOption } from './tell-password-option.ts';

const gap = {
  kind: 'unreadable',
  reason: 'it can be opened with its password only',
  places: [],
  count: 1,
} as const;
const withGap = (code: string): Extraction => ({
  source: 'a.pdf',
  hash: '',
  uses: [],
  gaps: [{ ...gap, code }],
  embedded: [],
  dependsOn: [],
  pictures: [],
  artworks: [],
});

const reasonOf = (code: string, password?: string) =>
  tellPasswordOption([withGap(code)], password)[0]?.gaps[0]?.reason;

test('what needs a password says how to give it, where none was given', () => {
  expect(reasonOf('password')).toBe(`${gap.reason}; --password-env NAME says which variable holds it`);
  expect(reasonOf('password', 'secret')).toBe(gap.reason);
  expect(reasonOf('damaged')).toBe(gap.reason);
});
