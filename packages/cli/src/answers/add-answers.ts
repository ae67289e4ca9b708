import type { Answer, RunReport } from '@brandlint/core';
import type { GivenAnswer } from './answers-schema.ts';

/**
 * The same report with what persons have answered: of several answers to one question that for this very material, else the
 * latest. An answer for other material does not hold, and its question is open again.
 */
export function addAnswers(report: RunReport, given: readonly GivenAnswer[]): RunReport {
  if (given.length === 0) return report;
  const hash = report.checked?.hash;
  const manual = report.manual.map((question) => {
    const answers = given.filter(({ requirement }) => requirement === question.requirement);
    const found = answers.findLast((one) => one.hash === hash) ?? findLatest(answers);
    return found ? { ...question, answer: toAnswer(found, hash) } : question;
  });
  return { ...report, manual };
}

function findLatest(answers: readonly GivenAnswer[]): GivenAnswer | undefined {
  return answers.reduce<GivenAnswer | undefined>(
    (latest, one) => (latest !== undefined && latest.date > one.date ? latest : one),
    undefined,
  );
}

function toAnswer({ answer, name, role, date, hash }: GivenAnswer, current: string | undefined): Answer {
  return { answer, name, role, date, hash, holds: hash === current };
}
