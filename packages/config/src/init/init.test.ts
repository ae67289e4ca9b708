import { rules } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { loadDefaultBrand } from '../load/brand-files.ts';
import { parseConfig } from '../schema/parse-config.ts';
import { type InitAnswers, initQuestions } from './questions.ts';
import { describeConfig, writeConfig } from './write-config.ts';

const loaded = await loadDefaultBrand(rules);
if (!loaded.ok) throw new Error('the brand does not load');
const questions = initQuestions(loaded.value);

/** Answers what is asked; returns the answers and the questions that were asked. */
function answer(written: Readonly<Record<string, string>>): { answers: InitAnswers; asked: string[] } {
  let answers: InitAnswers = {};
  const asked: string[] = [];
  for (const { id, isAsked, accept, preset } of questions) {
    if (!isAsked(answers)) continue;
    asked.push(id);
    const accepted = accept(written[id] ?? preset, answers);
    if ('problem' in accepted) throw new Error(accepted.problem);
    answers = accepted.answers;
  }
  return { answers, asked };
}

describe('init', () => {
  test.each([
    [{}, ['scope', 'areas', 'paletteFrom', 'law'], { scope: 'co-branded' }],
    [{ scope: 'network', law: 'Yes' }, ['scope', 'law'], { scope: 'network', law: true }],
    [
      { scope: 'unset', paletteFrom: ' css/own.scss ', law: 'n' },
      ['scope', 'paletteFrom', 'law'],
      { scope: 'unset', partners: [{ name: 'our own brand', paletteFrom: 'css/own.scss' }] },
    ],
    [
      { areas: '.a *, , .b' },
      ['scope', 'areas', 'paletteFrom', 'law'],
      { scope: 'co-branded', areas: ['.a *', '.b'] },
    ],
  ])('%j', (written, asked, config) => {
    const result = answer(written);
    expect(result.asked).toEqual(asked);
    const { path, text } = writeConfig(result.answers);
    expect(path).toBe('brandlint.config.json');
    expect(JSON.parse(text)).toEqual(config);
    expect(parseConfig(path, JSON.parse(text), rules)).toMatchObject({ ok: true });
    for (const line of describeConfig(result.answers)) expect(line).toMatch(/^[A-Z].+\.$/);
  });

  test('four questions at most, and each refuses what is no answer', () => {
    expect(questions.length).toBeLessThanOrEqual(4);
    expect(() => answer({ scope: 'netwrk' })).toThrow('"netwrk" is none of the answers; write "network"');
    expect(() => answer({ paletteFrom: 'logo.psd' })).toThrow(
      'no colours can be taken from "logo.psd"; name a file that ends in .css',
    );
    expect(() => answer({ law: 'maybe' })).toThrow('"maybe" is neither yes nor no; write one of them');
  });

  test('a file that cannot be taken is not', () => {
    const [, , palette] = initQuestions(loaded.value, (file) => `there is no file "${file}"; write b.css`);
    expect(palette?.accept('a.css', {})).toEqual({ problem: 'there is no file "a.css"; write b.css' });
    expect(palette?.accept('', {})).toEqual({ answers: {} });
  });

  test('the schema stands first when there is one', () => {
    expect(writeConfig({ scope: 'unset' }, './x.json').text).toBe(
      '{\n  "$schema": "./x.json",\n  "scope": "unset"\n}\n',
    );
  });
});
