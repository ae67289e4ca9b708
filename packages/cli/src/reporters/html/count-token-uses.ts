import { parseHex, type RunReport } from '@brandlint/core';

/** How often an official colour was used: as light and as ink. */
export type TokenUse = { screen: number; ink: number };

/** How often each official colour was used, by its name. */
export function countTokenUses({ files }: Pick<RunReport, 'files'>): ReadonlyMap<string, TokenUse> {
  const uses = new Map<string, TokenUse>();
  for (const { tally } of files) {
    for (const { verdict, token, value, count } of tally) {
      if (verdict !== 'official' || token === null) continue;
      const use = uses.get(token) ?? { screen: 0, ink: 0 };
      if (parseHex(value)) use.screen += count;
      else use.ink += count;
      uses.set(token, use);
    }
  }
  return uses;
}
