import { describe, expect, test } from 'vitest';
import { judge, toUse } from '../../test/judge.ts';
import { sampleBrand, sampleSettings } from '../../test/sample-brand.ts';
import { createChecker } from './create-checker.ts';
import { rules } from '../rules/index.ts';
import { summarise } from '../summarise.ts';

describe('createChecker', () => {
  test('a finding is plain data, complete and the same after JSON', () => {
    const report = judge([{ written: '#C51E80' }]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report.findings).toEqual([
      {
        rule: 'color-as-published',
        requirement: 'color-as-published',
        outcome: 'fail',
        severity: 'error',
        messageId: 'screen',
        data: expect.objectContaining({ name: 'Magenta', value: '#C41E7F', limit: 2 }),
        message: 'Expected "#C51E80" to be Magenta "#C41E7F" (ΔE 0.24, not visible; limit 2).',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        suggestions: [expect.objectContaining({ safe: false })],
        scope: 'source',
        source: 'a.css',
        places: [expect.objectContaining({ kind: 'text' })],
        count: 1,
        written: '#C51E80',
      },
    ]);
  });

  test('a fingerprint depends on rule, path, anchor and text, not on the line', () => {
    const of = (source: string, within: string, written = '#C51E80') =>
      judge([{ written, within: [within] }], {}, source).findings[0]?.fingerprint;
    const first = of('a.css', '.a');
    expect(of('a.css', '.a')).toBe(first);
    expect(new Set([first, of('b.css', '.a'), of('a.css', '.b'), of('a.css', '.a', '#C51E7F')]).size).toBe(4);

    const use = toUse({ written: '#C51E80' });
    const start = { offset: 900, line: 90, column: 1 };
    const moved = { ...use, places: [{ kind: 'text', start, end: start, exact: true }] as const };
    const checker = createChecker(sampleBrand, sampleSettings, new Map());
    const extraction = {
      source: 'a.css',
      hash: '',
      gaps: [],
      embedded: [],
      dependsOn: [],
      pictures: [],
      artworks: [],
    };
    expect(checker.check({ ...extraction, uses: [moved] }).findings[0]?.fingerprint).toBe(first);
  });

  test('counts how often each colour was used, and with which verdict', () => {
    const uses = [
      { written: '#C41E7F' },
      { written: 'rgb(196 30 127)' },
      { written: '#fff' },
      { written: '#00A3E0' },
    ];
    expect(judge(uses).tally).toEqual([
      { verdict: 'official', value: '#C41E7F', token: 'Magenta', count: 2 },
      { verdict: 'neutral', value: '#FFFFFF', token: expect.any(String), count: 1 },
      { verdict: 'stranger', value: '#00A3E0', token: 'Blue', count: 1 },
    ]);
  });

  test('a summary counts what was found and what was not judged', () => {
    const file = {
      ...judge([{ written: '#C51E80' }, { written: '#00A3E0' }, { written: '#6798D1', on: 'white' }]),
      gaps: [
        { kind: 'unjudged', code: 'x', reason: 'x', places: [], count: 3 },
        { kind: 'unreadable', code: 'y', reason: 'y', places: [], count: 1 },
      ] as const,
    };
    const { summary, requirements, manual } = summarise(sampleBrand, sampleSettings, [file], []);
    expect(summary).toMatchObject({
      files: 1,
      errors: 1,
      warnings: 1,
      notes: 0,
      reviews: 1,
      unjudged: 3,
      unreadable: 1,
    });
    const results = requirements.map(({ id, result }) => `${id}: ${result}`);
    expect(results.filter((line) => !/: (no fault found|nothing to check)$/.test(line))).toEqual([
      'color-as-published: faults',
      'color-in-palette: faults',
      'text-contrast-minimum: to look at',
    ]);
    expect(results).toContain('color-untinted: no fault found');
    expect(results).toContain('icon-upright: nothing to check');
    expect(manual).toMatchObject([{ requirement: 'owner', question: 'Who supplied the artwork?' }]);
  });
});

describe('every rule', () => {
  test.each(rules.map((rule) => [rule.name, rule] as const))('%s keeps the form', (name, rule) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(rule.description).toMatch(/^Require .+[^. ]$/);
    expect(Object.keys(rule.messages).length).toBeGreaterThan(0);
    for (const message of Object.values(rule.messages)) {
      expect(message).toMatch(/^(?:Expected|Cannot tell whether) .+\.$/);
    }
    for (const option of Object.values(rule.options)) expect(option.description).toMatch(/^[A-Z].+\.$/);
  });
});
