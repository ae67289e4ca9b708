/** The commands of `brandlint`; some are of two words. */
export const commandNames = [
  'check',
  'inventory',
  'principles',
  'extract',
  'explain',
  'baseline',
  'diff',
  'merge-reports',
  'icons register',
  'icons list',
  'icons compare',
  'logos register',
  'figma pull',
  'tokens',
  'answer',
  'init',
  'help',
] as const;

export type CommandName = (typeof commandNames)[number];

type OptionEntry = {
  /** `optional`: `--fix` and `--fix=all`. */
  takes: 'nothing' | 'a value' | 'an optional value';
  /** How the value is called in the help. */
  value?: string;
  /** The same for single commands. */
  valueFor?: Partial<Record<CommandName, string>>;
  short?: string;
  /** May be given more than once. */
  repeatable?: true;
  commands: readonly CommandName[];
  help: string;
  /** The same for single commands. */
  helpFor?: Partial<Record<CommandName, string>>;
};

const registering = ['icons register', 'logos register'] as const;
const listing = ['check', 'inventory', 'principles', 'extract'] as const;
const reading = [...listing, 'baseline'] as const;
const printing = ['check', 'inventory', 'principles'] as const;
const configured = [...reading, 'explain', ...registering, 'icons list', 'icons compare', 'tokens'] as const;
const colored = [...printing, 'explain', 'diff', 'merge-reports'] as const;
const reporting = ['check', 'merge-reports'] as const;

