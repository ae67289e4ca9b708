import {
  reportVersion,
  summarise,
  type RequirementResult,
  type RunReport,
  type SourceReport,
  type Summary,
} from '@brandlint/core';
import { UserError } from '../user-error.ts';
import type { Configuration } from './configuration.ts';
import { hashSources } from './hash-sources.ts';
import { toReportedSource, type OpenFile } from './read-file.ts';

/** Gathers what is said of each file into the report of a run. */
export type Collector = {
  /** Throws a `UserError` when the file has another brand than those before it. */
  add: (file: ReportedFile, reports: readonly SourceReport[]) => void;
  /** The configuration of the first file, if there is any. */
  configuration: () => Configuration | undefined;
  /** What was said of each file so far, as reports name it. */
  files: () => readonly SourceReport[];
  /** The report; `main` is the configuration of the first file, or what would hold for one. */
  toReport: (
    main: Configuration,
    passedOver: ReadonlyMap<string, number>,
    made: NonNullable<RunReport['made']>,
  ) => RunReport;
};

type ReportedFile = Pick<OpenFile, 'name' | 'path' | 'configuration'>;

/** Makes the collector of a run. */
export function createCollector(): Collector {
  const groups = new Map<Configuration, SourceReport[]>();
  const files: SourceReport[] = [];
  const configuration = () => groups.keys().next().value;
  return {
    configuration,
    files: () => files,
    add(file, reports) {
      const group = groups.get(file.configuration);
      if (group) group.push(...reports);
      else {
        assertSameBrand(configuration(), file);
        groups.set(file.configuration, [...reports]);
      }
      files.push(...reports.map((report) => toReported(report, file)));
    },
    toReport(main, passedOver, made) {
      const { id, name, version } = main.brand;
      const all = groups.size === 0 ? [[main, []] as const] : [...groups];
      const unread = [...passedOver.values()].reduce((before, count) => before + count, 0);
      const parts = all.map(([{ brand, settings, checker }, reports]) => {
        const run = checker.checkRun(reports, unread);
        return { run, ...summarise(brand, settings, reports, run) };
      });
      const manual = parts.flatMap((part) => part.manual);
      return {
        version: reportVersion,
        made,
        brand: { id, name, version },
        checked: { hash: hashSources(files) },
        requirements: joinRequirements(parts.flatMap(({ requirements }) => requirements)),
        files,
        run: parts.flatMap((part) => part.run),
        passedOver: [...passedOver].map(([kind, count]) => ({ kind, count })),
        manual: [...new Map(manual.map((question) => [question.requirement, question])).values()],
        summary: joinSummaries(parts.map(({ summary }) => summary)),
      };
    },
  };
}

function assertSameBrand(first: Configuration | undefined, file: ReportedFile): void {
  const { brand: other } = file.configuration;
  const { brand = other } = first ?? {};
  if (brand.id === other.id && brand.version === other.version) return;
  throw new UserError(
    `${file.path}: its configuration names the brand ${other.name} ${other.version}, and the files before it have ` +
      `${brand.name} ${brand.version}; check them one brand at a time.`,
  );
}

function toReported(report: SourceReport, file: ReportedFile): SourceReport {
  const source = toReportedSource(file, report.source);
  if (source === report.source) return report;
  return { ...report, source, findings: report.findings.map((finding) => ({ ...finding, source })) };
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
