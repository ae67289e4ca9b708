import { describe, expect, test } from 'vitest';
import { hosts, loadHost, versions } from '../test/load-host.ts';

const texts: [what: string, filename: string, code: string][] = [
  ['nothing', 'a.jsx', ''],
  ['no script', 'a.jsx', '#c51e80 }}}} <'],
  ['half a literal', 'a.jsx', `a = { color: '#c51e8`],
  ['a lone surrogate', 'a.jsx', `a = { color: '#c51e80\ud800' }`],
  ['a null', 'a.jsx', `a = { color: '#c51e80\0' }`],
  ['a name of the prototype', 'a.jsx', `a = { __proto__: { color: '#c51e80' }, constructor: '#c51e80' }`],
  ['many calls in one another', 'a.jsx', `a = { color: '${'rgb('.repeat(5000)}' }`],
  ['a long identifier', 'a.jsx', `a = { color: '#${'a'.repeat(40_000)}' }`],
  ['many classes', 'a.jsx', `a = <p className="${'bg-[#c51e80] '.repeat(5000)}" />`],
  ['deep objects', 'a.jsx', `a = ${'{ a: '.repeat(500)}'#c51e80'${' }'.repeat(500)}`],
  ['a template that is never closed', 'a.vue', '<template><p style="color: #c51e80'],
  [
    'a template in another language',
    'a.vue',
    '<template lang="pug">\np(style="color: #c51e80")\n</template>',
  ],
  ['no template', 'a.vue', '<script>a = { color: "#c51e80" }</script>'],
  ['an expression that is never closed', 'a.svelte', '<p style="color: {#c51e80">'],
  ['a frontmatter that is never closed', 'a.astro', '---\nconst a = { color: "#c51e80"'],
  ['half a page', 'a.html', '<p style="color: #c51e80'],
  ['half a stylesheet', 'a.css', '.a { color: #c51e80; background: url('],
];

describe.each(versions)('with %s', async (version) => {
  const { lint, fix } = await loadHost(version);

  test.each(texts)(
    '%s in %s never throws, and is told by nobody but us and the parser',
    (_, filename, code) => {
      const started = performance.now();
      const messages = lint(code, { filename, reviews: true, gaps: true });
      expect(messages.every(({ ruleId, fatal }) => fatal === true || ruleId?.startsWith('brandlint/'))).toBe(
        true,
      );
      expect(performance.now() - started).toBeLessThan(10_000);
    },
  );

  test('every sort of file with every text of the others', () => {
    for (const filename of Object.keys(hosts)) {
      for (const [, , code] of texts) expect(() => lint(code.slice(0, 2000), { filename })).not.toThrow();
    }
  });

  test('thousands of wrong colours in one file are all told, and mended in one go', () => {
    const code = Array.from({ length: 3000 }, (_, i) => `a${i} = { color: '#c51e80' };`).join('\n');
    expect(lint(code)).toHaveLength(3000);
    const { output, messages } = fix(code, { config: { scope: 'network' } });
    expect(output).not.toContain('#c51e80');
    expect(messages).toEqual([]);
  });
});
