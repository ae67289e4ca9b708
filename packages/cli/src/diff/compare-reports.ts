import { leavesUnread, mayHide } from '@brandlint/core';
import { toOuterSource } from '../sources/to-outer-source.ts';
import type { ChangedColor, ChangedFinding, Comparison, Counts, UntoldFinding } from './comparison.ts';
import { findNewGaps, type NewGaps } from './find-new-gaps.ts';
import type { ComparedFinding, ComparedPlace, ComparedReport } from './read-report.ts';

/** The version of what `diff --format json` prints. */
const comparisonVersion = '1.1.0';

/** What came and what is gone from one report to another of the same brand, in the order of the reports. */
export function compareReports(before: ComparedReport, after: ComparedReport): Comparison {
  const since = (after.since ?? before.since)?.ref;
  const [old, fresh] = since === undefined ? [before, after] : [toPart(before, after), toPart(after, before)];
  const gaps = findNewGaps(old, fresh);
  const unread = [...gaps].flatMap(([source, some]) =>
    some.filter(leavesUnread).map(({ reason }) => ({ source, reason })),
  );
  const { gone, untold } = splitGone(listMore(old, fresh), gaps);
  // What a file used that could not be read or judged may be used there still.
  const hidden = toTally(old.files.filter(({ source }) => hidesColors(gaps, source)));
  const [used, tallyAfter] = [toTally(old.files), toTally(fresh.files)];
  return {
    version: comparisonVersion,
    brand: { id: after.brand.id, name: after.brand.name },
    ...(since !== undefined && { since }),
    before: countAll(old, since),
    after: countAll(fresh, since),
    come: listMore(fresh, old),
    gone,
    untold,
    unread,
    colors: {
      come: listMissing(tallyAfter, used),
      gone: listMissing(used, new Map([...tallyAfter, ...hidden])),
    },
    requirements: since === undefined ? listRequirements(before, after, { untold, unread }) : [],
  };
}

/** Findings that are told no more, by whether they are known to be gone. */
function splitGone(
  findings: readonly ChangedFinding[],
  gaps: NewGaps,
): { gone: ChangedFinding[]; untold: UntoldFinding[] } {
  const gone: ChangedFinding[] = [];
  const untold: UntoldFinding[] = [];
  for (const finding of findings) {
    const { source, rule } = finding;
    const own = source === null ? [...gaps.values()].flat() : (gaps.get(toOuterSource(source)) ?? []);
    // What somebody has accepted is in the other report.
    const gap = finding.accepted ? undefined : own.find((one) => mayHide(one, rule));
    if (gap) untold.push({ ...finding, because: gap.reason });
    else gone.push(finding);
  }
  return { gone, untold };
}

function hidesColors(gaps: NewGaps, source: string): boolean {
  return (gaps.get(toOuterSource(source)) ?? []).some((gap) => mayHide(gap, 'color-in-palette'));
}

/** What both reports have looked at; what was said of a whole is said of no part. */
function toPart(report: ComparedReport, other: ComparedReport): ComparedReport {
  const sources = new Set(other.files.map(({ source }) => toOuterSource(source)));
  return {
    ...report,
    files: report.files.filter(({ source }) => sources.has(toOuterSource(source))),
    run: [],
    acceptedRun: [],
  };
}

/** A finding with its source, `null` over the whole run. */
type Placed = { source: string | null; finding: ComparedFinding };

function listAll({ files, run }: ComparedReport): Placed[] {
  return [
    ...files.flatMap(({ source, findings }) => findings.map((finding) => ({ source, finding }))),
    ...run.map((finding) => ({ source: null, finding })),
  ];
}

function listAccepted({ files, acceptedRun }: ComparedReport): Placed[] {
  return [
    ...files.flatMap(({ source, accepted }) => accepted.map((finding) => ({ source, finding }))),
    ...acceptedRun.map((finding) => ({ source: null, finding })),
  ];
}

function toKey({ source, finding }: Placed): string {
  return `${source ?? ''}\0${finding.fingerprint}`;
}

