import type { Classify } from '../color/classify.ts';
import type { TallyEntry, VerdictName } from '../model/finding.ts';
import type { Color, Use } from '../model/use.ts';

/** How often each colour was used, in the order of first use; through variables too. */
export function tallyOf(uses: readonly Use[], classify: Classify): TallyEntry[] {
  const entries = new Map<string, TallyEntry>();
  const known = new Map<Color, Map<VerdictName, TallyEntry>>();
  for (const use of uses) {
    if (use.kind !== 'color') continue;
    const { name: verdict, nearest, value } = classify(use.color, use.within);
    const ofColor = known.get(use.color) ?? new Map<VerdictName, TallyEntry>();
    const entry = ofColor.get(verdict) ?? enter(value, verdict, nearest?.token.name ?? null);
    entry.count += use.count;
    ofColor.set(verdict, entry);
    known.set(use.color, ofColor);
  }
  return [...entries.values()];

  function enter(value: string, verdict: VerdictName, token: string | null): TallyEntry {
    const key = `${verdict} ${value}`;
    const entry = entries.get(key) ?? { verdict, value, token, count: 0 };
    entries.set(key, entry);
    return entry;
  }
}