/** Every option, in the order of the help. */
const optionTable = {
  fix: {
    takes: 'an optional value',
    value: 'all',
    commands: ['check'],
    help: 'fix what can be fixed safely; --fix=all fixes the rest too',
  },
  'fix-dry-run': {
    takes: 'an optional value',
    value: 'all',
    commands: ['check'],
    help: 'show what --fix would change, as a diff, and change nothing',
  },
  format: {
    takes: 'a value',
    value: 'text|json',
    valueFor: {
      check: 'name[=file]',
      'merge-reports': 'name[=file]',
      principles: 'text|json|csv',
      diff: 'text|json|markdown',
      tokens: 'name[=file]',
    },
    repeatable: true,
    commands: [...printing, 'icons list', 'diff', 'merge-reports', 'tokens'],
    help: 'how to print; text unless you say so. Repeat it for more than one',
    helpFor: { tokens: 'what to write the palette as; css unless you say so. Repeat it for more than one' },
  },
  'output-file': {
    takes: 'a value',
    value: 'file',
    commands: [...listing, 'icons compare', 'figma pull', 'diff', 'merge-reports', 'tokens'],
    help: 'write to this file',
  },
  annotate: {
    takes: 'a value',
    value: 'out.pdf|folder/',
    commands: ['check'],
    help: 'write a copy of each PDF with a box and a note at each place',
  },
  quiet: { takes: 'nothing', commands: reporting, help: 'print errors only' },
  baseline: {
    takes: 'an optional value',
    value: 'file',
    commands: ['check', 'baseline'],
    help: 'the findings that are known; brandlint.baseline.json unless you name another',
  },
  prune: {
    takes: 'nothing',
    commands: ['baseline'],
    help: 'forget what is there no more, and remember nothing new',
  },
  since: {
    takes: 'a value',
    value: 'git ref',
    commands: ['check'],
    help: 'check the files that were changed since this branch, tag or commit',
  },
  cache: {
    takes: 'nothing',
    commands: ['check', 'baseline'],
    help: 'keep what was found, and read only what has changed since',
  },
  'cache-location': {
    takes: 'a value',
    value: 'folder',
    commands: ['check', 'baseline'],
    help: 'where that is kept; else node_modules/.cache/brandlint or .brandlint-cache',
  },
  shard: {
    takes: 'a value',
    value: 'i/n',
    commands: ['check'],
    help: 'check one part of the files, 1/3 for the first of three; with --format blob',
  },
  watch: {
    takes: 'nothing',
    commands: ['check'],
    help: 'go on, and check what changes, until Ctrl+C ends it',
  },
  verbose: {
    takes: 'nothing',
    commands: [...printing, 'merge-reports'],
    help: 'print every place and every review',
  },
  'max-warnings': {
    takes: 'a value',
    value: 'number',
    commands: reporting,
    help: 'end with 1 when there are more',
  },
  'fail-on': {
    takes: 'a value',
    value: 'unjudged|review',
    repeatable: true,
    commands: reporting,
    help: 'end with 1 for these too',
  },
  from: {
    takes: 'a value',
    value: 'uses.json',
    repeatable: true,
    commands: ['check', 'principles'],
    help: 'judge what "brandlint extract" printed; - reads it from the standard input',
  },
  stdin: { takes: 'nothing', commands: listing, help: 'read one file from the standard input' },
  'stdin-filename': {
    takes: 'a value',
    value: 'path',
    commands: reading,
    help: 'the path which that file goes by',
  },
  config: {
    takes: 'a value',
    value: 'file',
    commands: [...configured, 'answer'],
    help: 'use this configuration for every file',
  },
  untrusted: {
    takes: 'nothing',
    commands: configured,
    help: 'the files come from outside: run no configuration, follow no link out of them',
  },
  'ignore-pattern': {
    takes: 'a value',
    value: 'pattern',
    repeatable: true,
    commands: reading,
    help: 'leave these out, written as in .gitignore',
  },
  'no-ignore': {
    takes: 'nothing',
    commands: reading,
    help: 'check what .gitignore, .brandlintignore and the configuration leave out',
  },
  browser: {
    takes: 'nothing',
    commands: reading,
    help: 'look at pages in a browser as well, as they are rendered',
  },
  'browser-path': { takes: 'a value', value: 'file', commands: reading, help: 'the Chromium to use' },
  'allow-network': { takes: 'nothing', commands: reading, help: 'let those pages load from the network' },
  'document-color-profile': {
    takes: 'a value',
    value: 'profile',
    commands: reading,
    help: 'what saved Figma documents do not say: srgb (the default), display-p3 or legacy',
  },
  'password-env': {
    takes: 'a value',
    value: 'name',
    commands: [...reading, 'merge-reports'],
    help: 'the environment variable that holds the password of encrypted PDF files',
  },
  jobs: {
    takes: 'a value',
    value: 'number',
    commands: reading,
    help: 'how many files to read at once; as many as processors (8 at most) if not given',
  },
  color: {
    takes: 'nothing',
    commands: colored,
    help: 'show colours even where none are expected',
  },
  'no-color': { takes: 'nothing', commands: colored, help: 'show no colours' },
  manual: { takes: 'nothing', commands: ['explain'], help: 'the questions that only a person can answer' },
  as: {
    takes: 'a value',
    value: 'principle|none',
    commands: ['icons register'],
    help: 'the principle that the one file stands for; none for artwork that stands for no principle',
  },
  report: {
    takes: 'a value',
    value: 'report.json',
    commands: ['answer'],
    help: 'the report in JSON of the material that is answered for',
  },
  answer: { takes: 'a value', value: 'text', commands: ['answer'], help: 'the answer; asked for otherwise' },
  name: {
    takes: 'a value',
    value: 'name',
    commands: ['logos register', 'answer'],
    help: 'whose logo it is',
    helpFor: { answer: 'who answers' },
  },
  role: { takes: 'a value', value: 'role', commands: ['answer'], help: 'as what that person answers' },
  by: {
    takes: 'a value',
    value: 'name',
    commands: registering,
    help: 'who registers it; the name that Git knows unless you say so',
  },
  node: {
    takes: 'a value',
    value: 'id',
    repeatable: true,
    commands: ['figma pull'],
    help: 'take this layer with what lies in it, and not the whole file',
  },
  geometry: {
    takes: 'nothing',
    commands: ['figma pull'],
    help: 'take the outlines of drawings along, so that icons are known by them; the file gets larger',
  },
  force: {
    takes: 'nothing',
    commands: ['figma pull'],
    help: 'write over a file of that name; without it the next free name is taken',
  },
  yes: {
    takes: 'nothing',
    short: 'y',
    commands: ['init', ...registering],
    help: 'ask nothing: take the default, or what is certain',
  },
  help: {
    takes: 'nothing',
    short: 'h',
    commands: commandNames,
    help: 'show this',
  },
  version: { takes: 'nothing', short: 'v', commands: commandNames, help: 'print the version' },
} as const satisfies Record<string, OptionEntry>;

/** The first words of the commands of two. */
export const groupNames: readonly string[] = [
  ...new Set(commandNames.flatMap((name) => (name.includes(' ') ? [name.slice(0, name.indexOf(' '))] : []))),
];

export type OptionName = keyof typeof optionTable;

/** The options with their names, typed for a look-up by any text. */
export const options: ReadonlyMap<string, OptionEntry> = new Map<string, OptionEntry>(
  Object.entries(optionTable),
);
