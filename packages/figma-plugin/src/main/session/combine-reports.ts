import {
  type Brand,
  type Checker,
  type Settings,
  type SourceReport,
  summarise,
  type TallyEntry,
} from '@brandlint/core';
import type { Checked } from '../../messages.ts';
import type { LastCheck } from '../workspace.ts';
import type { SliceClock } from './slice-clock.ts';

/** What a check is about. */
export type CheckFacts = Pick<Checked, 'scope' | 'what' | 'layers' | 'isCancelled'> & {
  source: string;
  assumptions: readonly string[];
};

/** So many findings are counted in one go. */
const mostAtOnce = 500;

/** What the units of a check say together, in slices: one file, as the command line reports it. */
export async function combineReports(
  facts: CheckFacts,
  units: readonly Omit<SourceReport, 'findings'>[],
  findings: SourceReport['findings'],
  {
    brand,
    settings,
    checker,
    clock,
  }: { brand: Brand; settings: Settings; checker: Checker; clock: SliceClock },
): Promise<LastCheck> {
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
  if (clock.isOver()) await clock.pause();
  const run = checker.checkRun([file]);
  let total = summarise(brand, settings, [{ ...file, findings: [] }], run);
  for (let at = 0; at < findings.length; at += mostAtOnce) {
    if (clock.isOver()) await clock.pause();
    const part = { ...file, findings: findings.slice(at, at + mostAtOnce), gaps: [], tally: [] };
    total = addFindings(total, summarise(brand, settings, [part], []));
  }
  const { summary, requirements, manual } = total;
  const { gaps, recognised } = file;
  const checked = { scope, what, layers, isCancelled, summary, recognised, requirements, manual, gaps };
  return { checked, file, run };
}

type Total = ReturnType<typeof summarise>;

function addFindings(total: Total, part: Total): Total {
  const { summary } = total;
  const { errors, warnings, notes, reviews } = part.summary;
  return {
    ...total,
    summary: {
      ...summary,
      errors: summary.errors + errors,
      warnings: summary.warnings + warnings,
      notes: summary.notes + notes,
      reviews: summary.reviews + reviews,
    },
    requirements: total.requirements.map((one, i) => {
      const other = part.requirements[i];
      if (!other || other.findings === 0) return one;
      return { ...one, result: worse(one.result, other.result), findings: one.findings + other.findings };
    }),
  };
}

type Result = Total['requirements'][number]['result'];

function worse(one: Result, other: Result): Result {
  if (one === 'faults' || other === 'no fault found') return one;
  return other;
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
