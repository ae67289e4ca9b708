import type { RunReport, Settings } from '@brandlint/core';

/** How many colours in no palette lie where the configuration leaves them alone. */
export type Outside = { colors: number; places: number };

/** Beside another brand only what lies in the brand's areas is judged; the rest is counted. */
export function countOutside({ files }: Pick<RunReport, 'files'>, { scope }: Settings): Outside {
  if (scope !== 'co-branded') return { colors: 0, places: 0 };
  const outside = new Map<string, number>();
  for (const { tally, findings, accepted = [] } of files) {
    const inside = new Map<string, number>();
    for (const { rule, data, count } of [...findings, ...accepted]) {
      if (rule !== 'color-in-palette') continue;
      const value = String(data['value']);
      inside.set(value, (inside.get(value) ?? 0) + count);
    }
    for (const { verdict, value, count } of tally) {
      const left = count - (inside.get(value) ?? 0);
      if (verdict === 'stranger' && left > 0) outside.set(value, (outside.get(value) ?? 0) + left);
    }
  }
  return { colors: outside.size, places: [...outside.values()].reduce((sum, count) => sum + count, 0) };
}
