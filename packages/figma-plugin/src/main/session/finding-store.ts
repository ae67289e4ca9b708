import type { Location, SourceFinding } from '@brandlint/core';
import type { Found } from '../found.ts';
import { FindingCount } from './finding-count.ts';

/** So many places of a finding are kept; the count goes on. */
const mostPlaces = 100;

/** What became of findings when a unit was judged again. */
export type Difference = { changed: readonly string[]; gone: readonly string[] };

/** A finding that further places may be added to. */
type OpenFinding = SourceFinding & { places: [Location, ...Location[]] };

/** The findings of a check. What is seen in many instances of a component is one, with all its places. */
export class FindingStore {
  /** What each unit says, where it is several: most findings are in one. */
  private readonly several = new Map<string, Map<string, SourceFinding>>();
  private readonly keys = new Map<string, readonly string[]>();
  readonly count = new FindingCount();
  /** Findings by their key. */
  readonly found = new Map<string, Found>();

  /** Puts what was found in a unit in the place of what was found there before. */
  replace(unit: string, findings: readonly SourceFinding[]): Difference {
    const before = this.keys.get(unit) ?? [];
    const now = new Map<string, SourceFinding>();
    const open = new Map<string, OpenFinding>();
    for (const finding of findings) {
      const key = keyOf(finding);
      const same = now.get(key);
      if (!same) {
        now.set(key, finding);
        continue;
      }
      let sum = open.get(key);
      if (!sum) {
        open.set(key, (sum = openUp(same)));
        now.set(key, sum);
      }
      addTo(sum, finding);
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
    const before = this.found.get(key);
    if (!before) {
      this.set({ key, finding, units: [unit], isStale: false });
      return;
    }
    let byUnit = this.several.get(key);
    if (!byUnit) {
      if (before.units[0] === unit) {
        this.set({ key, finding, units: before.units, isStale: false });
        return;
      }
      this.several.set(key, (byUnit = new Map([[before.units[0], before.finding]])));
    }
    const isNew = !byUnit.has(unit);
    byUnit.set(unit, finding);
    if (!isNew) {
      this.renew(key, byUnit);
      return;
    }
    const sum = openUp(before.finding);
    addTo(sum, finding);
    this.set({ key, finding: sum, units: [...before.units, unit], isStale: false });
  }

  /** Whether nothing of it is left. */
  private remove(key: string, unit: string): boolean {
    const byUnit = this.several.get(key);
    byUnit?.delete(unit);
    if (byUnit && byUnit.size > 0) {
      this.renew(key, byUnit);
      return false;
    }
    const found = this.found.get(key);
    if (found) this.count.remove(found.finding);
    this.several.delete(key);
    this.found.delete(key);
    return true;
  }

  private renew(key: string, byUnit: ReadonlyMap<string, SourceFinding>): void {
    const [first, ...rest] = byUnit.keys();
    const [one, ...others] = byUnit.values();
    if (first === undefined || one === undefined) return;
    const sum = openUp(one);
    for (const other of others) addTo(sum, other);
    this.set({ key, finding: sum, units: [first, ...rest], isStale: false });
  }

  private set(found: Found): void {
    const before = this.found.get(found.key);
    if (before) this.count.remove(before.finding);
    this.count.add(found.finding);
    this.found.set(found.key, found);
  }
}

/** One rule may say several things of one text, which share their fingerprint. */
function keyOf({ fingerprint, messageId, places: [place] }: SourceFinding): string {
  const range = place.kind === 'node' && place.range ? ` ${place.range.join('-')}` : '';
  return `${fingerprint} ${messageId}${range}`;
}

function openUp(finding: SourceFinding): OpenFinding {
  const [first, ...rest] = finding.places;
  return { ...finding, places: [first, ...rest] };
}

function addTo(sum: OpenFinding, { count, places }: SourceFinding): void {
  sum.count += count;
  for (const place of places) if (sum.places.length < mostPlaces) sum.places.push(place);
}
