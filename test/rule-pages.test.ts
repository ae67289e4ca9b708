import { readdirSync, readFileSync } from 'node:fs';
import { rules, type ColorUse, type Format, type Settings } from '@brandlint/core';
import { pages } from '@brandlint/core/pages';
import { describe, expect, test } from 'vitest';
import { checkTexts, checkUses, loadBuiltInBrand, registerStandIns } from './check-text.ts';

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

/** `json`: uses as a reader of print gives them, what is the same for all of them left out. */
type Language = Format | 'json';

const languages: readonly Language[] = ['css', 'scss', 'less', 'html', 'svg', 'json'];
const toLanguage = (word: string): Language => {
  const format = languages.find((one) => one === word);
  if (!format) throw new Error(`no reader for an example in ${word}`);
  return format;
};

function toUses(text: string): ColorUse[] {
  const uses = JSON.parse(text) as Partial<ColorUse>[];
  const place = { kind: 'area', page: 1, x: 0, y: 0, width: 10, height: 10 } as const;
  return uses.map(
    (use, i) => ({ anchor: `page 1 fill ${i}`, within: [], places: [place], count: 1, ...use }) as ColorUse,
  );
}

/** What the words after an outcome set: `registered` artwork (stand-ins), a profile of the configuration. */
const toSettings: Readonly<Record<string, () => Promise<Partial<Settings>>>> = {
  registered: async () => ({ icons: await registerStandIns() }),
  'funded-project': () => Promise.resolve({ profiles: ['funded-project'] }),
  print: () => Promise.resolve({ profiles: ['print'] }),
};

type Example = {
  rule: string;
  format: Language;
  outcome: string;
  under: readonly string[];
  text: string;
  line: number;
};

const examples = Object.entries(pages).flatMap(([rule, page]): Example[] =>
  [...page.matchAll(/```(\w+) (pass|fail|review)((?: [\w-]+)*)\n(.*?)```/gs)].map(
    ([, language = '', outcome = '', under = '', text = ''], i) => ({
      rule,
      format: toLanguage(language),
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
    const { files, run } =
      format === 'json'
        ? { files: [checkUses(toUses(text), settings)], run: [] }
        : await checkTexts([{ path: `a.${format}`, format, text }], settings);
    const findings = [...run, ...files.flatMap((file) => file.findings)];
    const outcomes = new Set(
      findings.filter((finding) => finding.rule === rule).map((finding) => finding.outcome),
    );
    expect([...outcomes]).toEqual(outcome === 'pass' ? [] : [outcome]);
  });
});
