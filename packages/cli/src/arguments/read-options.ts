import { isAbsolute, normalize } from 'node:path';
import type { DocumentColorProfile } from '@brandlint/core';
import { UserError } from '../user-error.ts';
import type { OptionName } from './option-table.ts';
import type { Arguments } from './parse-arguments.ts';
import { readBlobRequest, type BlobRequest } from './read-blob-request.ts';
import { readChoice } from './read-choice.ts';
import { readReports, type ReportRequest, type ReportRequests } from './read-reports.ts';

export type FailOn = 'unjudged' | 'review';

/** The options of a run over files. */
export type RunOptions = {
  paths: readonly string[];
  /** The reports that were asked for, each with the place where it goes. */
  reports: ReportRequests;
  /** The first of them, for commands that print one. */
  format: ReportRequest['format'];
  quiet: boolean;
  verbose: boolean;
  color: boolean | undefined;
  fix: 'safe' | 'all' | undefined;
  /** Show what `fix` would change, and change nothing. */
  dryRun: boolean;
  maxWarnings: number | undefined;
  failOn: ReadonlySet<FailOn>;
  from: readonly string[];
  /** The path that the standard input goes by. */
  stdinPath: string | undefined;
  config: string | undefined;
  untrusted: boolean;
  ignorePatterns: readonly string[];
  useIgnoreFiles: boolean;
  browser: { path: string | undefined; allowNetwork: boolean } | undefined;
  /** What the RGB numbers of design documents mean. */
  documentColorProfile: DocumentColorProfile | undefined;
  /** The environment variable that holds the password of encrypted files. */
  passwordEnv: string | undefined;
  /** How many files are read at once. */
  jobs: number | undefined;
  /** Where copies of PDF files with notes go: a file or a folder, as written. */
  annotate: string | undefined;
  /** The file with what is known already, as written; empty for the one beside the configuration. */
  baseline: string | undefined;
  /** Forget what is known and there no more. */
  prune: boolean;
  /** Go on after the run, and check what changes. */
  watch: boolean;
  /** What Git calls the state since which files were changed. */
  since: string | undefined;
  /** What is known from earlier runs is kept, in this folder where one is named. */
  cache: { folder: string | undefined } | undefined;
  /** The part of the files that is checked here: the first of three is 1 of 3. */
  shard: Shard | undefined;
  /** Where what was found is written, to be joined with what other machines find; then there is no report. */
  blob: BlobRequest | undefined;
};

/** One part of so many, from 1. */
export type Shard = { index: number; count: number };

const reasonsToFail = ['unjudged', 'review'] as const;
const documentColorProfiles = ['srgb', 'display-p3', 'legacy'] as const;

/** Pairs that do not go together, with the reason. */
const conflicts: readonly [OptionName, OptionName, string][] = [
  ['quiet', 'verbose', 'one prints less, the other more'],
  ['color', 'no-color', 'one asks for colours, the other for none'],
  ['stdin', 'from', 'both say what is judged'],
  ['stdin', 'annotate', 'there is no file to make a copy of'],
  ['stdin', 'browser', 'a browser looks at files'],
  ['stdin', 'ignore-pattern', 'there is one file only'],
  ['from', 'fix', 'the files themselves are not at hand'],
  ['from', 'fix-dry-run', 'the files themselves are not at hand'],
  ['from', 'browser', 'the files themselves are not at hand'],
  ['from', 'annotate', 'the files themselves are not at hand'],
  ['from', 'ignore-pattern', 'the files are read already'],
  ['from', 'no-ignore', 'the files are read already'],
  ['from', 'document-color-profile', 'the files are read already'],
  ['from', 'password-env', 'the files are read already'],
  ['stdin', 'jobs', 'there is one file only'],
  ['from', 'jobs', 'the files are read already'],
  ['watch', 'stdin', 'there is no file to look at again'],
  ['watch', 'from', 'the files are read already'],
  ['watch', 'fix', 'what is mended would be checked again and again'],
  ['watch', 'fix-dry-run', 'it shows what one run would change'],
  ['watch', 'browser', 'it would be started for every change'],
  ['watch', 'annotate', 'copies are made of what is done'],
  ['watch', 'since', 'both say which files are checked'],
  ['watch', 'shard', 'a part of a run tells nothing by itself'],
  ['stdin', 'since', 'there is one file only'],
  ['from', 'since', 'the files are read already'],
  ['untrusted', 'since', 'Git obeys the settings of the folder that it looks at'],
  ['stdin', 'cache', 'there is one file only'],
  ['from', 'cache', 'the files are read already'],
  ['fix', 'browser', 'a rendered page cannot be mended'],
  ['fix-dry-run', 'browser', 'a rendered page cannot be mended'],
];

/** Pairs of which the first means nothing without the second. */
const needs: readonly [OptionName, OptionName][] = [
  ['browser-path', 'browser'],
  ['allow-network', 'browser'],
  ['cache-location', 'cache'],
  ['stdin-filename', 'stdin'],
  ['stdin', 'stdin-filename'],
];

