import { parseHex, writeInk, type RunReport, type Token } from '@brandlint/core';

/**
 * How often an official colour was used: as light and as ink. `nearly` of these are not the published value to the last
 * digit: what lies within the tolerance of a press or of compression is taken for it.
 */
export type TokenUse = { screen: number; ink: number; nearly: number };

/** How often each official colour was used, by its name. */
export function countTokenUses(
  { files }: Pick<RunReport, 'files'>,
  palette: readonly Token[],
): ReadonlyMap<string, TokenUse> {
  const published = new Map(
    palette.map(({ name, hex, ink }) => [name, new Set([hex, ...(ink ? [writeInk(ink)] : [])])]),
  );
  const uses = new Map<string, TokenUse>();
  for (const { tally } of files) {
    for (const { verdict, token, value, count } of tally) {
      if (verdict !== 'official' || token === null) continue;
      const use = uses.get(token) ?? { screen: 0, ink: 0, nearly: 0 };
      if (parseHex(value)) use.screen += count;
      else use.ink += count;
      if (isPlain(value) && published.get(token)?.has(value) !== true) use.nearly += count;
      uses.set(token, use);
    }
  }
  return uses;
}

/** A spot ink goes by its name, which says nothing of its value. */
function isPlain(value: string): boolean {
  return parseHex(value) !== undefined || /^C [\d.]+ M /.test(value);
}
