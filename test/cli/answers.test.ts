import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brandlint, folderWith } from './run-brandlint.ts';

const site = { 'a.css': 'a { color: #C41E7F }\n' };
const signed = ['--answer', 'The Network, on 3 November', '--name', 'Ada Example', '--role', 'brand manager'];
const env = { SOURCE_DATE_EPOCH: '1795305600' };

test('an answer is taken down, printed, and open again when the material changes', async () => {
  const cwd = folderWith(site);
  await brandlint(['check', '--format', 'json=report.json'], { cwd });
  const words = ['answer', 'icon-from-network', '--report', 'report.json', ...signed];
  const answered = await brandlint(words, { cwd, env });
  expect(answered).toEqual({
    stdout:
      'Answered in brandlint.answers.json. It is asked again when the material is no longer the same.\n',
    stderr: '',
    code: 0,
  });
  const { checked } = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')) as {
    checked: { hash: string };
  };
  expect(JSON.parse(readFileSync(join(cwd, 'brandlint.answers.json'), 'utf8'))).toEqual({
    version: 1,
    answers: [
      {
        requirement: 'icon-from-network',
        answer: 'The Network, on 3 November',
        name: 'Ada Example',
        role: 'brand manager',
        date: '2026-11-22',
        hash: checked.hash,
      },
    ],
  });
  expect((await brandlint(['check'], { cwd })).stdout).toContain('4 questions remain for a person.');
  const again = await brandlint(
    [...words.slice(0, 4), '--answer', 'Nobody', '--name', 'B. Owner', '--role', 'printer'],
    { cwd, env },
  );
  expect(again.stdout).toContain(
    'It takes the place of an answer by Ada Example, brand manager, of 2026-11-22: “The Network, on 3 November”\n',
  );
  const changed = folderWith({
    'a.css': 'a { color: #000 }\n',
    'brandlint.answers.json': readFileSync(join(cwd, 'brandlint.answers.json')),
  });
  const { stdout } = await brandlint(['check', '--format', 'json'], { cwd: changed });
  const { manual } = JSON.parse(stdout) as { manual: { requirement: string; answer?: { holds: boolean } }[] };
  expect(manual.filter(({ answer }) => answer)).toMatchObject([
    { requirement: 'icon-from-network', answer: { holds: false, name: 'B. Owner' } },
  ]);
  expect((await brandlint(['check'], { cwd: changed })).stdout).toContain('5 questions remain for a person.');
});

test('of files from outside no answer is taken', async () => {
  const cwd = folderWith({ ...site, 'brandlint.answers.json': '{' });
  expect(await brandlint(['check', '--untrusted'], { cwd })).toMatchObject({ stderr: '', code: 0 });
  expect(await brandlint(['check'], { cwd })).toMatchObject({
    stderr: expect.stringMatching(/^brandlint\.answers\.json:1:2: the text ends too early/) as string,
    code: 2,
  });
});

test.each([
  [[], 'brandlint answer takes the name of one question; "brandlint explain --manual" lists them.\n'],
  [
    ['icon-from-network'],
    /^brandlint answer needs --report: .*"brandlint check --format json=report\.json" writes one/,
  ],
  [
    ['icon-from-netwrk', '--report', 'x'],
    '"icon-from-netwrk" is not a question of the brand. Did you mean "icon-from-network"?\n',
  ],
  [['color-in-palette', '--report', 'x'], /^"color-in-palette" is not a question of the brand\./],
  [
    ['icon-from-network', '--report', 'x'],
    '--report x: there is no such file; write one with "brandlint check --format json=x".\n',
  ],
  [
    ['icon-from-network', '--report', 'a.css'],
    '--report a.css: it is no report in JSON with the hash of what was checked; write one with "brandlint check --format json=a.json".\n',
  ],
  [
    ['icon-from-network', '--report', 'other.json'],
    /^--report other\.json: "icon-from-network" is not asked there; /,
  ],
  [
    ['icon-from-network', '--report', 'report.json'],
    'There is no terminal to ask on; give --answer, --name, --role as well. Nothing was written.\n',
  ],
  [
    ['icon-from-network', '--report', 'report.json', '--name', ' '],
    '--name needs a value that says something.\n',
  ],
])('what cannot be answered is told: %j', async (words, expected) => {
  const asked = { brand: { id: 'ccin' }, checked: { hash: 'a'.repeat(64) } };
  const cwd = folderWith({
    ...site,
    'report.json': JSON.stringify({ ...asked, manual: [{ requirement: 'icon-from-network' }] }),
    'other.json': JSON.stringify({ ...asked, manual: [] }),
  });
  const { stdout, stderr, code } = await brandlint(['answer', ...words], { cwd });
  if (typeof expected === 'string') expect(stderr).toBe(expected);
  else expect(stderr).toMatch(expected);
  expect([stdout, code]).toEqual(['', 2]);
});
