import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadHost, versions } from '../test/load-host.ts';

/** The examples of the pages that are ours alone, by the language that they are written in. */
const examples = ['reviews', 'gaps'].flatMap((name) => {
  const page = readFileSync(new URL(`../docs/${name}.md`, import.meta.url), 'utf8');
  const fences = page.matchAll(/^```(html|jsx) (pass|fail)\n(.*?)^```$/gms);
  return Array.from(
    fences,
    ([, ending = '', outcome = '', code = ''], i) => [name, i + 1, outcome, `a.${ending}`, code] as const,
  );
});

describe.each(versions)('with %s', async (version) => {
  const { lint } = await loadHost(version);

  test('both pages have examples of both outcomes', () => {
    const seen = new Set(examples.map(([name, , outcome]) => `${name} ${outcome}`));
    expect([...seen].sort()).toEqual(['gaps fail', 'gaps pass', 'reviews fail', 'reviews pass']);
  });

  test.each(examples)('the page of %s, example %i: %s', (name, _, outcome, filename, code) => {
    const told = lint(code, { filename, [name]: true });
    expect(told.filter(({ ruleId }) => ruleId === `brandlint/${name}`)).toHaveLength(
      outcome === 'fail' ? 1 : 0,
    );
    if (outcome === 'fail') expect(lint(code, { filename }).map(({ ruleId }) => ruleId)).toEqual([]);
  });
});
