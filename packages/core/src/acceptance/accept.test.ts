import { describe, expect, test } from 'vitest';
import { createChecker } from '../judging/create-checker.ts';
import type { RunFinding, SourceFinding } from '../model/finding.ts';
import type { Settings, Waiver } from '../model/settings.ts';
import type { Location, Use } from '../model/use.ts';
import { sampleBrand, sampleSettings } from '../../test/sample-brand.ts';
import { color } from '../../test/judge.ts';
import { acceptRun } from './accept-run.ts';
import { readIgnores } from './read-ignores.ts';

const stranger = '#00A3E0';
const answersFor = { reason: 'agreed', owner: 'Jo', until: null, place: 'c, waivers[0]' } as const;

function toWaiver(parts: Partial<Waiver>): Waiver {
  return { where: {}, state: 'holds', ...answersFor, ...parts };
}

/** Judges a stylesheet of which each `#…` is a colour in `.a`. */
function judge(text: string, settings: Partial<Settings> = {}) {
  const uses = Array.from(text.matchAll(/#[0-9A-F]{6}/g), ({ 0: written, index }, i): Use => {
    const at = (offset: number) => ({ offset, line: 1, column: offset + 1 });
    return {
      kind: 'color',
      role: 'background',
      anchor: `.a ${i}`,
      within: ['.a', '.hero'],
      places: [{ kind: 'text', start: at(index), end: at(index + written.length), exact: true }],
      count: 1,
      written,
      color: color(written),
    };
  });
  return judgeUses(uses, text, settings);
}

function judgeUses(uses: readonly Use[], text: string, settings: Partial<Settings> = {}) {
  const checker = createChecker(sampleBrand, { ...sampleSettings, ...settings }, new Map());
  const nothing = { gaps: [], embedded: [], dependsOn: [], pictures: [], artworks: [] };
  const ignores = readIgnores(text, 'css');
  const extraction = { source: 'site/a.css', hash: '', uses, ...nothing, ignores };
  return { ...checker.check(extraction), found: checker.find(extraction) };
}

const rulesOf = (findings: readonly Pick<SourceFinding, 'rule'>[] = []) => findings.map(({ rule }) => rule);

describe('comments', () => {
  test('what is covered is accepted with reason and place, and the rest is not', () => {
    const text = `/* brandlint-ignore color-in-palette -- why */\n${stranger};\n${stranger}`;
    const { findings, accepted, comments } = judge(text);
    expect(rulesOf(findings)).toEqual(['color-in-palette']);
    expect(accepted).toMatchObject([
      {
        rule: 'color-in-palette',
        acceptance: { by: 'comment', reason: 'why', place: { start: { line: 1 } } },
      },
    ]);
    expect(comments).toMatchObject([{ state: 'obeyed', rules: ['color-in-palette'] }]);
  });

  const cases: [string, string, string[], string[]][] = [
    ['all rules', `/* brandlint-ignore -- why */ ${stranger}`, [], ['obeyed']],
    [
      'another rule',
      `/* brandlint-ignore color-as-published -- why */ ${stranger}`,
      ['color-in-palette'],
      ['needless'],
    ],
    ['nothing to ignore', '/* brandlint-ignore -- why */ a {}', [], ['needless']],
    ['the whole file', `${stranger} ${stranger} /* brandlint-ignore-file -- why */`, [], ['obeyed']],
    [
      'the innermost of two is obeyed, and the outer one for the rest',
      `/* brandlint-ignore-start -- 1 */ ${stranger} /* brandlint-ignore-start -- 2 */ ${stranger} /* brandlint-ignore-end */ /* brandlint-ignore-end */ ${stranger}`,
      ['color-in-palette'],
      ['obeyed', 'obeyed'],
    ],
    ['no reason', `/* brandlint-ignore */ ${stranger}`, ['color-in-palette'], ['incomplete']],
    [
      'no rule',
      `/* brandlint-ignore color-in-pallete -- why */ ${stranger}`,
      ['color-in-palette'],
      ['incomplete'],
    ],
  ];
  test.each(cases)('%s', (_, text, rules, states) => {
    const { findings, comments = [] } = judge(text);
    expect(rulesOf(findings)).toEqual(rules);
    expect(comments.map(({ state }) => state)).toEqual(states);
  });

  test('a name that is no rule is told with the nearest', () => {
    expect(judge('/* brandlint-ignore color-in-pallete -- w */ a').comments).toMatchObject([
      { problem: '"color-in-pallete" is not a rule; write "color-in-palette"' },
    ]);
  });

  test('none is obeyed where material comes from outside, and all are listed', () => {
    const text = `/* brandlint-ignore -- why */ ${stranger} /* brandlint-ignore */`;
    const { findings, accepted, comments = [] } = judge(text, { refusesIgnores: true });
    expect([rulesOf(findings), accepted]).toEqual([['color-in-palette'], undefined]);
    expect(comments.map(({ state, reason }) => [state, reason])).toEqual([
      ['refused', 'why'],
      ['refused', ''],
    ]);
  });

  test('of a finding with many places those that are covered are accepted, and the surplus stays loud', () => {
    const text = `${stranger}\n${stranger} /* brandlint-ignore -- why */\n${stranger}`;
    const places = Array.from(text.matchAll(/#[0-9A-F]{6}/g), ({ index }): Location => {
      const at = { offset: index, line: 1, column: 1 };
      return { kind: 'text', start: at, end: at, exact: true };
    });
    const [first, ...rest] = places;
    if (!first) throw new TypeError('there are three');
    const use: Use = {
      kind: 'color',
      role: 'fill',
      anchor: 'x',
      within: [],
      places: [first, ...rest],
      count: 10,
      written: stranger,
      color: color(stranger),
    };
    const { findings, accepted } = judgeUses([use], text);
    expect(findings).toMatchObject([{ count: 9, places: [places[0], places[2]] }]);
    expect(accepted).toMatchObject([{ count: 1, places: [places[1]] }]);
  });
});

