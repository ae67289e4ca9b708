import type { Classify } from './color/classify.ts';
import { writeValue } from './color/write-value.ts';
import type { TallyEntry } from './model/finding.ts';
import type { Color, Use } from './model/use.ts';

/** How often each colour was used, in the order of first use; through variables too. */
export function tallyOf(uses: readonly Use[], classify: Classify): TallyEntry[] {
  const entries = new Map<string, TallyEntry>();
  const values = new Map<Color, string>();
  for (const use of uses) {
    if (use.kind !== 'color') continue;
    const { name: verdict, nearest } = classify(use.color, use.within);
    let value = values.get(use.color);
    if (value === undefined) values.set(use.color, (value = writeValue(use.color)));
    const key = `${verdict} ${value}`;
    const before = entries.get(key);
    if (before) before.count += use.count;
    else entries.set(key, { verdict, value, token: nearest?.token.name ?? null, count: use.count });
  }
  return [...entries.values()];
}
