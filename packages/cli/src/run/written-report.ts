import { digestReport, type ReportDigest, type SourceReport } from '@brandlint/core';
import { writeJsonValue } from '../reporters/json/write-json-value.ts';

/** The report of a source as a run hands it on: what is needed of it at once, and the rest as text. */
export type WrittenReport = {
  source: string;
  hash: string;
  digest: ReportDigest;
  /** The whole report as JSON in one line, as the JSON report prints it. */
  text: string;
};

/** Writes the report of a source down. */
export function writeReport(report: SourceReport): WrittenReport {
  const { source, hash } = report;
  return { source, hash, digest: digestReport(report), text: writeJsonValue(report) };
}

/** The report of a source as `writeReport` has written it. */
export function parseReport(text: string): SourceReport {
  return JSON.parse(text) as SourceReport;
}
