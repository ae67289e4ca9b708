import { UserError } from '../user-error.ts';
import type { Arguments } from './parse-arguments.ts';

/** The options of answering; what is `undefined` is asked for. */
export type AnswerOptions = {
  requirement: string;
  /** The report in JSON of the material that is answered for. */
  report: string;
  answer: string | undefined;
  name: string | undefined;
  role: string | undefined;
  config: string | undefined;
};

/** The values of the options of "answer"; throws a `UserError`. */
export function readAnswerOptions({ words, given }: Arguments): AnswerOptions {
  const one = (name: 'answer' | 'name' | 'role' | 'config' | 'report') => given.get(name)?.[0]?.trim();
  const [requirement, ...others] = words;
  if (requirement === undefined || others.length > 0) {
    throw new UserError(
      'brandlint answer takes the name of one question; "brandlint explain --manual" lists them.',
    );
  }
  for (const name of ['answer', 'name', 'role'] as const) {
    if (one(name) === '') throw new UserError(`--${name} needs a value that says something.`);
  }
  const report = one('report');
  if (report === undefined) {
    throw new UserError(
      'brandlint answer needs --report: the report of what you answer for. "brandlint check --format json=report.json" writes one, and --report report.json names it.',
    );
  }
  return {
    requirement,
    report,
    answer: one('answer'),
    name: one('name'),
    role: one('role'),
    config: one('config'),
  };
}
