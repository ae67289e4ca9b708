import type { Brand } from '@brandlint/core';
import { type DataFault, describeIssues, type Loaded, parseJson, suggestName } from '@brandlint/core/brand';
import * as v from 'valibot';
import { type AnswerFile, answersSchema } from './answers-schema.ts';

/** More than this says nothing new. */
const mostFaults = 20;

/** Answers from the text of their file, or everything that is wrong with it. `file` is how errors name it. */
export function parseAnswers(
  file: string,
  text: string,
  brand: Pick<Brand, 'requirements'>,
): Loaded<AnswerFile> {
  const json = parseJson(file, text);
  if (!json.ok) return json;
  const parsed = v.safeParse(answersSchema, json.value);
  const faults = parsed.success ? checkQuestions(parsed.output, brand) : describeIssues(parsed.issues);
  if (parsed.success && faults.length === 0) return { ok: true, value: parsed.output };
  return { ok: false, errors: faults.slice(0, mostFaults).map((fault) => ({ file, ...fault })) };
}

function checkQuestions({ answers }: AnswerFile, brand: Pick<Brand, 'requirements'>): DataFault[] {
  const names = listQuestions(brand);
  return answers.flatMap(({ requirement }, i) => {
    if (names.includes(requirement)) return [];
    const shown = requirement.length > 60 ? `${requirement.slice(0, 59)}…` : requirement;
    const cause = `"${shown}" is not a question of the brand`;
    return [{ path: `answers[${i}].requirement`, cause, cure: suggestName(requirement, names) }];
  });
}

/** The names of the requirements that only a person can answer. */
export function listQuestions({ requirements }: Pick<Brand, 'requirements'>): string[] {
  return requirements.flatMap(({ id, check }) => (check.kind === 'manual' ? [id] : []));
}
