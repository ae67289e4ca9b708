import type { WriteReport } from '../report-context.ts';

/** The report of a run as one page. */
export const writeHtml: WriteReport = (report) => ['<!doctype html>\n', `<title>${report.version}</title>\n`];
