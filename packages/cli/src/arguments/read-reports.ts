import { reportFormats, type ReportFormat } from '../reporters/formats.ts';
import { UserError } from '../user-error.ts';
import type { CommandName } from './option-table.ts';
import type { Arguments } from './parse-arguments.ts';
import { readChoice } from './read-choice.ts';

/** One report that was asked for. */
export type ReportRequest = {
  format: ReportFormat;
  /** The file that it goes to, and the option that says so: `--format json=a.json`; without one it is printed. */
  file?: { path: string; option: string };
};

/** A list that has at least one entry. */
export type ReportRequests = readonly [ReportRequest, ...ReportRequest[]];

const formatsOf: Partial<Record<CommandName, readonly ReportFormat[]>> = {
  check: reportFormats,
  principles: ['text', 'json', 'csv'],
  diff: ['text', 'json', 'markdown'],
};
const formatsElsewhere: readonly ReportFormat[] = ['text', 'json'];

/** Reads `--format` and `--output-file` together: each report with the place where it goes. Throws a `UserError`. */
export function readReports({ command, given }: Pick<Arguments, 'command' | 'given'>): ReportRequests {
  const allowed = (command !== 'nothing' && formatsOf[command]) || formatsElsewhere;
  const values = [...new Set(given.get('format'))];
  const [first = { format: 'text' }, ...others] = values.map((value) => readRequest(value, allowed));
  const outputFile = given.get('output-file')?.[0];
  const requests: ReportRequests = [first, ...others];
  if (command !== 'check' && others.length > 0) {
    throw new UserError(`--format: brandlint ${command} prints in one format at a time; give it once.`);
  }
  const [printed, second] = requests.filter(({ file }) => file === undefined);
  if (printed && second) {
    const where = outputFile === undefined ? 'the standard output' : `--output-file ${outputFile}`;
    throw new UserError(
      `--format: ${printed.format} and ${second.format} would both go to ${where}; ` +
        `name a file for one of them: --format ${second.format}=<file>.`,
    );
  }
  if (outputFile === undefined) return requests;
  if (!printed) {
    throw new UserError(
      `--output-file ${outputFile}: every --format has a file of its own; leave one of the two out.`,
    );
  }
  const file = { path: outputFile, option: `--output-file ${outputFile}` };
  const [one, ...rest] = requests.map((request) => (request === printed ? { ...request, file } : request));
  return [one ?? printed, ...rest];
}

/** `sarif`, or `sarif=out.sarif`. */
function readRequest(value: string, allowed: readonly ReportFormat[]): ReportRequest {
  const equals = value.indexOf('=');
  const format = readChoice('format', equals === -1 ? value : value.slice(0, equals), allowed);
  if (equals === -1) return { format };
  const path = value.slice(equals + 1);
  if (path === '') throw new UserError(`--format ${value}: a file is missing; write ${format}=<file>.`);
  return { format, file: { path, option: `--format ${value}` } };
}
