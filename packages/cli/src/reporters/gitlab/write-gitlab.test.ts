import { expect, test } from 'vitest';
import { cleanReport, context, fullReport, toLongReport } from '../../test-data/run-reports.ts';
import { writeGitlab } from './write-gitlab.ts';

type Entry = {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number } };
};

const write = (report = fullReport, env: Record<string, string> = {}, cwd = '/project') =>
  JSON.parse([...writeGitlab(report, { ...context, cwd, env })].join('')) as Entry[];

test('an entry for each finding and each file that could not be read; what is accepted is none', () => {
  const entries = write();
  expect(entries.map(({ check_name, severity }) => `${check_name} ${severity}`)).toEqual([
    'color-as-published major',
    'color-as-published major',
    'color-in-palette minor',
    'color-as-published minor',
    'color-as-published info',
    'color-as-published major',
    'color-as-published major',
    'color-as-published info',
    'forbidden minor',
    'run-rule info',
  ]);
  expect(entries[0]).toEqual({
    description: 'Expected "#8E4586" to be Plum "#8E4585" (ΔE 0.24, not visible).',
    check_name: 'color-as-published',
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}:1$/),
    severity: 'major',
    location: { path: 'a.css', lines: { begin: 1 } },
  });
  expect(entries[5]).toMatchObject({
    description: expect.stringMatching(/\(ppt\/slides\/slide 1\.xml, page 3\)$/),
    location: { path: 'deck.pptx', lines: { begin: 1 } },
  });
});

test('no two entries have the same fingerprint, which GitLab would show once', () => {
  const entries = [...write(), ...write(toLongReport(20_000))];
  expect(new Set(write().map(({ fingerprint }) => fingerprint)).size).toBe(10);
  expect(entries).toHaveLength(20_010);
});

test('paths begin at the project, and nothing in them steers', () => {
  const paths = write(fullReport, { CI_PROJECT_DIR: '/project' }, '/project/web').map(
    ({ location }) => location.path,
  );
  expect(paths[0]).toBe('web/a.css');
  expect(paths[3]).toMatch(/^web\/site\/\]\]>/);
  expect(paths.join('')).not.toMatch(/\p{Cc}/u);
});

test('a run that found nothing is an empty list', () => {
  expect(write(cleanReport)).toEqual([]);
});
