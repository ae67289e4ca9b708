import { describe, expect, test } from 'vitest';
import { loadHost, say, versions } from '../test/load-host.ts';

const rule = 'brandlint/color-as-published';

describe.each(versions)('with %s', async (version) => {
  const { lint, plugin, stylelint } = await loadHost(version);
  const code = '.a { border-color: #c51e80; --legacy-x: #c51e80 }\n.b, .c { fill: #c51e80 }';
  const lintOne = async (options: Record<string, unknown>, name = rule, text = code) => {
    const { results } = await stylelint.lint({
      code: text,
      config: { plugins: [...plugin.default], rules: { [name]: [true, { config: {}, ...options }] } },
    });
    if (!results[0]) throw new Error('nothing was linted');
    return results[0];
  };

  test.each([
    [{}, 3],
    [{ ignoreProperties: 'fill' }, 2],
    [{ ignoreProperties: ['fill', '/^--legacy-/'] }, 1],
    [{ ignoreProperties: [/^--legacy-/g] }, 2],
    [{ ignoreProperties: ['il'] }, 3],
    [{ ignoreSelectors: ['.a'] }, 1],
    [{ ignoreSelectors: ['.b'] }, 3],
    [{ ignoreSelectors: ['/^\\.[bc]$/'] }, 2],
  ])('%j leaves %i', async (options, count) => {
    expect((await lintOne(options)).warnings).toHaveLength(count);
  });

  test('severity and message are Stylelint’s, with arguments', async () => {
    const { warnings } = await lintOne({
      severity: (written: string) => (written === '#c51e80' ? 'warning' : 'error'),
      message: (written: string, sentence: string, nearest: string) =>
        `${written} → ${nearest} (${String(sentence.length > 20)})`,
    });
    expect(warnings[0]).toMatchObject({ severity: 'warning', text: `#c51e80 → Magenta (true) (${rule})` });
    const [plain] = (await lintOne({ message: 'Ask the brand team about %s.' })).warnings;
    expect(plain?.text).toBe(`Ask the brand team about #c51e80. (${rule})`);
    const { results } = await stylelint.lint({
      code,
      config: { ...plugin.recommended({ config: {} }), defaultSeverity: 'warning' },
    });
    expect(new Set(results[0]?.warnings.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  });

  test('the options that a rule has in the core', async () => {
    const text = '.a { color: #777; background: #fff; font-size: 12px; font-weight: 400 }';
    const contrast = 'brandlint/text-contrast-minimum';
    expect((await lintOne({ minimum: 4 }, contrast, text)).warnings).toEqual([]);
    expect((await lintOne({ minimum: 7 }, contrast, text)).warnings).toHaveLength(1);
    expect((await lintOne({ minimum: 7, exempt: ['.a'] }, contrast, text)).warnings).toEqual([]);
  });

  test.each([
    [{ ignoreProperty: 'x' }, 'there is no option "ignoreProperty"; write "ignoreProperties".'],
    [{ ignoreProperties: [1] }, '"ignoreProperties" is not right; write names in quotes'],
    [{ ignoreSelectors: ['/(/'] }, '"ignoreSelectors" is not right; write names in quotes'],
    [{ config: 1 }, '"config" is not right; write the path of a brandlint.config'],
    [{ reviews: 'yes' }, '"reviews" is not right; write true or false.'],
  ])('%j is told with its cure', async (options, cure) => {
    const { invalidOptionWarnings, warnings } = await lintOne(options);
    const said = invalidOptionWarnings.map(({ text }) => text).join('\n');
    expect(said).toContain(`${rule}: ${cure}`);
    expect(said).toMatch(/^Invalid (option name|value) /);
    expect(warnings).toEqual([]);
  });

  test('a primary option that is none', async () => {
    const { results } = await stylelint.lint({
      code,
      config: { plugins: [...plugin.default], rules: { [rule]: 'always' } },
    });
    expect(results[0]?.invalidOptionWarnings.map(({ text }) => text)).toEqual([
      `Invalid option value "always" for rule "${rule}"`,
      `${rule}: write true to turn the rule on, or null to turn it off.`,
    ]);
  });

  test('a configuration with faults is told once for all rules, and nothing is judged', async () => {
    const result = await lint(code, { config: { scope: 'everything', areas: [1] } });
    expect(result.invalidOptionWarnings.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^the configuration in the options, scope: .*; .*\.$/),
      expect.stringMatching(/^the configuration in the options, areas\[0\]: .*; .*\.$/),
    ]);
    expect(result).toMatchObject({ warnings: [], errored: true });
  });

  test('rules beside ours have the configuration that travels with ours', async () => {
    const config = { partners: [{ name: 'X', palette: ['#00a3e0'] }] };
    const rules = { 'brandlint/color-in-palette': [true, { severity: 'error' }] };
    const text = '.a { border-color: #00a3e0; outline-color: #00a3e1 }';
    expect(say(text, await lint(text, { config, rules }))).toEqual(['error color-in-palette: #00a3e1']);
  });

  test('two configurations side by side', async () => {
    const text = '.a { border-color: #00a3e0 }';
    const { results } = await stylelint.lint({
      code: text,
      config: {
        plugins: [...plugin.default],
        rules: {
          'brandlint/color-in-palette': [true, { config: { scope: 'network' } }],
          'brandlint/color-as-published': [true, { config: { limits: { nearDeltaE: 10 } } }],
        },
      },
    });
    expect(results.flatMap((result) => say(text, result))).toEqual([
      'error color-in-palette: #00a3e0',
      'error color-as-published: #00a3e0',
    ]);
  });

  test('reviews and gaps are told on request, in one line each', async () => {
    const text = `.a { border-color: device-cmyk(56% 10% 18% 2%); outline-color: device-cmyk(56% 10% 18% 2%) }
.b { border-color: var(--unknown); outline-color: var(--other) }`;
    expect((await lint(text)).warnings).toEqual([]);
    const { results } = await stylelint.lint({
      code: text,
      config: plugin.recommended({ config: {}, reviews: true, gaps: true }),
    });
    const said = results[0]?.warnings.map(({ text: one, severity, line }) => `${line} ${severity} ${one}`);
    expect(said).toEqual([
      expect.stringMatching(
        /^1 warning Cannot tell whether .* \(and 1 more to look at in this file\) \(brandlint/,
      ),
      expect.stringMatching(
        /^2 warning 2 places could not be judged: .*--unknown.*, .*--other.*\. \(brandlint/,
      ),
    ]);
  });

  test('a council’s own theme is not drowned, least of all once it is declared', async () => {
    const theme = `:root { --brand: #2b2f6c; --brand-dark: #1c1f4a; --accent: #00a3e0; --ok: #157f3b }
.header { background: var(--brand); color: white } .header a { color: #fff } .button { background: var(--accent); color: var(--brand-dark) }
.badge { background: #157f3b; border: 1px solid #ddd; box-shadow: 0 1px 2px rgb(0 0 0 / 20%) }
.principle-icon { fill: #c41e7f }`;
    const undeclared = say(theme, await lint(theme));
    expect(undeclared).toEqual([
      'warning color-in-palette: #2b2f6c',
      'warning color-in-palette: #1c1f4a',
      'warning color-in-palette: #00a3e0',
      'warning color-in-palette: #157f3b',
      'warning color-in-palette: #157f3b',
    ]);
    const partners = [{ name: 'The council', palette: ['#2b2f6c', '#1c1f4a', '#00a3e0', '#157f3b'] }];
    expect(say(theme, await lint(theme, { config: { partners } }))).toEqual([]);
    expect(
      say(theme, await lint(theme, { config: { scope: 'co-branded', areas: ['.principle-*'] } })),
    ).toEqual([]);
  });
});