/** What one report has in more places than the other; those that the other has too are taken for the first ones. */
function listMore(report: ComparedReport, other: ComparedReport): ChangedFinding[] {
  const room = new Map<string, number>();
  for (const placed of listAll(other)) {
    const key = toKey(placed);
    room.set(key, (room.get(key) ?? 0) + toCount(placed.finding));
  }
  const accepted = new Set(listAccepted(other).map(toKey));
  return listAll(report).flatMap((placed): ChangedFinding[] => {
    const { source, finding } = placed;
    const key = toKey(placed);
    const left = room.get(key) ?? 0;
    const count = toCount(finding) - left;
    room.set(key, Math.max(0, -count));
    if (count <= 0) return [];
    const { rule, requirement, outcome, severity, message, fingerprint } = finding;
    const last = 'places' in finding ? finding.places.at(-1) : undefined;
    return [
      {
        ...{ source, place: last ? writePlace(last) : null, rule, requirement, outcome, severity },
        ...{ message, fingerprint, count },
        ...(accepted.has(key) && { accepted: true }),
      },
    ];
  });
}

function toCount(finding: ComparedFinding): number {
  return 'count' in finding ? finding.count : 1;
}

function writePlace(place: ComparedPlace): string {
  switch (place.kind) {
    case 'text':
      return `${place.start.line}:${place.start.column}`;
    case 'area':
      return `page ${place.page}`;
    case 'node':
      return (place.path ?? []).join(' › ');
  }
}

/** Without the whole there is no summary, so what is there is counted. */
function countAll(report: ComparedReport, since: string | undefined): Counts {
  const { errors, warnings, notes, reviews, accepted } = report.summary;
  if (since === undefined) return { errors, warnings, notes, reviews, accepted };
  const counts = { errors: 0, warnings: 0, notes: 0, reviews: 0, accepted: listAccepted(report).length };
  for (const { finding } of listAll(report)) {
    if (finding.outcome === 'review') counts.reviews++;
    else if (finding.severity === 'error') counts.errors++;
    else if (finding.severity === 'warning') counts.warnings++;
    else counts.notes++;
  }
  return counts;
}

function toTally(files: ComparedReport['files']): Map<string, ChangedColor> {
  const tally = new Map<string, ChangedColor>();
  for (const { verdict, value, count } of files.flatMap((file) => file.tally)) {
    const key = `${verdict} ${value}`;
    tally.set(key, { verdict, value, count: count + (tally.get(key)?.count ?? 0) });
  }
  return tally;
}

function listMissing(
  some: ReadonlyMap<string, ChangedColor>,
  others: ReadonlyMap<string, ChangedColor>,
): ChangedColor[] {
  const missing = [...some].flatMap(([key, color]) => (others.has(key) ? [] : [color]));
  return missing.sort(
    (one, other) =>
      other.count - one.count || (one.value + one.verdict < other.value + other.verdict ? -1 : 1),
  );
}

function listRequirements(
  before: ComparedReport,
  after: ComparedReport,
  { untold, unread }: Pick<Comparison, 'untold' | 'unread'>,
): Comparison['requirements'] {
  const hidden = new Set(untold.map(({ requirement }) => requirement));
  const old = new Map(before.requirements.map((requirement) => [requirement.id, requirement]));
  const fresh = new Map(after.requirements.map((requirement) => [requirement.id, requirement]));
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), fresh.get(id)];
    if (was?.result === is?.result) return [];
    // What there was to check may be in a file that could not be read.
    const isEmpty = is?.result === 'nothing to check' || is?.result === 'not checked';
    const isHidden = (hidden.has(id) && is?.result !== 'faults') || (unread.length > 0 && isEmpty);
    return [{ id, before: writeResult(was), after: isHidden ? 'can no longer be told' : writeResult(is) }];
  });
}

function writeResult(requirement: ComparedReport['requirements'][number] | undefined): string | null {
  if (!requirement) return null;
  const { result, accepted } = requirement;
  return accepted === 0 ? result : `${result}, ${accepted} accepted`;
}
