import { describe, expect, test } from 'vitest';
import type { Acceptance, IgnoreComment, RunReport, WaiverResult } from '@brandlint/core';
import { findPlace, toFinding, toSourceReport } from '../../test-data/findings.ts';
import { invented, unsetSettings } from '../../test-data/invented-brand.ts';
import { toContext } from './text-options.ts';
import { writeAccepted } from './write-accepted.ts';
import { writeLapses } from './write-lapses.ts';

const text = 'a { color: #8E4586 }';
const place = findPlace(text, 'a');
const byComment: Acceptance = { by: 'comment', reason: 'agreed', place };
const byBaseline: Acceptance = { by: 'baseline' };
const byWaiver = (until: string | null, where = 'c, waivers[0]'): Acceptance => ({
  by: 'waiver',
  reason: 'old\u001b[31m',
  owner: 'Jo',
  until,
  place: where,
});

function toOptions(options: { verbose?: boolean; quiet?: boolean } = {}) {
  const base = { brand: invented, settings: unsetSettings, readText: () => undefined };
  return toContext({ ...base, color: false, width: 120, verbose: false, quiet: false, ...options }, 1);
}

describe('what is accepted is one line', () => {
  const cases: [Acceptance[], string][] = [
    [[], ''],
    [[byBaseline], '1 accepted by the baseline'],
    [[byComment, byComment], '2 accepted by comments'],
    [
      [byBaseline, byComment, byWaiver('2027-01-31')],
      '3 accepted: 1 by the baseline, 1 by a comment, 1 by a waiver until 2027-01-31',
    ],
    [[byWaiver(null), byWaiver(null)], '2 accepted by a waiver'],
    [
      [byWaiver('2027-01-31'), byWaiver('2026-01-31', 'c, waivers[1]')],
      '2 accepted: 1 by a waiver until 2026-01-31, 1 by a waiver until 2027-01-31',
    ],
    [
      ['2029-01-01', '2028-01-01', null, '2027-01-01'].map((day) => byWaiver(day)),
      '4 accepted by waivers, the first of them until 2027-01-01',
    ],
  ];
  test.each(cases)('%j', (acceptances, line) => {
    const accepted = acceptances.map((acceptance) => ({
      ...toFinding({ text, written: '#8E4586' }),
      acceptance,
    }));
    const files = [toSourceReport('a.css', { accepted })];
    expect(writeAccepted({ files }, toOptions()).join('\n')).toBe(line);
    expect(writeAccepted({ files }, toOptions({ quiet: true }))).toEqual([]);
  });

  test('and each of it where that is asked for, without anything that steers a terminal', () => {
    const accepted = [{ ...toFinding({ text, written: '#8E4586' }), acceptance: byWaiver('2027-01-31') }];
    const lines = writeAccepted(
      { files: [toSourceReport('a.css', { accepted })] },
      toOptions({ verbose: true }),
    );
    expect(lines.join('\n')).toMatch(/^ {2}a\.css 1:12 {2}color-as-published: Expected/m);
    expect(lines.join(' ').replace(/ +/g, ' ')).toContain('[Jo, until 2027-01-31: old');
    expect(lines.join('')).not.toContain('\u001b');
  });

  test('a hundred thousand of them take no quadratic time', () => {
    const finding = toFinding({ text, written: '#8E4586' });
    const accepted = Array.from({ length: 100_000 }, (_, i) => ({
      ...finding,
      acceptance: byWaiver(i % 2 === 0 ? '2027-01-31' : null),
    }));
    const start = process.cpuUsage().user / 1000;
    writeAccepted({ files: [toSourceReport('a.css', { accepted })] }, toOptions());
    expect(process.cpuUsage().user / 1000 - start).toBeLessThan(2_000);
  });
});

describe('what is to be put right', () => {
  const comment = (state: IgnoreComment['state'], problem?: string): IgnoreComment => ({
    ...{ place, rules: [], reason: 'r', state },
    ...(problem !== undefined && { problem }),
  });
  const waiver = (state: WaiverResult['state'], findings: number): WaiverResult => ({
    ...{ reason: 'old', owner: 'Jo', until: '2024-01-01', state, findings, place: 'c, waivers[0]' },
  });
  const cases: [string, Partial<RunReport> & { comments?: IgnoreComment[] }, RegExp | null][] = [
    ['obeyed', { comments: [comment('obeyed')] }, null],
    [
      'needless',
      { comments: [comment('needless')] },
      /a\.css:1:1: the comment is needless, because nothing is found/,
    ],
    [
      'incomplete',
      { comments: [comment('incomplete', 'it lacks x')] },
      /a\.css:1:1: the comment is not obeyed: it lacks x\./,
    ],
    [
      'refused',
      { comments: [comment('refused')] },
      /1 comment asks for findings to be left out; with --untrusted none/,
    ],
    ['a waiver of use', { waivers: [waiver('holds', 1)] }, null],
    [
      'a needless waiver',
      { waivers: [waiver('holds', 0)] },
      /c, waivers\[0\]: it is needless, because nothing was found/,
    ],
    [
      'a needless waiver, where only a part was checked',
      { waivers: [{ ...waiver('holds', 0), untold: true }] },
      null,
    ],
    [
      'an expired one',
      { waivers: [waiver('expired', 2)] },
      /it has expired on 2024-01-01, so 2 findings count again; mend them, or ask Jo,/,
    ],
    [
      'an expired one of no use',
      { waivers: [waiver('expired', 0)] },
      /and nothing is found any more that it accepted; remove it/,
    ],
    [
      'an expired one, where only a part was checked',
      { waivers: [{ ...waiver('expired', 0), untold: true }] },
      /it has expired on 2024-01-01, and Jo answers for it/,
    ],
    ['nothing gone', { baseline: { file: 'b', accepted: 1, gone: 0 } }, null],
    [
      'some gone',
      { baseline: { file: 'b', accepted: 1, gone: 2 } },
      /b: 2 findings that are known are there no more; brandlint baseline --prune forgets them\./,
    ],
  ];
  test.each(cases)('%s', (_, { comments = [], ...report }, said) => {
    const lines = writeLapses({ files: [toSourceReport('a.css', { comments })], ...report }, toOptions());
    if (said === null) expect(lines).toEqual([]);
    else expect(lines.join(' ').replace(/\s+/g, ' ')).toMatch(said);
  });

  test('more than a screen holds is counted', () => {
    const comments = Array.from({ length: 20 }, () => comment('needless'));
    const files = [toSourceReport('a.css', { comments })];
    expect(writeLapses({ files }, toOptions()).at(-1)).toBe('  … and 8 more (--verbose shows each)');
    expect(writeLapses({ files }, toOptions({ verbose: true })).length).toBeGreaterThanOrEqual(21);
  });
});
