import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDataError } from '@brandlint/config';
import { expect, onTestFinished, test } from 'vitest';
import { invented } from '../test-data/invented-brand.ts';
import { makeWholeReport } from '../test-data/whole-report.ts';
import { UserError } from '../user-error.ts';
import { addAnswers } from './add-answers.ts';
import type { GivenAnswer } from './answers-schema.ts';
import { parseAnswers } from './parse-answers.ts';
import { saveAnswer } from './save-answer.ts';

const [now, before] = ['a'.repeat(64), 'b'.repeat(64)];
const given = (parts: Partial<GivenAnswer> = {}): GivenAnswer => ({
  requirement: 'fruit-is-ripe',
  answer: 'Yes.',
  name: 'Ada Example',
  role: 'gardener',
  date: '2026-11-22',
  hash: now,
  ...parts,
});
const file = (answers: readonly object[]) => JSON.stringify({ version: 1, answers });

test.each([
  ['no JSON', '{', /^answers\.json:1:2: the text ends too early/],
  ['no list', '{"version":1}', /^answers\.json: "answers" is missing; add it/],
  [
    'another version',
    '{"version":2,"answers":[]}',
    /^answers\.json, version: .*use the Brandlint that wrote them\.$/,
  ],
  [
    'no day',
    file([given({ date: '2026-13-40' })]),
    /^answers\.json, answers\[0\]\.date: this is not a day; write it as YYYY-MM-DD\.$/,
  ],
  [
    'no hash',
    file([given({ hash: 'abc' })]),
    /^answers\.json, answers\[0\]\.hash: this is not a SHA-256; take checked\.hash/,
  ],
  ['nobody', file([given({ name: ' ' })]), /^answers\.json, answers\[0\]\.name: the text is empty/],
  [
    'a novel',
    file([given({ answer: 'a'.repeat(10_001) })]),
    /longer than 10000 characters; say it in fewer\.$/,
  ],
  [
    'more than there is',
    file([{ ...given(), more: 1 }]),
    /^answers\.json, answers\[0\]: "more" is not a known key/,
  ],
  [
    'no question',
    file([given({ requirement: 'fruit-is-rip' })]),
    /^answers\.json, answers\[0\]\.requirement: "fruit-is-rip" is not a question of the brand; .*"fruit-is-ripe"/,
  ],
  [
    'a rule',
    file([given({ requirement: 'color-as-published' })]),
    /"color-as-published" is not a question of the brand/,
  ],
  ['an endless name', file([given({ requirement: 'x'.repeat(1e6) })]), /^.{0,200}$/],
])('what is wrong is told: %s', (_, text, expected) => {
  const parsed = parseAnswers('answers.json', text, invented);
  expect(parsed.ok ? 'nothing' : parsed.errors.map(writeDataError)[0]).toMatch(expected);
});

test.each<[name: string, answers: GivenAnswer[], expected: object | undefined]>([
  ['none', [], undefined],
  ['for this material', [given()], { answer: 'Yes.', holds: true }],
  ['for other material', [given({ hash: before })], { answer: 'Yes.', holds: false, date: '2026-11-22' }],
  [
    'for this material, and a later one for other',
    [given({ answer: 'No.' }), given({ hash: before, date: '2027-01-01' })],
    { answer: 'No.', holds: true },
  ],
  [
    'the latest of other material',
    [
      given({ hash: before, date: '2026-01-02', answer: 'late' }),
      given({ hash: before, date: '2026-01-01' }),
    ],
    { answer: 'late', holds: false },
  ],
  ['to another question', [given({ requirement: 'other' })], undefined],
])('an answer %s', (_, answers, expected) => {
  const report = makeWholeReport();
  const open = { ...report, manual: report.manual.map(({ answer, ...rest }) => (answer ? rest : rest)) };
  const [question] = addAnswers(open, answers).manual;
  if (expected === undefined) expect(question).not.toHaveProperty('answer');
  else expect(question?.answer).toMatchObject(expected);
});

test('an answer is written beside the others, in the place of the one for the same material', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brandlint-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = join(folder, 'brandlint.answers.json');
  const read = () => {
    const parsed = parseAnswers('a', readFileSync(path, 'utf8'), invented);
    return parsed.ok ? parsed.value.answers : parsed.errors;
  };
  await saveAnswer(path, 'a', invented, given({ hash: before }));
  expect(await saveAnswer(path, 'a', invented, given())).toBeUndefined();
  expect(await saveAnswer(path, 'a', invented, given({ answer: 'No.' }))).toEqual(given());
  expect(read()).toEqual([given({ hash: before }), given({ answer: 'No.' })]);
  writeFileSync(path, '{');
  await expect(saveAnswer(path, 'a', invented, given())).rejects.toThrow(UserError);
  expect(readFileSync(path, 'utf8')).toBe('{');
});
