import type { ReportFormat } from '../reporters/formats.ts';
import { UserError } from '../user-error.ts';
import type { Arguments } from './parse-arguments.ts';
import { readRequests, type Request, type Requests } from './read-requests.ts';
import { formatsOf } from './report-formats.ts';

/** One report that was asked for. */
export type ReportRequest = Request<ReportFormat>;

/** The reports that were asked for. */
export type ReportRequests = Requests<ReportFormat>;

const formatsElsewhere: readonly ReportFormat[] = ['text', 'json'];

/** The reports of a command, each with the place where it goes. Throws a `UserError`. */
export function readReports({ command, given }: Pick<Arguments, 'command' | 'given'>): ReportRequests {
  const allowed = (command !== 'nothing' && formatsOf[command]) || formatsElsewhere;
  const requests = readRequests({ given }, allowed, 'text');
  if (command !== 'check' && command !== 'merge-reports' && requests.length > 1) {
    throw new UserError(`--format: brandlint ${command} prints in one format at a time; give it once.`);
  }
  return requests;
}
