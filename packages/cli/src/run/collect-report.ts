import {
  acceptRun,
  createRunCounter,
  digestReport,
  reportVersion,
  type RequirementResult,
  type RunCounter,
  type RunReport,
  type SourceReport,
  type Summary,
} from '@brandlint/core';
import type { Memory, RememberedFile } from '../baseline/create-memory.ts';
import type { JobResult } from '../jobs/job.ts';
import { UserError } from '../user-error.ts';
import type { Configuration } from './configuration.ts';
import { createSourcesHash } from './create-sources-hash.ts';
import { createWaiverCounter, type WaiverCounter } from './create-waiver-counter.ts';
import { createHeldReports, type ReportList } from './held-reports.ts';
import { createLazyList } from './lazy-list.ts';
import { toReportedSource, type OpenFile } from './read-file.ts';
import { parseReport } from './written-report.ts';

/** Gathers what is said of each file into the report of a run. */
export type Collector<By extends JudgedBy = Configuration> = {
  /** Takes in what is said of the next file. Throws a `UserError` when it has another brand than those before it. */
  add: (file: ReportedFile<By>, said: Said) => void;
  /** The configuration of the first file, if there is any. */
  configuration: () => By | undefined;
  /** Those of all files so far; where there is none, the one that would hold for one. */
  configurations: (main: By) => readonly By[];
  /** What was said of each file so far, as reports name it. */
  files: () => readonly SourceReport[];
  /**
   * The report, once; `main` is the configuration of the first file, or what would hold for one. Where only what was changed
   * `since` then is checked, nothing is said of the whole.
   */
  toReport: (
    main: By,
    passedOver: ReadonlyMap<string, number>,
    made: NonNullable<RunReport['made']>,
    since?: RunReport['since'],
  ) => RunReport;
};

/** What is said of a file: where it was written down, it need not be looked at to be counted and held. */
export type Said = Pick<JobResult, 'reports' | 'written'>;

/** What a report needs of a configuration. */
type JudgedBy = Pick<Configuration, 'brand' | 'settings' | 'checker'>;

type ReportedFile<By> = Pick<OpenFile, 'name' | 'path'> & RememberedFile & { configuration: By };

/** What is known of the files of one configuration. */
type Group = {
  counter: RunCounter;
  waivers: WaiverCounter;
  /** Where they stand among all, and their names from the folder of the configuration, where those are others. */
  at: number[];
  names: Map<number, string>;
};

