import type { Requirement, SourceFinding, Token } from '@brandlint/core';
import { displayWidth, padEnd, shortenEnd } from '../../terminal/display-width.ts';
import { stripControl } from '../../terminal/strip-control.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { groupBy } from './group-by.ts';
import type { TextContext } from './text-options.ts';
import { findWantedTokens } from './write-swatches.ts';

/** More of a quotation than this drowns the findings; `brandlint explain` shows all of it. */
const longestQuote = 160;

/** What the findings rest on: the words of each requirement that was not met, once, with their basis. */
export function writeClauses(
  findings: readonly Pick<SourceFinding, 'requirement' | 'suggestions' | 'data'>[],
  context: TextContext,
): string[] {
  if (findings.length === 0) return [];
  const { brand, style, width, narrow } = context;
  const byRequirement = groupBy(findings, ({ requirement }) => requirement);
  const requirements = brand.requirements.filter(({ id }) => byRequirement.has(id));
  const idWidth = Math.max(0, ...requirements.map(({ id }) => displayWidth(id)));
  const lines = requirements.flatMap((requirement) => {
    const tokens = findWantedTokens(byRequirement.get(requirement.id) ?? [], brand.palette);
    const words = stripControl(writeClause(requirement, tokens, longestQuote));
    if (narrow)
      return [`  ${style.dim(requirement.id)}`, ...wrapText(words, width - 4).map((line) => `    ${line}`)];
    const indent = idWidth + 4;
    const [first = '', ...rest] = wrapText(words, width - indent);
    return [
      `  ${style.dim(padEnd(requirement.id, idWidth))}  ${first}`,
      ...rest.map((line) => ' '.repeat(indent) + line),
    ];
  });
  return lines.length === 0 ? [] : [style.bold('What this rests on'), ...lines];
}

/**
 * One clause with its basis: `the Statement says: “…”`, with at most so many columns of the quotation. Of the published
 * colours only those in question are quoted, where there are any.
 */
export function writeClause(
  { basis, statement, source }: Requirement,
  tokens: readonly Token[],
  longest: number,
): string {
  const { document, clause, quote } = source;
  const words = quote === '' ? '' : `“${cutQuote(toQuote(quote, tokens), longest)}”`;
  const where = clause === undefined ? document : `${document}, ${clause}`;
  switch (basis) {
    case 'stated':
      return `${withArticle(document)} says: ${words}`;
    case 'derived':
      return `we read it so: ${statement} ${words} (${where})`;
    case 'law':
      return `the law asks: ${words} (${where})`;
    case 'practice':
      return words === '' ? `good practice: ${statement}` : `good practice: ${statement} ${words} (${where})`;
  }
}

/** How many colours are quoted one by one. */
const colorsQuoted = 3;

/** Of the published colours those in question, where all of them are quoted; else all. */
export function toQuote(quote: string, tokens: readonly Token[]): string {
  const clauses = tokens.flatMap(({ clause }) =>
    clause !== undefined && quote.includes(clause) ? [clause] : [],
  );
  if (clauses.length === 0 || clauses.length < tokens.length) return quote;
  return clauses.slice(0, colorsQuoted).join(' … ') + (clauses.length > colorsQuoted ? ' …' : '');
}

/** Cut between two words. */
function cutQuote(quote: string, longest: number): string {
  const cut = shortenEnd(quote, longest);
  const end = cut.lastIndexOf(' ');
  return cut === quote || end === -1 ? cut : `${cut.slice(0, end)} …`;
}

/** A title that says what sort of document it is takes an article; any other is a name, which stands in quotation marks. */
const sort =
  /\b(?:act|book|charter|code|directive|guide|guidelines?|handbook|manual|policy|regulations?|rules?|standards?|statement)\b/i;

function withArticle(document: string): string {
  if (/^the /i.test(document)) return document;
  return sort.test(document) ? `the ${document}` : `“${document}”`;
}
