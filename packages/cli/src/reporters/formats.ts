import type { RunReport } from '@brandlint/core';
import type { ExitCode } from '../run/exit-code.ts';
import type { Io } from '../terminal/io.ts';
import type { WriteReport, ReportContext } from './report-context.ts';
import type { TextOptions } from './text/text-options.ts';

/** What a reporter may ask for: also what its output can show, how the command will end, and what it was started with. */
export type FullContext = ReportContext & TextOptions & { exitCode: ExitCode; env: Io['env'] };

type LoadReporter = () => Promise<(report: RunReport, context: FullContext) => ReturnType<WriteReport>>;

/** Every format of a report. What writes one is loaded when it is asked for, so that the others cost no start-up. */
const reporters = {
  text: async () => {
    const { writeText } = await import('./text/write-text.ts');
    return (report, context) => [writeText(report, context)];
  },
  json: async () => (await import('./json/write-json.ts')).writeJson,
  csv: async () => (await import('./csv/write-findings-csv.ts')).writeFindingsCsv,
  sarif: async () => (await import('./sarif/write-sarif.ts')).writeSarif,
  junit: async () => (await import('./junit/write-junit.ts')).writeJunit,
  github: async () => (await import('./github/write-github.ts')).writeGithub,
  gitlab: async () => (await import('./gitlab/write-gitlab.ts')).writeGitlab,
  markdown: async () => (await import('./markdown/write-markdown.ts')).writeMarkdown,
  html: async () => (await import('./html/write-html.ts')).writeHtml,
} as const satisfies Record<string, LoadReporter>;

export type ReportFormat = keyof typeof reporters;

/** The formats of a report, in the order of the help. */
export const reportFormats = Object.keys(reporters) as readonly ReportFormat[];

/** Loads what writes a report in one format. */
export function loadReporter(format: ReportFormat): ReturnType<LoadReporter> {
  return reporters[format]();
}
