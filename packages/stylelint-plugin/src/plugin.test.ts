import { isFixable } from '@brandlint/config/linter';
import { rules } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { loadHost, say, versions } from '../test/load-host.ts';

const near = '#c51e80';
const network = { scope: 'network' };

describe.each(versions)('with %s', async (version) => {
  const { lint, plugin, recommended, stylelint, strict } = await loadHost(version);

  test('is the version meant', async () => {
    const { resolveConfig } = stylelint;
    expect(await resolveConfig('a.css', { config: recommended })).toMatchObject({
      rules: { 'brandlint/color-as-published': [true, expect.anything()] },
    });
    expect(stylelint.rules).toBeDefined();
  });

  test('a near miss is an error, a foreign colour a warning, until it is said whose the material is', async () => {
    const code = `.a { border-color: ${near}; outline-color: #00a3e0; column-rule-color: #c41e7f80; }`;
    const result = await lint(code);
    expect(say(code, result)).toEqual([
      `error color-as-published: ${near}`,
      'warning color-in-palette: #00a3e0',
      'warning color-untinted: #c41e7f80',
    ]);
    expect(say(code, await lint(code, { config: network }))).toContain('error color-in-palette: #00a3e0');
  });

  test('a message ends with the rule and names the two nearest colours where nothing is mended', async () => {
    const { warnings } = await lint(`.a { border-color: ${near}; outline-color: #00a3e0; }`);
    expect(warnings.map(({ text }) => text)).toEqual([
      'Expected "#c51e80" to be Magenta "#C41E7F" (ΔE 0.24, not visible; limit 2); next is Purple "#815B8E", ΔE 16.7. (brandlint/color-as-published)',
      'Expected "#00a3e0" to be in the palette (nearest Blue "#6798D1", ΔE 9.84, a different colour); next is Teal "#74B8CA", ΔE 12.92. (brandlint/color-in-palette)',
    ]);
    const [mended] = (await lint(`.a { color: ${near} }`, { config: network })).warnings;
    expect(mended?.text).not.toContain('next is');
  });

  test('notations, places and traps', async () => {
    const code = `
      .a { border: 1px solid rgb(197 30 128); background-image: linear-gradient(hsl(325 73% 44%), red); }
      .b { animation: red 1s; grid-area: tan; content: "#c51e80"; background: url(#fade); }
      :root { --x: ${near}; --y: 4px; }
      .c { outline-color: var(--x); outline-color: var(--unknown, ${near}); }
      @supports (color: ${near}) { .d { fill: currentColor } }`;
    const result = await lint(code);
    expect(say(code, result)).toEqual([
      'error color-as-published: rgb(197 30 128)',
      'error color-as-published: hsl(325 73% 44%)',
      `error color-as-published: ${near}`,
      `error color-as-published: ${near}`,
      'warning color-in-palette: red',
    ]);
  });

  test.each([
    '.a { color: rgb(1 2 }',
    '.a { color: #; background: url( }',
    '.a { color: rgb((((((((((; }',
    '.a { color:; : red; ; }',
    '@media { @include x(#fff',
    '.a { color: "\\',
    '}}}{{{',
    '.a { content: "\ud800"; color: \0 }',
  ])('never throws: %j', async (code) => {
    const { warnings } = await lint(code);
    expect(warnings.every(({ rule }) => rule === 'CssSyntaxError' || rule.startsWith('brandlint/'))).toBe(
      true,
    );
  });

  test('pictures inside a stylesheet are judged at the place of their address', async () => {
    const picture = (fill: string) =>
      `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cpath fill='${fill}' d='M0 0h9v9z'/%3E%3C/svg%3E")`;
    const code = `.a { background-image: ${picture('%23c51e80')} }\n.b { background-image: ${picture('%23c41e7f')} }`;
    const result = await lint(code, { config: network, fix: true });
    expect(say(code, result)).toEqual([`error color-as-published: ${picture('%23c51e80')}`]);
  });

  test('backgrounds and generated texts are judged where they stand', async () => {
    const code = `.a::before { content: "Co-operative Council Innovation Network" }
.ccin-icon-learning { background-image: url(learning.svg) }
.ccin-icon-learning::after { content: "Innovation" }
.b { background-image: url(icons/ccin-icon-co-production.svg) }
.b::after { content: "Co-prodction" }
.c::after { content: "Innovation" }
`;
    const config = { icons: { marks: ['ccin-icon-{principle}'] } };
    expect(say(code, await lint(code, { config })).sort()).toEqual([
      'warning icon-label-agrees: url(learning.svg)',
      'warning network-name-as-published: Co-operative Council Innovation Network',
      'warning principle-name-as-published: Co-prodction',
    ]);
  });

  test('every rule has its page and is what it says', () => {
    for (const one of plugin.default) {
      const { ruleName, rule } = one as {
        ruleName: string;
        rule: { meta?: { url: string }; ruleName: string };
      };
      expect(ruleName).toMatch(/^brandlint\//);
      expect(rule.ruleName).toBe(ruleName);
      expect(rule.meta?.url).toContain(ruleName.replace('brandlint/', ''));
    }
  });

  test('strict: the brand’s own material, colours from tokens, comments with reasons', async () => {
    expect(strict).toMatchObject({ reportDescriptionlessDisables: true, reportNeedlessDisables: true });
    const code = `:root { --pink: #c41e7f }
      .a { border-color: #c41e7f; outline-color: #00a3e0 }
      /* stylelint-disable-next-line brandlint/color-in-palette */
      .b { border-color: #00a3e0 }
      /* stylelint-disable-next-line brandlint/color-in-palette -- nothing here */
      .c { border-color: white }`;
    const { results } = await stylelint.lint({ code, config: strict });
    expect(
      results
        .flatMap((result) => say(code, result))
        .map((line) => line.split(':')[0])
        .sort(),
    ).toEqual([
      'error --report-descriptionless-disables',
      'error --report-needless-disables',
      'error color-from-token',
      'error color-in-palette',
    ]);
  });

  test('comments that turn rules off are Stylelint’s', async () => {
    const code = `.a { /* stylelint-disable-next-line brandlint/color-as-published -- an old logo */
      border-color: ${near};
      outline-color: ${near}; }`;
    const result = await lint(code, { config: network, fix: true });
    expect(result.warnings).toEqual([]);
    expect(say(code, await lint(code, { config: network }))).toHaveLength(1);
  });
});

/** Rules of the core that have nothing to say of a stylesheet, as nobody can see there what they look at, or as it is of print. */
const ofOthers = [
  'color-space-for-print',
  'rich-black',
  'spot-color-consistent',
  'total-ink-maximum',
  'icon-color-in-palette',
  'icon-contrast-minimum',
  'icon-has-text-alternative',
  'icon-known',
  'icon-labelled',
  'icon-present-in-funded-work',
  'icon-proportions-kept',
  'icon-upright',
  'principle-description-as-published',
];

describe('the list of rules', async () => {
  const { exposedRules } = await import('./rules/exposed-rules.ts');
  const names = exposedRules.map(({ name }) => name);

  test('is complete: every rule of the core is here, or known to be of no use here', () => {
    expect([...names, ...ofOthers].sort()).toEqual(rules.map(({ name }) => name).sort());
  });

  test.each(names)('%s is in the table of the README, and its page is shipped', async (name) => {
    const { access, readFile } = await import('node:fs/promises');
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`[\`brandlint/${name}\`](docs/${name}.md)`);
    await access(new URL(`../docs/${name}.md`, import.meta.url));
  });

  test.each(names)('%s says rightly whether it mends', async (name) => {
    const { readFile } = await import('node:fs/promises');
    const source = await readFile(new URL(`../../core/src/rules/${name}.ts`, import.meta.url), 'utf8');
    expect(/\bsafe\b(?!: false)/.test(source)).toBe(isFixable(name));
  });
});
