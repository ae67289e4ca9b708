import { expect, test } from 'vitest';
import type { Settings, SourceReport } from '@brandlint/core';
import { sampleBrand, sampleSettings } from '../test/sample-brand.ts';
import { judgeRun } from './judge-run.ts';

const file = (source: string): SourceReport => ({
  source,
  hash: '',
  findings: [],
  gaps: [],
  tally: [],
  recognised: [],
  unidentified: 0,
});
const funded: Settings = {
  ...sampleSettings,
  profiles: ['funded-project'],
  deliverables: [{ name: 'Site', files: { files: ['site/'] } }],
};
const files = [file('site/a.html'), file('b.html')];

test('a finding over a run is plain data, and its fingerprint that of what it is about', () => {
  const findings = judgeRun(sampleBrand, funded, files, 0);
  expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  expect(findings).toMatchObject([
    {
      rule: 'icon-present-in-funded-work',
      scope: 'run',
      outcome: 'review',
      severity: 'note',
      data: { name: '"Site"' },
    },
    {
      rule: 'icon-present-in-funded-work',
      scope: 'run',
      outcome: 'review',
      severity: 'note',
      data: { name: 'the material' },
    },
  ]);
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  const again = judgeRun(sampleBrand, funded, [...files, file('c.html')], 5);
  expect(again.map(({ fingerprint }) => fingerprint)).toEqual(findings.map(({ fingerprint }) => fingerprint));
});

test('nothing is said where no rule over runs holds, it is off, or nothing was read', () => {
  expect(judgeRun(sampleBrand, sampleSettings, files, 0)).toEqual([]);
  const off: Settings = { ...funded, rules: { 'icon-present-in-funded-work': { severity: 'off' } } };
  expect(judgeRun(sampleBrand, off, files, 0)).toEqual([]);
  expect(judgeRun(sampleBrand, funded, [], 0)).toEqual([]);
});
