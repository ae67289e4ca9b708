import { type Brand, type Checker, type Settings, type SourceReport, summarise, type TallyEntry } from '@brandlint/core';
import type { Checked } from '../../messages.ts';
import type { LastCheck } from '../workspace.ts';

/** What a check is about. */
export type CheckFacts = Pick<Checked, 'scope' | 'what' | 'layers' | 'isCancelled'> & {
  source: string;
  assumptions: readonly string[];
};

/** What the units of a check say together: one file, as the command line reports it. */
export function combineReports(
  facts: CheckFacts,
  units: readonly Omit<SourceReport, 'findings'>[],
  findings: SourceReport['findings'],
  { brand, settings, checker }: { brand: Brand; settings: Settings; checker: Checker },
): LastCheck {
  const { scope, what, layers, isCancelled, source, assumptions } = facts;
  const file: SourceReport = {
    source,
    hash: '',
    findings,
    gaps: sumUp(
      units.flatMap(({ gaps }) => gaps),
      ({ kind, code, reason }) => JSON.stringify([kind, code, reason]),
    ),
    tally: sumTally(units),
    recognised: sumUp(
      units.flatMap(({ recognised }) => recognised),
      ({ principle, as, by, labelled }) => JSON.stringify([principle, as, by, labelled]),
    ),
    unidentified: units.reduce((sum, { unidentified }) => sum + unidentified, 0),
    ...(assumptions.length > 0 && { assumptions }),
  };
  const run = checker.checkRun([file]);
  const { summary, requirements, manual } = summarise(brand, settings, [file], run);
  const { gaps, recognised } = file;
  const checked = { scope, what, layers, isCancelled, summary, recognised, requirements, manual, gaps };
  return { checked, file, run };
}

type Counted = { count: number; places: readonly unknown[] };

/** So many places are kept of what is said of several units. */
const mostPlaces = 100;

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

function sumTally(units: readonly Pick<SourceReport, 'tally'>[]): TallyEntry[] {
  const sums = new Map<string, TallyEntry>();
  for (const { tally } of units) {
    for (const entry of tally) {
      const key = `${entry.verdict} ${entry.value} ${entry.token ?? ''}`;
      const sum = sums.get(key);
      sums.set(key, sum ? { ...sum, count: sum.count + entry.count } : entry);
    }
  }
  return [...sums.values()];
}
