import type { RunReport } from '@brandlint/core';
import type { ReportFormat } from '../reporters/formats.ts';
import { packed, type ReportList } from '../run/held-reports.ts';
import { slimReports } from '../run/slim-reports.ts';

/** These put all findings together, and look at them again and again; the others go through the files and write. */
const walkedOften: ReadonlySet<string> = new Set<ReportFormat>(['text', 'markdown', 'html']);

/** The report as a format is given it: with one object for each finding where that is needed. */
export function toUnpacked(report: RunReport, format: ReportFormat): RunReport {
  const { files }: { files: RunReport['files'] & Partial<ReportList> } = report;
  if (!walkedOften.has(format) || files[packed] !== true) return report;
  return { ...report, files: slimReports(files) };
}
