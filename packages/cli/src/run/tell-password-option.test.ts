import type { Extraction } from '@brandlint/core';
import { expect, test } from 'vitest';
import { tellPasswordOption, tellPasswordParameter } from './tell-password-option.ts';

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
  expect(reasonOf('password', 'secret')).toBe(`${gap.reason}, and the one that was given does not open it`);
  expect(reasonOf('damaged')).toBe(gap.reason);
});

test('what no password opens asks for none', () => {
  const locked = withGap('password');
  const gaps = [{ ...gap, code: 'password', reason: 'it is encrypted in a way that cannot be undone here' }];
  expect(tellPasswordOption([{ ...locked, gaps }], undefined)[0]?.gaps).toEqual(gaps);
});

test('who calls a function is told of its option', () => {
  const told = tellPasswordParameter(tellPasswordOption([withGap('password')], undefined));
  expect(told[0]?.gaps[0]?.reason).toBe(`${gap.reason}; the option "password" opens it`);
});
