import type { ChangedColor, ChangedFinding, Comparison, Counts } from './comparison.ts';
import type { ComparedFinding, ComparedPlace, ComparedReport } from './read-report.ts';

/** The version of what `diff --format json` prints. */
const comparisonVersion = '1.0.0';

/** What came and what is gone from one report to another of the same brand, in the order of the reports. */
export function compareReports(before: ComparedReport, after: ComparedReport): Comparison {
  const since = (after.since ?? before.since)?.ref;
  const [old, fresh] = since === undefined ? [before, after] : [toPart(before, after), toPart(after, before)];
  const [tallyBefore, tallyAfter] = [toTally(old), toTally(fresh)];
  return {
    version: comparisonVersion,
    brand: { id: after.brand.id, name: after.brand.name },
    ...(since !== undefined && { since }),
    before: countAll(old, since),
    after: countAll(fresh, since),
    come: listMore(fresh, old),
    gone: listMore(old, fresh),
    colors: { come: listMissing(tallyAfter, tallyBefore), gone: listMissing(tallyBefore, tallyAfter) },
    requirements: since === undefined ? listRequirements(before, after) : [],
  };
}

/** What both reports have looked at; what was said of a whole is said of no part. */
function toPart(report: ComparedReport, other: ComparedReport): ComparedReport {
  const sources = new Set(other.files.map(({ source }) => source));
  return {
    ...report,
    files: report.files.filter(({ source }) => sources.has(source)),
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

function toTally({ files }: ComparedReport): Map<string, ChangedColor> {
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

function listRequirements(before: ComparedReport, after: ComparedReport): Comparison['requirements'] {
  const old = new Map(before.requirements.map((requirement) => [requirement.id, requirement]));
  const fresh = new Map(after.requirements.map((requirement) => [requirement.id, requirement]));
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), fresh.get(id)];
    return was?.result === is?.result ? [] : [{ id, before: writeResult(was), after: writeResult(is) }];
  });
}

function writeResult(requirement: ComparedReport['requirements'][number] | undefined): string | null {
  if (!requirement) return null;
  const { result, accepted } = requirement;
  return accepted === 0 ? result : `${result}, ${accepted} accepted`;
}
