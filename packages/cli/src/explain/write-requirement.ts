import type { Basis, Condition, Level, Requirement } from '@brandlint/core';
import { writeClause } from '../reporters/text/write-clauses.ts';
import { stripControl } from '../terminal/strip-control.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { ExplainContext } from './explain-context.ts';

/** A level with the severity that follows from it. */
const levelWords: Readonly<Record<Level, string>> = {
  must: 'must (an error)',
  should: 'should (a warning)',
  may: 'may (a note)',
};

/** What a basis means. */
const basisWords: Readonly<Record<Basis, string>> = {
  stated: 'the published words alone decide it',
  derived: 'our reading of the published words',
  law: 'the law, where you say that it applies',
  practice: 'good practice, nothing more',
};

/** A requirement as an entry: its name, what it asks, how much it weighs, the words it rests on, and where they stand. */
export function writeRequirement(requirement: Requirement, { style, width }: ExplainContext): string[] {
  const { id, statement, level, basis, source, when, check } = requirement;
  const conditions = when ? writeCondition(when) : [];
  const where = source.clause === undefined ? source.document : `${source.document}, ${source.clause}`;
  const isQuoted = source.quote !== '';
  const repeatsStatement = basis === 'derived' || basis === 'practice';
  const paragraphs = [
    ...(check.kind === 'manual' ? [check.question] : []),
    ...(repeatsStatement ? [] : [statement]),
    toSentence(writeClause(requirement, [], Number.POSITIVE_INFINITY)),
    `Level: ${check.kind === 'manual' ? level : levelWords[level]}. Basis: ${basisWords[basis]}.`,
    ...(isQuoted && basis === 'stated' ? [`Source: ${where}.`] : []),
    ...(conditions.length > 0 ? [`Holds ${conditions.join(' and ')}.`] : []),
  ];
  const lines = paragraphs.flatMap((text) =>
    wrapText(stripControl(text), width - 4).map((line) => `    ${line}`),
  );
  return [`  ${style.bold(stripControl(id))}`, ...lines];
}

function toSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function writeCondition({ scope, profile, law, onRequest }: Condition): string[] {
  return [
    ...(scope ? [`under scope ${scope.join(' or ')}`] : []),
    ...(profile === undefined ? [] : [`under profile ${profile}`]),
    ...(law === undefined
      ? []
      : [law ? 'where you say that the law applies' : 'where you do not say that the law applies']),
    ...(onRequest ? ['only when your configuration turns it on'] : []),
  ];
}
