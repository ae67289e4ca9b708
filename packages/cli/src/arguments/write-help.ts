import { options, type CommandName } from './option-table.ts';

const pages: Readonly<Record<CommandName, readonly string[]>> = {
  help: [
    'Brandlint checks stylesheets, pages and drawings against a brand: its palette, its icons, its words.',
    '',
    'Usage: brandlint <command> [options]',
    '',
    '  check [paths]       judge files and folders; the working directory if you name none',
    '  inventory [paths]   list every colour, how often and where it is used, and how it stands to the brand',
    '  extract [paths]     print what was read as JSON, to be judged later with check --from',
    '  explain [name]      what a rule or a requirement is about, in the brand’s own words',
    '  init                ask a few questions and write a configuration',
    '',
    'brandlint help <command> shows the options of one command.',
  ],
  check: [
    'Judges files and folders against the brand.',
    '',
    'Usage: brandlint check [paths] [options]',
    '',
    '  brandlint check site/              a folder, with all that is in it',
    '  brandlint check "src/**/*.css"     a pattern, in quotation marks',
    '  brandlint check site/ --fix        mend what can be mended safely',
  ],
  inventory: [
    'Lists every colour: how often and where it is used, the nearest official one, and how it stands to the brand.',
    '',
    'Usage: brandlint inventory [paths] [options]',
  ],
  extract: [
    'Prints what was read in files and folders, as JSON. Judge it later, or elsewhere, with brandlint check --from.',
    '',
    'Usage: brandlint extract [paths] [options]',
  ],
  explain: [
    'Explains a rule or a requirement: why it is there, what it expects, and the words that it rests on.',
    '',
    'Usage: brandlint explain [name]',
    '',
    '  brandlint explain                        everything there is to explain',
    '  brandlint explain color-in-palette       one of them',
    '  brandlint explain --manual               what only a person can answer',
  ],
  init: [
    'Asks at most four questions, shows the configuration that it would write, and writes it if you agree.',
    'It never writes over a file that is there.',
    '',
    'Usage: brandlint init [options]',
  ],
};

const exitCodes = [
  'It ends with',
  '  0   no error',
  '  1   findings of severity error, more warnings than --max-warnings, or what --fail-on names',
  '  2   it could not run: the command line, the configuration or the brand, or a fault in Brandlint itself',
  '  3   no error, but something could not be read',
];

/** The help of one command; of `help` itself: what commands there are. */
export function writeHelp(command: CommandName): string {
  const own = [...options].filter(([, entry]) => entry.commands.includes(command));
  const names = own.map(([name, { takes, value = '', short }]) => {
    const suffix = { nothing: '', 'a value': ` <${value}>`, 'an optional value': `[=${value}]` }[takes];
    return `  ${short ? `-${short}, ` : ''}--${name}${suffix}`;
  });
  const width = Math.max(...names.map((name) => name.length));
  const lines = own.map(([, { help }], i) => `${(names[i] ?? '').padEnd(width)}   ${help}`);
  const end = command === 'check' ? ['', ...exitCodes] : [];
  return `${[...pages[command], '', 'Options', ...lines, ...end].join('\n')}\n`;
}
