import type { Acceptance, Finding, SourceReport, TallyEntry, VerdictName } from '../model/finding.ts';
import type { Gap } from '../model/use.ts';
import { isUnread } from './count-seen.ts';

/** What a run counts of the report of one source: small plain data, so that nobody has to go through its findings again. */
export type ReportDigest = {
  errors: number;
  warnings: number;
  notes: number;
  /** Places that could not be judged, and parts that could not be read. */
  unjudged: number;
  unreadable: number;
  /** What there was to look at, where that was counted, and how many pictures could not be identified. */
  seen?: SourceReport['seen'];
  unidentified: number;
  /** Nothing of the source could be read. */
  isUnread: boolean;
  /** How many uses of colour had which verdict; what there is none of is left out. */
  colors: Readonly<Partial<Record<VerdictName, number>>>;
  /** How each requirement fared of which anything was said. */
  requirements: readonly RequirementCount[];
  /** How many findings each waiver accepts, or would accept had it not expired, by its place. */
  waivers: readonly (readonly [place: string, findings: number])[];
};

/** How often a requirement failed, asks a person to look, and was accepted. */
export type RequirementCount = readonly [id: string, fails: number, reviews: number, accepted: number];

/** What is counted: the report of a source, or what is said of a whole run. */
type Countable = {
  findings: readonly Finding[];
  accepted?: readonly (Finding & { acceptance: Acceptance })[];
  gaps?: readonly Gap[];
  tally?: readonly TallyEntry[];
} & Partial<Pick<SourceReport, 'seen' | 'unidentified'>>;

/** Counts the report of one source, or what is said of a whole run. */
export function digestReport(report: Countable): ReportDigest {
  const { findings, accepted = [], gaps = [], tally = [], seen, unidentified = 0 } = report;
  const severities = { error: 0, warning: 0, note: 0 };
  const unknown = { unjudged: 0, unreadable: 0 };
  const colors: Partial<Record<VerdictName, number>> = {};
  const requirements = new Map<string, { fails: number; reviews: number; accepted: number }>();
  const waivers = new Map<string, number>();
  for (const { requirement, outcome, severity, expired } of findings) {
    const count = countOf(requirement);
    if (outcome === 'review') count.reviews++;
    else {
      count.fails++;
      severities[severity]++;
    }
    addWaiver(expired?.place);
  }
  for (const { requirement, acceptance, expired } of accepted) {
    countOf(requirement).accepted++;
    addWaiver(acceptance.by === 'waiver' ? acceptance.place : expired?.place);
  }
  for (const { kind, count } of gaps) unknown[kind] += count;
  for (const { verdict, count } of tally) colors[verdict] = (colors[verdict] ?? 0) + count;
  return {
    errors: severities.error,
    warnings: severities.warning,
    notes: severities.note,
    ...unknown,
    ...(seen && { seen }),
    unidentified,
    isUnread: isUnread(report),
    colors,
    requirements: Array.from(requirements, ([id, { fails, reviews, accepted: some }]) => [
      id,
      fails,
      reviews,
      some,
    ]),
    waivers: [...waivers],
  };

  function countOf(requirement: string) {
    let count = requirements.get(requirement);
    if (!count) requirements.set(requirement, (count = { fails: 0, reviews: 0, accepted: 0 }));
    return count;
  }

  function addWaiver(place: string | undefined): void {
    if (place !== undefined) waivers.set(place, (waivers.get(place) ?? 0) + 1);
  }
}