/** Makes the collector of a run; `memory` holds what was known before it. */
export function createCollector<By extends JudgedBy = Configuration>(memory?: Memory): Collector<By> {
  const groups = new Map<By, Group>();
  const held = createHeldReports();
  const hash = createSourcesHash();
  let count = 0;
  const configuration = () => groups.keys().next().value;
  return {
    configuration,
    configurations: (main) => (groups.size === 0 ? [main] : [...groups.keys()]),
    files: () => held.list(),
    add(file, said) {
      const { written } = said;
      const group = groupOf(file);
      if (written && !memory) {
        for (const { source, hash: sum, digest, text } of written) {
          const isSame = take(group, file, source, sum, digest);
          held.add(isSame ? { text } : toReported(parseReport(text), file));
        }
        return;
      }
      for (const report of memory?.accept(file, said.reports) ?? said.reports) {
        take(group, file, report.source, report.hash, digestReport(report));
        held.add(toReported(report, file));
      }
    },
    toReport(main, passedOver, made, since) {
      const { id, name, version } = main.brand;
      const files = held.list();
      const all: (readonly [By, Group])[] = groups.size === 0 ? [[main, createGroup(main)]] : [...groups];
      const unread = [...passedOver.values()].reduce((before, some) => before + some, 0);
      const parts = all.map(([{ settings, checker }, group]) => {
        const own = groups.size > 1 || group.names.size > 0 ? namesOf(files, group) : files;
        const judged = acceptRun(since ? [] : checker.checkRun(own, unread), settings);
        const known = memory?.acceptRun(judged.run);
        const run = known?.run ?? judged.run;
        const acceptedRun = [...judged.acceptedRun, ...(known?.acceptedRun ?? [])];
        const waivers = group.waivers.finish(run, acceptedRun);
        return { run, acceptedRun, waivers, ...group.counter.finish(run, acceptedRun, since !== undefined) };
      });
      const acceptedRun = parts.flatMap((part) => part.acceptedRun);
      const waivers = parts.flatMap((part) => part.waivers);
      const manual = parts.flatMap((part) => part.manual);
      return {
        version: reportVersion,
        made,
        brand: { id, name, version },
        checked: { hash: hash.digest() },
        requirements: joinRequirements(parts.flatMap(({ requirements }) => requirements)),
        files,
        run: parts.flatMap((part) => part.run),
        ...(acceptedRun.length > 0 && { acceptedRun }),
        ...(waivers.length > 0 && { waivers }),
        passedOver: [...passedOver].map(([kind, some]) => ({ kind, count: some })),
        manual: [...new Map(manual.map((question) => [question.requirement, question])).values()],
        ...(memory && { baseline: memory.toEntry() }),
        ...(since && { since }),
        summary: joinSummaries(parts.map(({ summary }) => summary)),
      };
    },
  };

  function groupOf(file: ReportedFile<By>): Group {
    let group = groups.get(file.configuration);
    if (!group) {
      assertSameBrand(configuration(), file);
      groups.set(file.configuration, (group = createGroup(file.configuration)));
    }
    return group;
  }

  /** Counts a report; whether reports name its source as it does. */
  function take(
    { counter, waivers, at, names }: Group,
    file: ReportedFile<By>,
    source: string,
    sum: string,
    digest: ReturnType<typeof digestReport>,
  ): boolean {
    const reported = toReportedSource(file, source);
    if (reported !== source) names.set(at.length, source);
    at.push(count++);
    counter.add(source, digest);
    waivers.add(digest);
    hash.add(reported, sum);
    return reported === source;
  }
}

function createGroup({ brand, settings }: JudgedBy): Group {
  return {
    counter: createRunCounter(brand, settings),
    waivers: createWaiverCounter(settings),
    at: [],
    names: new Map(),
  };
}

/** The reports of a configuration, named from its folder. */
function namesOf(files: ReportList, { at, names }: Group): readonly SourceReport[] {
  return createLazyList(at.length, (index) => {
    const report = files[at[index] ?? 0];
    if (!report) throw new RangeError(`there is no report ${index}`);
    const source = names.get(index);
    return source === undefined ? report : { ...report, source };
  });
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
        ...toCount('reviews', before.reviews, result.reviews),
        ...toCount('accepted', before.accepted, result.accepted),
        result: worse(before, result),
      });
  }
  return [...joined.values()];
}

function worse(one: RequirementResult, other: RequirementResult): RequirementResult['result'] {
  const order: readonly RequirementResult['result'][] = [
    'not checked',
    'nothing to check',
    'no fault found',
    'to look at',
    'faults',
  ];
  return order.indexOf(one.result) > order.indexOf(other.result) ? one.result : other.result;
}

function joinSummaries(summaries: readonly Summary[]): Summary {
  return summaries.reduce((sum, one) => ({
    files: sum.files + one.files,
    ...toCount('unread', sum.unread, one.unread),
    errors: sum.errors + one.errors,
    warnings: sum.warnings + one.warnings,
    notes: sum.notes + one.notes,
    reviews: sum.reviews + one.reviews,
    ...toCount('accepted', sum.accepted, one.accepted),
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

/** How many there are in both; left out where there is none. */
function toCount<Name extends string>(name: Name, one = 0, other = 0): Partial<Record<Name, number>> {
  const none: Partial<Record<Name, number>> = {};
  return one + other === 0 ? none : { ...none, [name]: one + other };
}
