import type { Basis, Requirement, Token } from '@brandlint/core';
import { toQuote } from '../text/write-clauses.ts';
import { basisWords } from './basis-words.ts';
import { markup, type Markup } from './markup.ts';

/** More of a quotation than this stands in its row of the clauses, in UTF-16 units. */
const longestQuote = 180;

/** What goes before the words that something rests on. */
const leads: Readonly<Record<Basis, string>> = {
  stated: 'The document says:',
  derived: 'We read it so in these words:',
  law: 'The law says:',
  practice: 'Good practice:',
};

/**
 * The words that a requirement rests on, short, with the way to all of them. Of the published colours only `tokens` are
 * quoted, where there are any.
 */
export function writeRests(requirement: Requirement, tokens: readonly Token[] = []): Markup {
  const { id, basis, source } = requirement;
  const link = markup` <a href="#clause-${id}">The whole clause</a>`;
  if (source.quote === '') return markup`<p class="rests">${basisWords[basis]}.${link}</p> `;
  return markup`<p class="rests">${leads[basis]} ${writeQuotation(requirement, tokens)}${link}</p> `;
}

/** A quotation, short, and where it stands. */
export function writeQuotation({ source }: Requirement, tokens: readonly Token[] = []): Markup {
  const { document, clause, quote } = source;
  const where = clause === undefined ? document : `${document}, ${clause}`;
  return markup`<q>${cutWords(toQuote(quote, tokens))}</q> <cite>${where}</cite>`;
}

/** Cut between two words. */
function cutWords(text: string): string {
  if (text.length <= longestQuote) return text;
  const cut = text.slice(0, longestQuote);
  const end = cut.lastIndexOf(' ');
  return `${end === -1 ? cut : cut.slice(0, end)} …`;
}
