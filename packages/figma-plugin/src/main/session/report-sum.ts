import type { SourceReport, TallyEntry } from '@brandlint/core';

/** What is said of a unit beside its findings. */
export type UnitReport = Omit<SourceReport, 'findings'>;

/** So many places are kept of what is said of several units. */
const mostPlaces = 100;

/** What the reports of units come to, kept up to date one by one: a large document has hundreds of them. */
export class ReportSum {
  private readonly tally = new Map<string, TallyEntry>();
  /** Reports that have gaps or recognised something, in the order in which they came; most have neither. */
  private readonly remarkable = new Set<UnitReport>();
  private unidentified = 0;

  add(report: UnitReport): void {
    this.count(report, 1);
    if (report.gaps.length > 0 || report.recognised.length > 0) this.remarkable.add(report);
  }

  remove(report: UnitReport): void {
    this.count(report, -1);
    this.remarkable.delete(report);
  }

  /** All of it together. */
  toParts(): Pick<SourceReport, 'gaps' | 'tally' | 'recognised' | 'unidentified'> {
    const reports = [...this.remarkable];
    return {
      gaps: sumUp(
        reports.flatMap(({ gaps }) => gaps),
        ({ kind, code, reason }) => JSON.stringify([kind, code, reason]),
      ),
      tally: [...this.tally.values()],
      recognised: sumUp(
        reports.flatMap(({ recognised }) => recognised),
        ({ principle, as, by, labelled }) => JSON.stringify([principle, as, by, labelled]),
      ),
      unidentified: this.unidentified,
    };
  }

  private count({ tally, unidentified }: UnitReport, sign: 1 | -1): void {
    this.unidentified += sign * unidentified;
    for (const entry of tally) {
      const key = `${entry.verdict} ${entry.value} ${entry.token ?? ''}`;
      const count = (this.tally.get(key)?.count ?? 0) + sign * entry.count;
      if (count === 0) this.tally.delete(key);
      else this.tally.set(key, { ...entry, count });
    }
  }
}

type Counted = { count: number; places: readonly unknown[] };

function sumUp<Entry extends Counted>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] {
  const sums = new Map<string, Entry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const sum = sums.get(key);
    if (!sum) {
      sums.set(key, entry);
      continue;
    }
    const room = mostPlaces - sum.places.length;
    const places = room > 0 ? [...sum.places, ...entry.places.slice(0, room)] : sum.places;
    sums.set(key, { ...sum, count: sum.count + entry.count, places });
  }
  return [...sums.values()];
}