/** The values of the options of a run, checked one by one and together; throws a `UserError`. */
export function readRunOptions({ command, words, given }: Arguments): RunOptions {
  checkTogether(given, words);
  const has = (name: OptionName) => given.has(name);
  const all = (name: OptionName) => given.get(name) ?? [];
  const one = (name: OptionName) => given.get(name)?.[0];
  const fix = readFixMode('fix', one('fix'));
  const dryRun = readFixMode('fix-dry-run', one('fix-dry-run'));
  const profile = one('document-color-profile');
  const blob = readBlobRequest({ command, given });
  const reports = readReports({ command, given: blob ? new Map() : given });
  return {
    paths: words,
    reports,
    format: reports[0].format,
    quiet: has('quiet'),
    verbose: has('verbose'),
    color: has('color') ? true : has('no-color') ? false : undefined,
    fix: fix === 'all' || dryRun === 'all' ? 'all' : (fix ?? dryRun),
    dryRun: dryRun !== undefined,
    maxWarnings: readCount('max-warnings', one('max-warnings')),
    failOn: new Set(
      all('fail-on').flatMap((list) =>
        list.split(',').map((word) => readChoice('fail-on', word, reasonsToFail)),
      ),
    ),
    from: all('from'),
    stdinPath: one('stdin-filename'),
    config: one('config'),
    untrusted: has('untrusted'),
    ignorePatterns: [...all('ignore-pattern'), ...all('annotate').flatMap(toOwnPattern)],
    useIgnoreFiles: !has('no-ignore'),
    browser: has('browser') ? { path: one('browser-path'), allowNetwork: has('allow-network') } : undefined,
    documentColorProfile:
      profile === undefined
        ? undefined
        : readChoice('document-color-profile', profile, documentColorProfiles),
    passwordEnv: one('password-env'),
    jobs: readJobs(one('jobs')),
    annotate: one('annotate'),
    baseline: one('baseline'),
    prune: has('prune'),
    watch: has('watch'),
    since: one('since'),
    cache: has('cache') ? { folder: one('cache-location') } : undefined,
    shard: readShard(one('shard')),
    blob,
  };
}

/** The copy that an earlier run wrote in the working directory is not checked by the next one. */
function toOwnPattern(copy: string): string[] {
  const path = normalize(copy);
  if (!/\.pdf$/i.test(path) || isAbsolute(path) || path.startsWith('..')) return [];
  return [`/${path.replaceAll('\\', '/').replace(/[*?![\]#]/g, '\\$&')}`];
}

function checkTogether(given: Arguments['given'], words: readonly string[]): void {
  for (const [one, other, because] of conflicts) {
    if (given.has(one) && given.has(other)) {
      throw new UserError(`--${one} and --${other} do not go together: ${because}.`);
    }
  }
  for (const [one, other] of needs) {
    if (given.has(one) && !given.has(other)) throw new UserError(`--${one} needs --${other} beside it.`);
  }
  const config = given.get('config')?.[0];
  if (given.has('untrusted') && config !== undefined && !/\.json$/i.test(config)) {
    throw new UserError(
      `--untrusted and --config ${config} do not go together: it would be executed; name a JSON file.`,
    );
  }
  if (given.has('untrusted') && given.get('baseline')?.[0] === '') {
    throw new UserError(
      '--untrusted and --baseline do not go together: the file would come from outside, too; name one of yours: --baseline=<file>.',
    );
  }
  if (given.has('untrusted') && given.has('cache') && !given.has('cache-location')) {
    throw new UserError(
      '--untrusted and --cache do not go together: the cache could come from outside, too; name a folder of yours: --cache-location <folder>.',
    );
  }
  for (const name of ['stdin', 'from'] as const) {
    const [path] = words;
    if (given.has(name) && path !== undefined) {
      throw new UserError(`--${name} and the path "${path}" do not go together: both say what is read.`);
    }
  }
}

function readFixMode(name: 'fix' | 'fix-dry-run', value: string | undefined): 'safe' | 'all' | undefined {
  if (value === undefined) return undefined;
  return value === '' ? 'safe' : readChoice(name, value, ['safe', 'all'] as const);
}

function readCount(name: OptionName, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UserError(`--${name}: "${value}" is not a whole number from 0.`);
  return Number(value);
}

function readJobs(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^(?:[1-9]|[1-5]\d|6[0-4])$/.test(value))
    throw new UserError(`--jobs: "${value}" is not a whole number from 1 to 64.`);
  return Number(value);
}

/** No CI system runs as many at once. */
const mostShards = 1000;

function readShard(value: string | undefined): Shard | undefined {
  if (value === undefined) return undefined;
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number);
  if (index < 1 || index > count || count > mostShards)
    throw new UserError(`--shard: "${value}" is not a valid part; write 1/3 for the first of three.`);
  return { index, count };
}
