import { describe, expect, test } from 'vitest';
import { loadHost, say, versions } from '../test/load-host.ts';

const network = { scope: 'network' };

type Case = {
  name: string;
  options: { customSyntax: string; codeFilename?: string };
  code: string;
  /** Each with its rule, at its exact place. */
  told: string[];
  /** What `--fix` replaces; everything else stays. */
  mended: Record<string, string>;
};

const cases: Case[] = [
  {
    name: 'SCSS',
    options: { customSyntax: 'postcss-scss' },
    code: `$pink: #c51e80; // #c51e81
$map: ("a": #75b8ca, b: 1px);
@mixin box($bg: #c51e80) { background: $bg; }
.a { border: { color: #c51e80; } &:hover { @include box(#00a3e0); outline-color: $pink; } }
.b { fill: #{$pink}; stroke: darken(#c51e80, 5%); }
`,
    told: ['#c51e80', '#75b8ca', '#c51e80', '#c51e80', '#00a3e0', '#c51e80'],
    mended: { '#c51e80': '#c41e7f', '#75b8ca': '#74b8ca' },
  },
  {
    name: 'SCSS in a file of its own',
    options: { customSyntax: 'postcss-scss', codeFilename: '/x/a.scss' },
    code: '$a: #c51e80;\n.a { border-color: $a }\n',
    told: ['#c51e80'],
    mended: { '#c51e80': '#c41e7f' },
  },
  {
    name: 'Less',
    options: { customSyntax: 'postcss-less' },
    code: `@pink: #c51e80; // #c51e81
.box(@bg: #75b8ca) { background: @bg; }
.a { .box(#c51e80); border-color: @pink; fill: ~"#c51e80"; }
`,
    told: ['#c51e80', '#75b8ca', '#c51e80'],
    mended: { '#c51e80': '#c41e7f', '#75b8ca': '#74b8ca' },
  },
  {
    name: 'HTML',
    options: { customSyntax: 'postcss-html', codeFilename: '/x/a.html' },
    code: `<!doctype html>\n<p style="border-color: #c51e80; fill: #00a3e0">#c51e80</p>
<style>
  :root { --a: #75b8ca }
  .a { border-color: rgb(197 30 128); }
</style>
<script>const a = '#c51e80'</script>
<style media="print">
  .b { outline-color: var(--a) }
  .c { outline-color: #c51e80 }
</style>
`,
    told: ['#c51e80', '#00a3e0', '#75b8ca', 'rgb(197 30 128)', '#c51e80'],
    mended: {
      'border-color: #c51e80': 'border-color: #c41e7f',
      'outline-color: #c51e80': 'outline-color: #c41e7f',
      '#75b8ca': '#74b8ca',
      'rgb(197 30 128)': 'rgb(196 30 127)',
    },
  },
  {
    name: 'Vue',
    options: { customSyntax: 'postcss-html', codeFilename: '/x/a.vue' },
    code: `<template>\n  <p :style="{ color: '#c51e80' }">x</p>\n</template>
<script setup lang="ts">\nconst a = 'red';\n</script>
<style lang="scss" scoped>\n$a: #c51e80; // red\n.a { border-color: $a; fill: v-bind(a) }\n</style>
<style lang="less">\n@b: #75b8ca;\n.b { border-color: @b }\n</style>
<style>\n.c { border-color: #c51e80 }\n</style>\n`,
    told: ['#c51e80', '#75b8ca', '#c51e80'],
    mended: { '$a: #c51e80': '$a: #c41e7f', '#75b8ca': '#74b8ca', 'color: #c51e80 ': 'color: #c41e7f ' },
  },
  {
    name: 'Svelte',
    options: { customSyntax: 'postcss-html', codeFilename: '/x/a.svelte' },
    code: `<script>let a = '#c51e80'</script>\n<p class="a">{a}</p>\n<style>\n  .a { border-color: #c51e80; }\n</style>\n`,
    told: ['#c51e80'],
    mended: { 'color: #c51e80': 'color: #c41e7f' },
  },
  {
    name: 'styled-components',
    options: { customSyntax: 'postcss-styled-syntax', codeFilename: '/x/a.tsx' },
    code: `import styled from 'styled-components';
const red = '#c51e80';
export const A = styled.div<{ dark: boolean }>\`
  border-color: #c51e80;
  border: 1px solid \${(p) => (p.dark ? red : blue)};
  outline: \${red} solid #75b8ca;
  \${B}:hover & { fill: #00a3e0 }
\`;
export const C = styled.a\`stroke: #c51e80\`;
`,
    told: ['#c51e80', '#75b8ca', '#00a3e0', '#c51e80'],
    mended: {
      'color: #c51e80': 'color: #c41e7f',
      '#75b8ca': '#74b8ca',
      'stroke: #c51e80': 'stroke: #c41e7f',
    },
  },
];

