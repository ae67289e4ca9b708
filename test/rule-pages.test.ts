import { readdirSync, readFileSync } from 'node:fs';
import { rules, type Format, type Settings } from '@brandlint/core';
import { pages } from '@brandlint/core/pages';
import { describe, expect, test } from 'vitest';
import { checkTexts, loadBuiltInBrand, registerStandIns } from './check-text.ts';

const folder = new URL('../packages/core/src/rules/', import.meta.url);
const headings = [
  '## Why',
  '## Applies to',
  '## Expects',
  '## Options',
  '## Examples',
  '## Assumptions and limits',
  '## When not to use it',
  '## References',
];

const formats: readonly Format[] = ['css', 'scss', 'less', 'html', 'svg'];
const toFormat = (word: string): Format => {
  const format = formats.find((one) => one === word);
  if (!format) throw new Error(`no reader for an example in ${word}`);
  return format;
};

/** What the words after an outcome set: `registered` artwork (stand-ins), a profile of the configuration. */
const toSettings: Readonly<Record<string, () => Promise<Partial<Settings>>>> = {
  registered: async () => ({ icons: await registerStandIns() }),
  'funded-project': () => Promise.resolve({ profiles: ['funded-project'] }),
};

type Example = {
  rule: string;
  format: Format;
  outcome: string;
  under: readonly string[];
  text: string;
  line: number;
};

const examples = Object.entries(pages).flatMap(([rule, page]): Example[] =>
  [...page.matchAll(/```(\w+) (pass|fail|review)((?: [\w-]+)*)\n(.*?)```/gs)].map(
    ([, language = '', outcome = '', under = '', text = ''], i) => ({
      rule,
      format: toFormat(language),
      outcome,
      under: under.split(' ').filter((word) => word !== ''),
      text,
      line: i + 1,
    }),
  ),
);

describe('every rule', () => {
  test.each(rules.map((rule) => rule.name))('%s has a page, cases and a requirement', (name) => {
    const files = readdirSync(folder);
    expect(files).toEqual(expect.arrayContaining([`${name}.ts`, `${name}.md`, `${name}.test.ts`]));
    const page = readFileSync(new URL(`${name}.md`, folder), 'utf8');
    expect(page).toBe(pages[name]);
    expect(page.match(/^## .+$/gm)).toEqual(headings);
    expect(page).toMatch(
      new RegExp(`^# ${name}\n\n${rules.find((rule) => rule.name === name)?.description ?? ''}\\.\n`),
    );
    const requirements = loadBuiltInBrand().requirements.map(({ check }) =>
      check.kind === 'rule' ? check.rule : '',
    );
    expect(requirements).toContain(name);
  });

  test.each(rules.map((rule) => rule.name))('%s names each of its options on its page', (name) => {
    const options = Object.keys(rules.find((rule) => rule.name === name)?.options ?? {});
    for (const option of options) expect(pages[name]).toContain(`\`${option}\``);
  });

  test.each(rules.map((rule) => rule.name))('%s shows a case that passes and one that does not', (name) => {
    const outcomes = examples.filter(({ rule }) => rule === name).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(expect.arrayContaining(['pass', 'fail']));
  });
});

describe('every example on a page', () => {
  test.each(examples)('$rule, example $line: $outcome $under', async (example) => {
    const { rule, format, outcome, under, text } = example;
    let settings: Partial<Settings> = { rules: { [rule]: { severity: 'warning' } } };
    for (const word of under) {
      const set = toSettings[word];
      if (!set) throw new Error(`nothing is known of an example that is ${word}`);
      settings = { ...settings, ...(await set()) };
    }
    const { files, run } = await checkTexts([{ path: `a.${format}`, format, text }], settings);
    const findings = [...run, ...files.flatMap((file) => file.findings)];
    const outcomes = new Set(
      findings.filter((finding) => finding.rule === rule).map((finding) => finding.outcome),
    );
    expect([...outcomes]).toEqual(outcome === 'pass' ? [] : [outcome]);
  });
});
