import { UserError } from '../user-error.ts';
import type { Arguments } from './parse-arguments.ts';
import { readChoice } from './read-choice.ts';

/** One thing to be written that was asked for. */
export type Request<Format extends string> = {
  format: Format;
  /** The file that it goes to, and the option that says so: `--format json=a.json`; without one it is printed. */
  file?: { path: string; option: string };
};

/** A list that has at least one entry. */
export type Requests<Format extends string> = readonly [Request<Format>, ...Request<Format>[]];

/**
 * Reads `--format` and `--output-file` together: each format with the place where it goes; the preset where none is named.
 * Throws a `UserError`, also where two would go to the same place.
 */
export function readRequests<Format extends string>(
  { given }: Pick<Arguments, 'given'>,
  allowed: readonly Format[],
  preset: NoInfer<Format>,
): Requests<Format> {
  const values = [...new Set(given.get('format'))];
  const [first = { format: preset }, ...others] = values.map((value) => readRequest(value, allowed));
  const outputFile = given.get('output-file')?.[0];
  const requests: Requests<Format> = [first, ...others];
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
function readRequest<Format extends string>(value: string, allowed: readonly Format[]): Request<Format> {
  const equals = value.indexOf('=');
  const format = readChoice('format', equals === -1 ? value : value.slice(0, equals), allowed);
  if (equals === -1) return { format };
  const path = value.slice(equals + 1);
  if (path === '') throw new UserError(`--format ${value}: a file is missing; write ${format}=<file>.`);
  return { format, file: { path, option: `--format ${value}` } };
}
