import { describe, expect, test } from 'vitest';
import { loadHost, say, versions } from '../test/load-host.ts';

const network = { scope: 'network' };

describe.each(versions)('with %s', async (version) => {
  const { lint, fix } = await loadHost(version);
  const mend = (code: string, filename = 'a.jsx') => fix(code, { config: network, filename }).output;

  test.each([
    [`a = { color: '#c51e80' }`, `a = { color: '#c41e7f' }`],
    [`a = { color: "#C51E80" }`, `a = { color: "#C41E7F" }`],
    [`a = { color: 'rgb(197, 30, 128)' }`, `a = { color: 'rgb(196, 30, 127)' }`],
    [`a = { color: 'rgba(197, 30, 128, .5)' }`, `a = { color: 'rgba(196, 30, 127, .5)' }`],
    [`a = { color: \`rgb(197 30 128)\` }`, `a = { color: \`rgb(196 30 127)\` }`],
    [
      `a = { border: '1px solid #c51e80', boxShadow: '0 0 1px #c51e80, 0 0 2px #75b8ca' }`,
      `a = { border: '1px solid #c41e7f', boxShadow: '0 0 1px #c41e7f, 0 0 2px #74b8ca' }`,
    ],
    [
      `a = <p className="text-[#c51e80] hover:bg-[rgb(197,30,128)]" />`,
      `a = <p className="text-[#c41e7f] hover:bg-[rgb(196,30,127)]" />`,
    ],
    [`a = new Material({ color: 0xc51e80 })`, `a = new Material({ color: 0xc41e7f })`],
    [`scene.background = new Color(0XC51E80)`, `scene.background = new Color(0XC41E7F)`],
    [
      'const A = styled.div`color: #c51e80; ${x}; border-color: #75b8ca;`',
      'const A = styled.div`color: #c41e7f; ${x}; border-color: #74b8ca;`',
    ],
  ])('%s', (code, expected) => {
    expect(mend(code)).toBe(expected);
    expect(mend(expected)).toBe(expected);
  });

  test.each([
    ['escapes', `a = { color: '\\x23c51e80' }`],
    ['escapes', `a = { color: '#c5\\u0031e80' }`],
    ['entities', `a = <svg fill="&#35;c51e80" />`],
    ['pieces', `a = { color: '#c5' + '1e80' }`],
  ])('%s are told or not, and never mended', (_, code) => {
    expect(mend(code)).toBe(code);
    for (const { suggestions = [] } of lint(code)) expect(suggestions).toEqual([]);
  });

  test('nothing is mended unasked until it is said whose the material is', () => {
    const code = `a = { color: '#c51e80' }`;
    expect(fix(code).output).toBe(code);
    const [message] = lint(code);
    expect(message?.fix).toBeUndefined();
    expect(message?.message).toBe(
      'Expected "#c51e80" to be Magenta "#C41E7F" (ΔE 0.24, not visible; limit 2); next is Purple "#815B8E", ΔE 16.7.',
    );
    expect(lint(code, { config: network })[0]?.message).not.toContain('next is');
  });

  test('the nearest colours are offered, the best first, in the notation found', () => {
    const offers = (code: string) =>
      lint(code).flatMap(({ suggestions = [] }) =>
        suggestions.map(({ desc, fix: { text } }) => `${desc} → ${text}`),
      );
    expect(offers(`a = { borderColor: '#c51e80' }`)).toEqual([
      'Use Magenta (#C41E7F), ΔE 0.24 → #c41e7f',
      'Use Purple (#815B8E), ΔE 16.7 → #815b8e',
    ]);
    expect(offers(`a = { borderColor: 'rgb(0 163 224 / 50%)' }`)).toEqual([
      'Use Blue (#6798D1), ΔE 9.84 → rgb(103 152 209 / 50%)',
      'Use Teal (#74B8CA), ΔE 12.92 → rgb(116 184 202 / 50%)',
    ]);
  });

  test('a change that brings blanks is not offered where blanks separate names', () => {
    const code = `a = <p className="bg-[color-mix(in_srgb,red,blue)]" />`;
    for (const { suggestions = [] } of lint(code)) {
      for (const { fix: change } of suggestions) expect(change.text).not.toMatch(/\s/);
    }
  });

  test('in a script a variable is offered and never put there unasked', () => {
    const config = { ...network, referenceFiles: ['tokens.css'] };
    const code = `<p style="border-color: #c41e7f"></p>`;
    const over = { rules: { 'brandlint/color-from-token': 'error' } } as const;
    const known = ':root { --pink: #c41e7f }';
    const page = `<style>${known}</style>${code}`;
    expect(fix(page, { filename: 'a.html', config: network, over }).output).toContain('var(--pink)');
    expect(config.referenceFiles).toHaveLength(1);
  });

  test('a contrast that would fail stands in the way of a fix', () => {
    const code = `a = <p style={{ color: '#fff', background: '#c51e80' }} />`;
    expect(say(code, lint(code, { config: network }))).toContain('error color-as-published: #c51e80');
  });
});
