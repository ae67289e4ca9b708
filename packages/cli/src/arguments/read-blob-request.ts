import { UserError } from '../user-error.ts';
import type { OptionName } from './option-table.ts';
import type { Arguments } from './parse-arguments.ts';
import { readRequests } from './read-requests.ts';

/** Where a part of a report goes, and the option that says so. */
export type BlobRequest = { path: string; option: string };

/** What means nothing for a part of a report, with the reason. */
const conflicts: readonly [OptionName, string][] = [
  ['stdin', 'there is one file only'],
  ['from', 'the files are read already'],
  ['fix', 'each machine would mend a part of the files'],
  ['fix-dry-run', 'each machine would show a part of the changes'],
  ['watch', 'what is joined is written once, when all is checked'],
  ['annotate', 'notes are made of a whole report'],
  ['quiet', 'give it to brandlint merge-reports'],
  ['verbose', 'give it to brandlint merge-reports'],
  ['max-warnings', 'give it to brandlint merge-reports'],
  ['fail-on', 'give it to brandlint merge-reports'],
];

/** Reads `--format blob`; `undefined` where a report is asked for. Throws a `UserError`. */
export function readBlobRequest({
  command,
  given,
}: Pick<Arguments, 'command' | 'given'>): BlobRequest | undefined {
  const formats = given.get('format') ?? [];
  const isBlob = command === 'check' && formats.some((value) => /^blob(?:=|$)/.test(value));
  if (!isBlob) {
    if (given.has('shard'))
      throw new UserError('--shard needs --format blob beside it: a part of the files makes no report.');
    return undefined;
  }
  if (formats.length > 1)
    throw new UserError('--format blob goes alone: brandlint merge-reports prints the other formats.');
  for (const [name, because] of conflicts) {
    if (given.has(name)) throw new UserError(`--format blob and --${name} do not go together: ${because}.`);
  }
  const [{ file }] = readRequests({ given }, ['blob'], 'blob');
  if (!file) throw new UserError('--format blob: a file is missing; write --format blob=<file>.');
  return file;
}
