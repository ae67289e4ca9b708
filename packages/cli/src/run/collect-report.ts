import {
  acceptRun,
  reportVersion,
  summarise,
  type RequirementResult,
  type RunReport,
  type SourceReport,
  type Summary,
} from '@brandlint/core';
import type { Memory, RememberedFile } from '../baseline/create-memory.ts';
import { UserError } from '../user-error.ts';
import type { Configuration } from './configuration.ts';
import { hashSources } from './hash-sources.ts';
import { toReportedSource, type OpenFile } from './read-file.ts';
import { toWaiverResults } from './to-waiver-results.ts';

/** Gathers what is said of each file into the report of a run. */
export type Collector<By extends JudgedBy = Configuration> = {
  /** Throws a `UserError` when the file has another brand than those before it. */
  add: (file: ReportedFile<By>, reports: readonly SourceReport[]) => void;
  /** The configuration of the first file, if there is any. */
  configuration: () => By | undefined;
  /** What was said of each file so far, as reports name it. */
  files: () => readonly SourceReport[];
  /**
   * The report; `main` is the configuration of the first file, or what would hold for one. Where only what was changed
   * `since` then is checked, nothing is said of the whole.
   */
  toReport: (
    main: By,
    passedOver: ReadonlyMap<string, number>,
    made: NonNullable<RunReport['made']>,
    since?: RunReport['since'],
  ) => RunReport;
};

/** What a report needs of a configuration. */
type JudgedBy = Pick<Configuration, 'brand' | 'settings' | 'checker'>;

type ReportedFile<By> = Pick<OpenFile, 'name' | 'path'> & RememberedFile & { configuration: By };

/** Makes the collector of a run; `memory` holds what was known before it. */
export function createCollector<By extends JudgedBy = Configuration>(memory?: Memory): Collector<By> {
  const groups = new Map<By, SourceReport[]>();
  const files: SourceReport[] = [];
  const configuration = () => groups.keys().next().value;
  return {
    configuration,
    files: () => files,
    add(file, found) {
      const reports = memory?.accept(file, found) ?? found;
      const group = groups.get(file.configuration);
      if (group) group.push(...reports);
      else {
        assertSameBrand(configuration(), file);
        groups.set(file.configuration, [...reports]);
      }
      files.push(...reports.map((report) => toReported(report, file)));
    },
    toReport(main, passedOver, made, since) {
      const { id, name, version } = main.brand;
      const all = groups.size === 0 ? [[main, []] as const] : [...groups];
      const unread = [...passedOver.values()].reduce((before, count) => before + count, 0);
      const parts = all.map(([{ brand, settings, checker }, reports]) => {
        const judged = acceptRun(since ? [] : checker.checkRun(reports, unread), settings);
        const known = memory?.acceptRun(judged.run);
        const run = known?.run ?? judged.run;
        const acceptedRun = [...judged.acceptedRun, ...(known?.acceptedRun ?? [])];
        const waivers = toWaiverResults(settings, reports, run, acceptedRun);
        return { run, acceptedRun, waivers, ...summarise(brand, settings, reports, run, acceptedRun) };
      });
      const acceptedRun = parts.flatMap((part) => part.acceptedRun);
      const waivers = parts.flatMap((part) => part.waivers);
      const manual = parts.flatMap((part) => part.manual);
      return {
        version: reportVersion,
        made,
        brand: { id, name, version },
        checked: { hash: hashSources(files) },
        requirements: joinRequirements(parts.flatMap(({ requirements }) => requirements)),
        files,
        run: parts.flatMap((part) => part.run),
        ...(acceptedRun.length > 0 && { acceptedRun }),
        ...(waivers.length > 0 && { waivers }),
        passedOver: [...passedOver].map(([kind, count]) => ({ kind, count })),
        manual: [...new Map(manual.map((question) => [question.requirement, question])).values()],
        ...(memory && { baseline: memory.toEntry() }),
        ...(since && { since }),
        summary: joinSummaries(parts.map(({ summary }) => summary)),
      };
    },
  };
}

function assertSameBrand(first: JudgedBy | undefined, file: ReportedFile<JudgedBy>): void {
  const { brand: other } = file.configuration;
  const { brand = other } = first ?? {};
  if (brand.id === other.id && brand.version === other.version) return;
  throw new UserError(
    `${file.path}: its configuration names the brand ${other.name} ${other.version}, and the files before it have ` +
      `${brand.name} ${brand.version}; check them one brand at a time.`,
  );
}

function toReported(report: SourceReport, file: Pick<OpenFile, 'name' | 'path'>): SourceReport {
  const source = toReportedSource(file, report.source);
  if (source === report.source) return report;
  const findings = report.findings.map((finding) => ({ ...finding, source }));
  const accepted = report.accepted?.map((finding) => ({ ...finding, source }));
  return { ...report, source, findings, ...(accepted && { accepted }) };
}

/** One requirement under several configurations is one result: the worst, with all its findings. */
function joinRequirements(results: readonly RequirementResult[]): RequirementResult[] {
  const joined = new Map<string, RequirementResult>();
  for (const result of results) {
    const before = joined.get(result.id);
    if (!before) joined.set(result.id, result);
    else
      joined.set(result.id, {
        ...before,
        findings: before.findings + result.findings,
        ...joinAccepted(before, result),
        result: worse(before, result),
      });
  }
  return [...joined.values()];
}

function worse(one: RequirementResult, other: RequirementResult): RequirementResult['result'] {
  const order: readonly RequirementResult['result'][] = ['no fault found', 'to look at', 'faults'];
  return order.indexOf(one.result) > order.indexOf(other.result) ? one.result : other.result;
}

function joinSummaries(summaries: readonly Summary[]): Summary {
  return summaries.reduce((sum, one) => ({
    files: sum.files + one.files,
    errors: sum.errors + one.errors,
    warnings: sum.warnings + one.warnings,
    notes: sum.notes + one.notes,
    reviews: sum.reviews + one.reviews,
    ...joinAccepted(sum, one),
    unjudged: sum.unjudged + one.unjudged,
    unreadable: sum.unreadable + one.unreadable,
    colors: {
      official: sum.colors.official + one.colors.official,
      partner: sum.colors.partner + one.colors.partner,
      neutral: sum.colors.neutral + one.colors.neutral,
      near: sum.colors.near + one.colors.near,
      stranger: sum.colors.stranger + one.colors.stranger,
      unknown: sum.colors.unknown + one.colors.unknown,
    },
  }));
}

/** How many were accepted in both; left out where there is none. */
function joinAccepted(
  { accepted: one = 0 }: Pick<Summary, 'accepted'>,
  { accepted: other = 0 }: Pick<Summary, 'accepted'>,
): Pick<Summary, 'accepted'> {
  return one + other === 0 ? {} : { accepted: one + other };
}
