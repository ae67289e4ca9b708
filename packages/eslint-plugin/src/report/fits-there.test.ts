import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { hosts } from '../../test/load-host.ts';
import { fitsThere } from './fits-there.ts';

/** Whether a text fits where `x` stands in a script. */
function fits(code: string, replacement: string): boolean {
  const linter = new Linter();
  const [message] = linter.verify(code, [{ files: ['**/*.jsx'], ...hosts['a.jsx'] }], { filename: 'a.jsx' });
  if (message) throw new Error(message.message);
  return fitsThere(linter.getSourceCode(), code.indexOf('x'), 'x', replacement);
}

describe('a text is put in the place of another as it is, or not at all', () => {
  test.each([
    [`a = 'x'`, 'Learning', true],
    [`a = 'x'`, 'Councils’ Network', true],
    [`a = 'x'`, `Councils' Network`, false],
    [`a = "x"`, `Councils' Network`, true],
    [`a = "x"`, 'the "Network"', false],
    [`a = 'x'`, 'a\nb', false],
    [`a = 'x'`, 'a\\b', false],
    ['a = `x`', `Councils' "Network"`, true],
    ['a = `x`', 'a `b`', false],
    ['a = `x`', '${b}', false],
    ['a = <p>x</p>', `Councils' "Network"`, true],
    ['a = <p>x</p>', 'a < b', false],
    ['a = <p>x</p>', 'a {b}', false],
    ['a = <p>x</p>', 'a & b', false],
    ['a = <p title="x" />', `Councils' Network`, true],
    ['a = <p title="x" />', 'a "b"', false],
    ['a = <p title="x" />', 'a &amp; b', false],
  ])('%s: %j is %s', (code, replacement, expected) => {
    expect(fits(code, replacement)).toBe(expected);
  });

  test('a number gives way to a number only', () => {
    const source = { text: '0xc51e80', ast: null };
    expect(fitsThere(source, 0, '0xc51e80', '0xc41e7f')).toBe(true);
    expect(fitsThere(source, 0, '0xc51e80', 'var(--pink)')).toBe(false);
    expect(fitsThere(source, 0, '0xc51e80', '#c41e7f')).toBe(false);
  });

  test('where nothing is known of the place, only what brings no sign fits', () => {
    const unknown = { text: 'x', ast: null };
    expect(fitsThere(unknown, 0, 'x', 'y')).toBe(true);
    expect(fitsThere(unknown, 0, 'x', 'y z')).toBe(false);
    expect(fitsThere(unknown, 0, 'a b', 'y z')).toBe(true);
  });
});
