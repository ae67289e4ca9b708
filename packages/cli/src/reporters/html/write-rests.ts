import type { Basis, Brand, Requirement, Token } from '@brandlint/core';
import { toQuote } from '../text/write-clauses.ts';
import { basisWords } from './basis-words.ts';
import { markup, type Markup } from './markup.ts';

/** More of a quotation than this stands in its row of the clauses, in UTF-16 units. */
const longestQuote = 180;

/** What goes before the words that something rests on. */
const leads: Readonly<Record<Basis, string>> = {
  stated: 'The document says',
  derived: 'So we read',
  law: 'The law says',
  practice: 'It is good practice:',
};

/** Words of the brand's own document are near a good practice, and never its source. */
const besides = 'It is good practice; the nearest words of the document are';

/**
 * The words that a requirement rests on, short, with the way to all of them. Of the published colours only `tokens` are
 * quoted, where there are any.
 */
export function writeRests(requirement: Requirement, brand: Brand, tokens: readonly Token[] = []): Markup {
  const link = markup` <a href="#clause-${requirement.id}">The whole clause</a>`;
  return markup`<p class="rests">${writeBasis(requirement, brand, tokens)}${link}</p> `;
}

/** What a requirement rests on, with its words where it has any. */
export function writeBasis(requirement: Requirement, brand: Brand, tokens: readonly Token[] = []): Markup {
  const { basis, source } = requirement;
  if (source.quote === '')
    return markup`${basisWords[basis]}${basis === 'practice' ? ': no words of the document ask for it' : ''}.`;
  const lead = basis === 'practice' && source.document === brand.document.title ? besides : leads[basis];
  return markup`${lead} ${writeQuotation(requirement, tokens)}`;
}

/** A quotation, short, and where it stands. */
function writeQuotation({ source }: Requirement, tokens: readonly Token[] = []): Markup {
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
