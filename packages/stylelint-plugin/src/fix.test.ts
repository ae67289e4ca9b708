import { fileURLToPath } from 'node:url';
import type { Declaration, Root } from 'postcss';
import type { Plugin, PostcssResult, PublicApi } from 'stylelint';
import { describe, expect, test } from 'vitest';
import { loadHost, say, toOffset, versions } from '../test/load-host.ts';

const network = { scope: 'network' };

describe.each(versions)('with %s', async (version) => {
  const { fix, lint, stylelint, plugin } = await loadHost(version);

  test.each([
    ['#c51e80', '#c41e7f'],
    ['#C51E80', '#C41E7F'],
    ['#c51e80cc', '#c41e7fcc'],
    ['rgb(197, 30, 128)', 'rgb(196, 30, 127)'],
    ['rgb(197 30 128 / 50%)', 'rgb(196 30 127 / 50%)'],
    ['device-cmyk(0 92% 0 0)', 'device-cmyk(0 93% 0 0)'],
  ])('keeps the notation: %s → %s', async (written, expected) => {
    expect(await fix(`.a { border-color: ${written} }`, { config: network })).toBe(
      `.a { border-color: ${expected} }`,
    );
  });

  test.each([
    ['outside the brand’s areas', {}, '.a { border-color: #c51e80 }'],
    [
      'a partner’s own colour',
      { ...network, partners: [{ name: 'X', palette: ['#c51e80'] }] },
      '.a { border-color: #c51e80 }',
    ],
    ['a foreign colour', network, '.a { border-color: #00a3e0 }'],
    ['a mixed colour', network, '.a { border-color: color-mix(in srgb, #c51e80 100%, #c51e80) }'],
    ['what would be too faint', network, '.a { background: #c51e80; color: #002700 }'],
  ])('does not touch %s, and says so', async (_, config, code) => {
    const fixed = await lint(code, { config, fix: true });
    expect(await fix(code, { config })).toBe(code);
    expect(say(code, fixed)).toEqual(say(code, await lint(code, { config })));
  });

  test('three wrong colours in one value', async () => {
    const code = '.a { background-image: linear-gradient(#c51e80, #75b8ca 20%, rgb(197 30 128), #c51e80) }';
    expect(await fix(code, { config: network })).toBe(
      '.a { background-image: linear-gradient(#c41e7f, #74b8ca 20%, rgb(196 30 127), #c41e7f) }',
    );
  });

  test.each([[['color-as-published', 'color-from-token']], [['color-from-token', 'color-as-published']]])(
    'two rules that mend one declaration: %j',
    async (names) => {
      const code =
        ':root { --pink: #c41e7f }\n.a { border-image: linear-gradient(#75b8ca, #c41e7f, #75b8ca) }';
      const { plugins } = plugin.recommended({ config: network });
      const rules = Object.fromEntries(
        names.map((name) => [`brandlint/${name}`, [true, { config: network }]]),
      );
      const { code: fixed } = await stylelint.lint({
        code,
        fix: true,
        config: { plugins: plugins ?? [], rules },
      });
      expect(fixed).toBe(
        ':root { --pink: #c41e7f }\n.a { border-image: linear-gradient(#74b8ca, var(--pink), #74b8ca) }',
      );
    },
  );

  test('comments inside a value stay', async () => {
    const code = '.a { border: 1px /* thin */ solid #c51e80 /* ours */ }';
    expect(await fix(code, { config: network })).toBe(code.replace('c51e80', 'c41e7f'));
  });

  const lengthener = createOther(stylelint, 'other/length', (decl) => {
    if (decl.prop === 'border') decl.value = decl.value.replace('1px', '1.000px');
  });
  const doubler = createOther(stylelint, 'other/double', (decl) => {
    if (decl.prop === 'background-image') decl.value = `url(c51e80.png), ${decl.value}`;
  });

  test.each([
    ['before', ['other/length', 'other/double']],
    ['behind', []],
  ])('another plugin that mends the same declaration, %s ours', async (_, first) => {
    const ours = plugin.recommended({ config: network });
    const others = { 'other/length': true, 'other/double': true };
    const rules = first.length > 0 ? { ...others, ...ours.rules } : { ...ours.rules, ...others };
    const code = '.a { border: 1px solid #c51e80; background-image: linear-gradient(#c51e80, #75b8ca) }';
    const { code: fixed } = await stylelint.lint({
      code,
      fix: true,
      config: { plugins: [...(ours.plugins as Plugin[]), lengthener, doubler], rules },
    });
    expect(fixed).toBe(
      '.a { border: 1.000px solid #c41e7f; background-image: url(c51e80.png), linear-gradient(#c41e7f, #74b8ca) }',
    );
  });

  test('editors are told of a change as a range of the text', async () => {
    const code = '.a {\n  border: 1px solid #c51e80;\n  outline-color: #00a3e0;\n  fill: #c51e80\n}';
    const { warnings } = await lint(code, { config: network, computeEditInfo: true });
    expect(warnings.map(({ rule, fix: edit }) => [rule, edit && apply(code, edit)])).toEqual([
      ['brandlint/color-as-published', code.replace('#c51e80;', '#c41e7f;')],
      ['brandlint/color-as-published', code.replace('#c51e80\n', '#c41e7f\n')],
      ['brandlint/color-in-palette', undefined],
    ]);
  });

  test('of three wrong colours in one declaration editors mend one at a time, and all are told where they are', async () => {
    const code = '.a { border-color: #c51e80 #75b8ca #c51e80 }';
    const result = await lint(code, { config: network, computeEditInfo: true });
    expect(say(code, result).map((line) => line.split(': ')[1])).toEqual(['#c51e80', '#75b8ca', '#c51e80']);
    const edits = result.warnings.flatMap(({ fix: edit }) => (edit ? [apply(code, edit)] : []));
    expect(edits).toEqual(['.a { border-color: #c41e7f #75b8ca #c51e80 }']);
  });

  test('what is mended satisfies stylelint-config-standard', async () => {
    const code = `.a {
  border-color: #c51e80;
  outline: 1px solid rgb(197 30 128 / 50%);
  background-image: linear-gradient(90deg, #75b8ca, hsl(325deg 73% 44%));
}

.b {
  box-shadow: 0 0 2px rgb(197 30 128);
  column-rule-color: oklch(54.8% 0.21 351.6deg);
}
`;
    const fixed = await fix(code, { config: network });
    expect(fixed).not.toBe(code);
    const { results } = await stylelint.lint({
      code: fixed,
      config: { extends: ['stylelint-config-standard'] },
      configBasedir: fileURLToPath(new URL('..', import.meta.url)),
    });
    // It names rules that this version of Stylelint does not have yet.
    const said = results[0]?.warnings.map(({ text }) => text);
    expect(said?.filter((text) => !text.startsWith('Unknown rule'))).toEqual([]);
    const left = (await lint(fixed, { config: network })).warnings.map(({ rule }) => rule);
    expect(left).not.toContain('brandlint/color-as-published');
  });

  test('a value of forty thousand letters is mended in no time', async () => {
    const code = `.a { border-image: linear-gradient(${'#c51e80, #75b8ca, '.repeat(2200)}red) }`;
    const before = process.cpuUsage().user / 1000;
    const fixed = await fix(code, { config: network });
    expect(fixed).toBe(code.replaceAll('c51e80', 'c41e7f').replaceAll('75b8ca', '74b8ca'));
    expect(process.cpuUsage().user / 1000 - before).toBeLessThan(10_000);
  });
});

/** Another plugin, which changes declarations. */
function createOther(host: PublicApi, ruleName: string, change: (decl: Declaration) => void): Plugin {
  const rule = () => (root: Root, result: PostcssResult) => {
    root.walkDecls((node) => {
      const apply = () => change(node);
      host.utils.report({ result, ruleName, message: 'changed', node, fix: { apply, node } });
    });
  };
  return host.createPlugin(
    ruleName,
    Object.assign(rule, { ruleName, messages: {}, meta: { url: '', fixable: true } }),
  );
}

function apply(
  code: string,
  { range: [start, end], text }: { range: [number, number]; text: string },
): string {
  return code.slice(0, start) + text + code.slice(end);
}

test('offsets are counted as editors count lines', () => {
  expect(toOffset('ab\ncd', 2, 2)).toBe(4);
});
