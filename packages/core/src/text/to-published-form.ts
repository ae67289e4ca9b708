import { tidyText } from './tidy-text.ts';

/**
 * The published text as it would replace what is written: with the kind of apostrophe that stands there, the typographic
 * one where there is none, and in capitals where everything is.
 */
export function toPublishedForm(written: string, published: string): string {
  const text = isInCapitals(written) ? published.toUpperCase() : published;
  const kind = /['’]/.exec(written)?.[0];
  if (kind === "'") return text.replace(/[‘’]/g, "'");
  return text.replace(/(^|[\s(“"–—-])'(?=[\p{L}\p{N}])/gu, '$1‘').replaceAll("'", '’');
}

function isInCapitals(written: string): boolean {
  const letters = tidyText(written).replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
