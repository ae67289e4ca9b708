import type { Brand } from '../model/brand.ts';
import type { Suggestion } from '../model/finding.ts';
import { writeColor } from './write-color.ts';

/** What a suggestion puts in the place of `written`; `undefined` when the notation there cannot be kept. */
export type WriteReplacement = (suggestion: Suggestion, written: string) => string | undefined;

/** Makes the function that writes replacements in the colours of one brand. Each distinct one is worked out once. */
export function createReplacementWriter({ palette }: Brand): WriteReplacement {
  const tokens = new Map(palette.map((token) => [token.name, token]));
  const known = new Map<string, string | undefined>();
  return ({ replace }, written) => {
    if (replace.kind === 'text') return replace.text;
    const token = tokens.get(replace.token);
    if (!token) return undefined;
    const key = `${replace.as} ${token.name}\n${written}`;
    if (!known.has(key)) known.set(key, writeColor(token, replace.as, written));
    return known.get(key);
  };
}
