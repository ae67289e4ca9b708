import type { Token } from '@brandlint/core';

/** A colour with the name that it goes by in a file. */
export type NamedColor = { token: Token; name: string };

/**
 * Names each colour, no two alike and none as what is `taken`: what would be the same again gets a number. Letter case
 * tells no names apart.
 */
export function nameColors(
  palette: readonly Token[],
  toName: (token: Token) => string,
  taken: readonly string[] = [],
): readonly NamedColor[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return palette.map((token) => {
    const wanted = toName(token);
    let name = wanted;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted}-${String(number)}`;
    used.add(name.toLowerCase());
    return { token, name };
  });
}
