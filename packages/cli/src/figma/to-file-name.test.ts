import { expect, test } from 'vitest';
import { toFileName } from './to-file-name.ts';

test.each([
  ['Annual report 2026', 'Annual-report-2026'],
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\Windows\\x', 'C-Windows-x'],
  ['Jahresbericht — Überblick', 'Jahresbericht-Überblick'],
  ['年次報告', '年次報告'],
  ['a\u202Egnp.exe\u0000', 'a-gnp.exe'],
  ['CON', 'design-CON'],
  ['nul.txt', 'design-nul.txt'],
  ['.htaccess', 'htaccess'],
  ['--force', 'force'],
  ['🎉🎉', 'key'],
  ['', 'key'],
  ['x'.repeat(100_000), 'x'.repeat(80)],
])('%j', (name, expected) => {
  expect(toFileName(name, 'key')).toBe(expected);
});
