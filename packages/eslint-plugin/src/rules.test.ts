import { readFileSync, existsSync } from 'node:fs';
import { rules } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { hosts, loadHost, versions } from '../test/load-host.ts';
import brandlint from './index.ts';
import { exposedRules } from './rules/exposed-rules.ts';

type Cases = {
  filename?: keyof typeof hosts;
  config?: Record<string, unknown>;
  valid: string[];
  /** Texts with what is said of them, what they are after a fix, and what is offered. */
  invalid: { code: string; says: RegExp; output?: string; offers?: Record<string, string> }[];
};

const network = { scope: 'network' };

const cases: Record<string, Cases[]> = {
  'color-as-published': [
    {
      config: network,
      valid: [`a = { color: '#c41e7f' }`, `a = { href: '#c51e80' }`, `a = 'issue #c51e80'`],
      invalid: [
        {
          code: `a = <svg fill="#c51e80" />`,
          says: /^Expected "#c51e80" to be Magenta "#C41E7F" \(ΔE 0\.24, not visible; limit 2\)\.$/,
          output: `a = <svg fill="#c41e7f" />`,
          offers: {
            'Use Magenta (#C41E7F), ΔE 0.24': `a = <svg fill="#c41e7f" />`,
            'Use Purple (#815B8E), ΔE 16.7': `a = <svg fill="#815b8e" />`,
          },
        },
      ],
    },
    {
      valid: [],
      invalid: [
        {
          code: `ctx.fillStyle = 'rgb(197 30 128)';`,
          says: /^Expected "rgb\(197 30 128\)" .*; next is Purple "#815B8E", ΔE 16\.7\.$/,
          offers: {
            'Use Magenta (#C41E7F), ΔE 0.24': `ctx.fillStyle = 'rgb(196 30 127)';`,
            'Use Purple (#815B8E), ΔE 16.7': `ctx.fillStyle = 'rgb(129 91 142)';`,
          },
        },
      ],
    },
  ],
  'color-in-palette': [
    {
      valid: [`a = { color: '#c41e7f' }`, `a = { color: 'white' }`, `a = { boxShadow: '0 0 1px #0003' }`],
      invalid: [
        {
          code: `a = <p className="border-[#00a3e0]" />`,
          says: /^Expected "#00a3e0" to be in the palette \(nearest Blue .*; next is Teal/,
          offers: {
            'Use Blue (#6798D1), ΔE 9.84': `a = <p className="border-[#6798d1]" />`,
            'Use Teal (#74B8CA), ΔE 12.92': `a = <p className="border-[#74b8ca]" />`,
          },
        },
      ],
    },
  ],
  'color-untinted': [
    {
      valid: [`a = { color: '#c41e7f' }`, `a = { boxShadow: '0 0 1px #c41e7f80' }`],
      invalid: [{ code: `a = { color: '#c41e7f80' }`, says: /^Expected Magenta "#c41e7f80" to be opaque/ }],
    },
  ],
  'color-from-token': [
    {
      filename: 'a.html',
      config: network,
      valid: [`<style>:root { --pink: #c41e7f } .a { color: var(--pink) }</style>`],
      invalid: [
        {
          code: `<style>:root { --pink: #c41e7f } .a { fill: #c41e7f }</style>`,
          says: /^Expected "#c41e7f" to be taken from --pink, which holds Magenta\.$/,
          output: `<style>:root { --pink: #c41e7f } .a { fill: var(--pink) }</style>`,
          offers: {
            'Write "var(--pink)"': `<style>:root { --pink: #c41e7f } .a { fill: var(--pink) }</style>`,
          },
        },
      ],
    },
  ],
  'text-contrast-minimum': [
    {
      valid: [`a = <p style={{ color: '#000', background: '#fff' }} />`],
      invalid: [
        {
          code: `a = <p style={{ color: '#fff', background: '#eee' }} />`,
          says: /have a contrast of at least/,
        },
      ],
    },
  ],
  'network-name-as-published': [
    {
      filename: 'a.html',
      valid: [`<p>Co-operative Councils’ Innovation Network</p>`],
      invalid: [
        {
          code: `<title>Co-operative Council Innovation Network</title>`,
          says: /Co-operative Council Innovation Network/,
          offers: {
            'Write "Co-operative Councils’ Innovation Network"':
              '<title>Co-operative Councils’ Innovation Network</title>',
          },
        },
      ],
    },
  ],
};

const names = exposedRules.map(({ name }) => name);

/** Rules that look at drawings: `icons.test.ts` has some. */
const ofDrawings = ['icon-artwork-unaltered', 'icon-color-in-palette', 'icon-contrast-minimum'];

/** The examples of the pages of rules over icons and texts, but for those that stand on registered artwork. */
const examples = names
  .filter((name) => !name.startsWith('color-') && !ofDrawings.includes(name))
  .flatMap((name) => {
    const page = readFileSync(new URL(`../../core/src/rules/${name}.md`, import.meta.url), 'utf8');
    const fences = page.matchAll(/^```html (pass|fail)\n(.*?)^```$/gms);
    return Array.from(fences, ([, outcome = '', code = ''], i) => [name, i + 1, outcome, code] as const);
  });

describe.each(versions)('with %s', async (version) => {
  const { eslint, lint } = await loadHost(version);

  test.each(examples)('the page of %s, example %i: %s', (name, _, outcome, code) => {
    // What is worth a note only is left to the rule over reviews.
    const own = new Set([`brandlint/${name}`, ...(outcome === 'fail' ? ['brandlint/reviews'] : [])]);
    const said = lint(code, { filename: 'a.html', reviews: true }).filter(({ ruleId }) =>
      own.has(ruleId ?? ''),
    );
    expect(said.length > 0).toBe(outcome === 'fail');
  });

  for (const [name, groups] of Object.entries(cases)) {
    const module = brandlint.rules?.[name];
    if (!module) throw new Error(`there is no rule ${name}`);
    for (const { filename = 'a.jsx', config = {}, valid, invalid } of groups) {
      const settings = { brandlint: { config, stylesheets: 'always' } };
      const tester = new eslint.RuleTester({ ...hosts[filename], settings });
      tester.run(`brandlint/${name}`, module, {
        valid,
        invalid: invalid.map(({ code, says, output, offers }) => ({
          code,
          output: output ?? null,
          errors: [
            {
              message: says,
              ...(offers && {
                suggestions: Object.entries(offers).map(([desc, mended]) => ({ desc, output: mended })),
              }),
            },
          ],
        })),
      });
    }
  }
});

/** Rules of the core that have nothing to say of what ESLint reads: they are of print, or of a whole delivery. */
const ofOthers = [
  'color-space-for-print',
  'icon-present-in-funded-work',
  'rich-black',
  'spot-color-consistent',
  'total-ink-maximum',
];

describe('the list of rules', () => {
  test('is complete: every rule of the core is here and tried, or known to be of no use here', () => {
    expect([...names, ...ofOthers].sort()).toEqual(rules.map(({ name }) => name).sort());
    const failing = examples.filter(([, , outcome]) => outcome === 'fail').map(([name]) => name);
    const tried = new Set([...Object.keys(cases), ...failing]);
    expect(names.filter((name) => !tried.has(name))).toEqual(ofDrawings);
    expect(Object.keys(brandlint.rules ?? {}).sort()).toEqual([...names, 'reviews', 'gaps'].sort());
  });

  test.each([...names, 'reviews', 'gaps'])(
    '%s has its page, says what it does, and describes its options',
    (name) => {
      const rule = brandlint.rules?.[name];
      if (typeof rule !== 'object') throw new Error('a rule is an object');
      const { meta } = rule;
      expect(meta?.docs?.description).toMatch(/^[A-Z].*[^.]$/);
      expect(meta?.docs?.url).toMatch(new RegExp(`/docs/${name}\\.md$`));
      expect(existsSync(new URL(`../docs/${name}.md`, import.meta.url))).toBe(true);
      const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
      expect(readme).toContain(`[\`brandlint/${name}\`](docs/${name}.md)`);
    },
  );

  test.each(names)('%s says rightly whether it mends', (name) => {
    const rule = brandlint.rules?.[name];
    const source = readFileSync(new URL(`../../core/src/rules/${name}.ts`, import.meta.url), 'utf8');
    expect(rule?.meta?.fixable === 'code').toBe(/\bsafe\b(?!: false)/.test(source));
  });
});