describe('waivers', () => {
  const fits: [string, Partial<Waiver>][] = [
    ['rule', { rule: 'color-in-palette' }],
    ['requirement', { requirement: 'color-in-palette' }],
    ['files', { where: { files: ['site/*'] } }],
    ['within', { where: { within: ['.hero'] } }],
    ['written', { written: '#00a3e0' }],
    [
      'everything',
      { rule: 'color-in-palette', where: { files: ['a.css'], within: ['.a'] }, written: stranger },
    ],
  ];
  test.each(fits)('by %s', (_, parts) => {
    const { findings, accepted, found } = judge(stranger, { waivers: [toWaiver(parts)] });
    expect([findings, found]).toEqual([[], []]);
    expect(accepted).toMatchObject([
      { rule: 'color-in-palette', acceptance: { by: 'waiver', ...answersFor } },
    ]);
  });

  const misfits: [string, Partial<Waiver>][] = [
    ['rule', { rule: 'color-as-published' }],
    ['files', { rule: 'color-in-palette', where: { files: ['b.css'] } }],
    ['within', { rule: 'color-in-palette', where: { within: ['.b'] } }],
    ['written', { rule: 'color-in-palette', written: '#00A3E1' }],
    ['fingerprint', { fingerprint: '0'.repeat(16) }],
  ];
  test.each(misfits)('not by another %s', (_, parts) => {
    const { findings, accepted } = judge(stranger, { waivers: [toWaiver(parts)] });
    expect([rulesOf(findings), accepted]).toEqual([['color-in-palette'], undefined]);
  });

  test('by fingerprint, also where a host keeps no findings', () => {
    const [finding] = judge(stranger).findings;
    const { findings, found } = judge(`${stranger} ${stranger}`, {
      waivers: [toWaiver({ fingerprint: finding?.fingerprint ?? '' })],
    });
    expect([findings.length, found.length]).toEqual([1, 1]);
  });

  test('one that has expired accepts nothing, and its name stands at the finding', () => {
    const expired = toWaiver({ rule: 'color-in-palette', state: 'expired', until: '2023-01-01' });
    const { findings, accepted } = judge(stranger, { waivers: [expired] });
    expect(accepted).toBeUndefined();
    expect(findings).toMatchObject([{ expired: { by: 'waiver', owner: 'Jo', until: '2023-01-01' } }]);
    const another = toWaiver({ rule: 'color-in-palette' });
    expect(judge(stranger, { waivers: [expired, another] }).findings).toEqual([]);
  });

  test('a comment is nearer than a waiver', () => {
    const text = `${stranger} /* brandlint-ignore -- why */`;
    const { accepted } = judge(text, { waivers: [toWaiver({ rule: 'color-in-palette' })] });
    expect(accepted).toMatchObject([{ acceptance: { by: 'comment' } }]);
  });

  test('findings over the whole run, by rule and fingerprint and never by place', () => {
    const finding: RunFinding = {
      rule: 'spot-color-consistent',
      requirement: 'r',
      outcome: 'fail',
      severity: 'error',
      messageId: 'm',
      data: {},
      message: 'm',
      fingerprint: 'f',
      suggestions: [],
      scope: 'run',
    };
    const accept = (parts: Partial<Waiver>) => {
      const { run, acceptedRun } = acceptRun([finding], { ...sampleSettings, waivers: [toWaiver(parts)] });
      return [run.length, acceptedRun.length];
    };
    expect(accept({ rule: finding.rule })).toEqual([0, 1]);
    expect(accept({ fingerprint: 'f', requirement: 'r' })).toEqual([0, 1]);
    expect(accept({ rule: finding.rule, where: { files: ['*'] } })).toEqual([1, 0]);
    expect(accept({ rule: 'icon-known' })).toEqual([1, 0]);
    expect(accept({ rule: finding.rule, state: 'expired' })).toEqual([1, 0]);
  });
});
