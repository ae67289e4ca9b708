import type { Location, SourceFinding } from '@brandlint/core';
import type { Found } from '../found.ts';
import { FindingCount } from './finding-count.ts';

/** So many places of a finding are kept; the count goes on. */
const mostPlaces = 100;

/** What became of findings when a unit was judged again. */
export type Difference = { changed: readonly string[]; gone: readonly string[] };

/** Most findings are in one unit, so what each unit says is kept apart only where there are several. */
type Entry = { found: Found; byUnit: Map<string, SourceFinding> | null };

/** The findings of a check. What is seen in many instances of a component is one, with all its places. */
export class FindingStore {
  private readonly entries = new Map<string, Entry>();
  private readonly keys = new Map<string, readonly string[]>();
  readonly count = new FindingCount();
  /** Findings by their key. */
  readonly found = new Map<string, Found>();

  /** Puts what was found in a unit in the place of what was found there before. */
  replace(unit: string, findings: readonly SourceFinding[]): Difference {
    const before = this.keys.get(unit) ?? [];
    const now = new Map<string, SourceFinding>();
    for (const finding of findings) {
      const key = keyOf(finding);
      const same = now.get(key);
      now.set(key, same ? merge([same, finding]) : finding);
    }
    const gone: string[] = [];
    for (const key of before) if (!now.has(key) && this.remove(key, unit)) gone.push(key);
    for (const [key, finding] of now) this.add(key, unit, finding);
    if (now.size > 0) this.keys.set(unit, [...now.keys()]);
    else this.keys.delete(unit);
    const left = before.filter((key) => !now.has(key) && this.found.has(key));
    return { changed: [...now.keys(), ...left], gone };
  }

  /** The keys of what was found in a unit. */
  keysIn(unit: string): readonly string[] {
    return this.keys.get(unit) ?? [];
  }

  /** Marks findings as possibly out of date; answers which were not marked before. */
  markStale(keys: Iterable<string>): string[] {
    const marked: string[] = [];
    for (const key of keys) {
      const found = this.found.get(key);
      if (!found || found.isStale) continue;
      this.found.set(key, { ...found, isStale: true });
      marked.push(key);
    }
    return marked;
  }

  private add(key: string, unit: string, finding: SourceFinding): void {
    const entry = this.entries.get(key);
    const only = entry?.byUnit ? undefined : entry?.found.units[0];
    if (!entry || only === unit) {
      this.set(key, { key, finding, units: [unit], isStale: false }, null);
      return;
    }
    entry.byUnit ??= new Map([[entry.found.units[0], entry.found.finding]]);
    entry.byUnit.set(unit, finding);
    this.renew(key, entry.byUnit);
  }

  /** Whether nothing of it is left. */
  private remove(key: string, unit: string): boolean {
    const byUnit = this.entries.get(key)?.byUnit;
    byUnit?.delete(unit);
    if (byUnit && byUnit.size > 0) {
      this.renew(key, byUnit);
      return false;
    }
    const entry = this.entries.get(key);
    if (entry) this.count.remove(entry.found.finding);
    this.entries.delete(key);
    this.found.delete(key);
    return true;
  }

  private renew(key: string, byUnit: Map<string, SourceFinding>): void {
    const [first, ...rest] = byUnit.keys();
    const [one, ...others] = byUnit.values();
    if (first === undefined || one === undefined) return;
    const finding = others.length === 0 ? one : merge([one, ...others]);
    this.set(key, { key, finding, units: [first, ...rest], isStale: false }, byUnit);
  }

  private set(key: string, found: Found, byUnit: Entry['byUnit']): void {
    const before = this.entries.get(key)?.found;
    if (before) this.count.remove(before.finding);
    this.count.add(found.finding);
    this.entries.set(key, { found, byUnit });
    this.found.set(key, found);
  }
}

/** One rule may say several things of one text, which share their fingerprint. */
function keyOf({ fingerprint, messageId, places: [place] }: SourceFinding): string {
  const range = place.kind === 'node' && place.range ? ` ${place.range.join('-')}` : '';
  return `${fingerprint} ${messageId}${range}`;
}

function merge([one, ...others]: readonly [SourceFinding, ...SourceFinding[]]): SourceFinding {
  const [first, ...rest] = one.places;
  const places: [Location, ...Location[]] = [first, ...rest];
  let { count } = one;
  for (const other of others) {
    count += other.count;
    for (const place of other.places) if (places.length < mostPlaces) places.push(place);
  }
  return { ...one, places, count };
}