describe.each(versions)('with %s', async (version) => {
  const { lint, fix, stylelint, plugin } = await loadHost(version);

  test.each(cases)('$name: exact ranges', async ({ code, told, options }) => {
    const result = await lint(code, { config: network, ...options });
    expect(result.warnings.map(({ text }) => text).filter((text) => text.includes('Unknown'))).toEqual([]);
    const said = say(code, result).filter((line) => !line.includes('text-contrast'));
    expect(said.map((line) => line.slice(line.indexOf(': ') + 2)).sort()).toEqual([...told].sort());
  });

  test.each(cases)('$name: mends what stands there and nothing else', async ({ code, mended, options }) => {
    let expected = code;
    for (const [before, after] of Object.entries(mended)) {
      const isUnique = !['postcss-scss', 'postcss-less'].includes(options.customSyntax);
      expected = isUnique
        ? expected.replace(before, after)
        : expected.replace(new RegExp(`${before}(?!\\d|")`, 'g'), after);
    }
    expect(await fix(code, { config: network, ...options })).toBe(expected);
  });

  test.each(cases)('$name: what editors are told leads to the same', async ({ code, options }) => {
    const result = await lint(code, { config: network, computeEditInfo: true, ...options });
    for (const { fix: edit, line, column } of result.warnings) {
      if (!edit) continue;
      const after = code.slice(0, edit.range[0]) + edit.text + code.slice(edit.range[1]);
      const at = { line, column };
      const again = await lint(after, { config: network, ...options });
      const wrong = again.warnings.filter((one) => one.line === at.line && one.column === at.column);
      expect(wrong.filter(({ rule }) => rule === 'brandlint/color-as-published')).toEqual([]);
      expect(after.length).toBe(code.length);
      expect(after.replace(/#c41e7f|#c51e80|#7[45]b8ca|rgb\(19[67] 30 12[78]\)/g, '')).toBe(
        code.replace(/#c41e7f|#c51e80|#7[45]b8ca|rgb\(19[67] 30 12[78]\)/g, ''),
      );
    }
  });

  test.each([
    ['nothing but files', { areas: [{ files: ['ours/*'] }] }, 2],
    ['an area', { areas: [{ within: ['.card'] }] }, 1],
    ['artwork', { partners: [{ name: 'Anytown', palette: [], artwork: { within: ['.crest'] } }] }, 1],
    ['a logo', { logos: { within: ['.crest'] } }, 1],
    ['a waiver', { waivers: [{ within: ['.crest'], reason: 'agreed', owner: 'M. Lane' }] }, 1],
  ])('style attributes are left alone where surroundings decide: %s', async (_, config, count) => {
    const code = '<p class="crest" style="fill: #c51e80">x</p>\n<style>.a { fill: #c51e80 }</style>\n';
    const html = { customSyntax: 'postcss-html', codeFilename: '/x/a.html' };
    const { warnings } = await lint(code, { config: { scope: 'network', ...config }, ...html });
    expect(warnings.map(({ text }) => text)).toHaveLength(count);
  });

  test('the indented syntax of Sass is not read, rather than read wrongly', async () => {
    const ours = plugin.recommended({ config: network });
    const { results } = await stylelint.lint({
      code: '.a { color: #c51e80 }',
      codeFilename: '/x/a.sass',
      config: { ...ours, customSyntax: 'postcss-scss' },
    });
    expect(results[0]?.warnings).toEqual([]);
  });

  test('a page with thousands of blocks takes time in proportion', async () => {
    const code = '<p style="border-color: #c51e80">x</p>\n'.repeat(4000);
    const before = process.cpuUsage().user / 1000;
    const { warnings } = await lint(code, { customSyntax: 'postcss-html', codeFilename: '/x/a.html' });
    expect(warnings).toHaveLength(4000);
    expect(process.cpuUsage().user / 1000 - before).toBeLessThan(15_000);
  });
});
