import { reportFormats } from '../reporters/formats.ts';
import { options, type CommandName } from './option-table.ts';

const pages: Readonly<Record<CommandName, readonly string[]>> = {
  help: [
    'Brandlint checks stylesheets, pages, drawings and Figma documents against a brand: palette, icons, words.',
    '',
    'Usage: brandlint <command> [options]',
    '',
    '  check [paths]       judge files and folders; the working directory if you name none',
    '  inventory [paths]   list every colour, how often and where it is used, and how it stands to the brand',
    '  principles [paths]  list which principles were recognised and where, as icon, name or description',
    '  extract [paths]     print what was read as JSON, to be judged later with check --from',
    '  explain [name]      what a rule or a requirement is about, in the brand’s own words',
    '  baseline [paths]    remember what is found today, so that only what comes is told',
    '  diff <old> <new>    what came and what is gone between two reports',
    '  merge-reports       make one report of what several machines have checked',
    '  icons register      register the icons that their owner supplied, so that they are known when seen',
    '  icons list          what is registered, and for which principles nothing is',
    '  icons compare       measure what differs between two drawings',
    '  logos register      register logos, which are not icons',
    '  figma pull          save a Figma document, so that it can be checked',
    '  tokens              write the palette for stylesheets, scripts, Adobe, Figma, Office and others',
    '  answer <question>   record a person’s answer to a question that no machine can answer',
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
    '  brandlint check design.json        a Figma document; in folders, *.figma.json and *.fig',
    '  brandlint check site/ --fix        fix what can be fixed safely',
    '  brandlint check site/ --format text --format html=report.html',
    '                                     print for yourself, and write a page for others',
    '',
    `Formats: ${reportFormats.join(', ')}; blob for brandlint merge-reports.`,
  ],
  inventory: [
    'Lists every colour: how often and where it is used, the nearest official one, and how it stands to the brand.',
    '',
    'Usage: brandlint inventory [paths] [options]',
  ],
  principles: [
    'Lists which principles were recognised in files and folders and where, as icon, name or description, which were',
    'not found, and what could not be identified. None is required.',
    '',
    'Usage: brandlint principles [paths] [options]',
    '',
    '  brandlint principles site/                    a table',
    '  brandlint principles site/ --format csv       for a spreadsheet',
  ],
  baseline: [
    'Remembers the findings of today in brandlint.baseline.json, beside the configuration. From then on',
    '"brandlint check --baseline" accepts them, each by its fingerprint, and tells what comes.',
    'What is remembered of files that are not named stays.',
    '',
    'Usage: brandlint baseline [paths] [options]',
    '',
    '  brandlint baseline              remember all that is found here',
    '  brandlint baseline --prune      forget what is there no more',
  ],
  diff: [
    'Compares two reports that "brandlint check --format json" printed: what came, and what is gone.',
    'It ends with 1 when errors came, and with 3 when something could not be read or judged that could be before.',
    '',
    'Usage: brandlint diff <old.json> <new.json> [options]',
    '',
    '  brandlint diff main.json branch.json --format markdown',
  ],
  'merge-reports': [
    'Makes one report of what several machines have checked, each a part of the files: the one that a single machine would',
    'have printed. Give it the blobs of all parts, or the folder that they lie in. Lines of files and pictures of places are',
    'shown where the files are at hand as they were checked.',
    '',
    'Usage: brandlint merge-reports <blobs or folder> [options]',
    '',
    '  brandlint check site/ --shard 1/3 --format blob=parts/1.blob     on each machine, with its number',
    '  brandlint merge-reports parts/ --format html=report.html         where they come together',
    '',
    `Formats: ${reportFormats.join(', ')}.`,
  ],
  'icons register': [
    'Takes down the icons that their owner supplied: what each one stands for, its colours, and an outline, by which it',
    'is known when it is seen. SVG, PNG, JPEG, WebP and GIF. What a file stands for is told from its name, its title, a',
    'text of the same name beside it, and its folder; on a terminal you are asked where that is not certain.',
    '',
    'Usage: brandlint icons register <files or folders> [options]',
    '',
    '  brandlint icons register from-the-network/',
    '  brandlint icons register 07.png --as "Learning"',
  ],
  'icons list': [
    'Lists the registered artwork of each principle, who registered it and when, and the logos.',
    '',
    'Usage: brandlint icons list [options]',
  ],
  'icons compare': [
    'Lays one drawing on another as well as it can, tells what differs, and draws where. Either may be a file, or the',
    'name of a principle whose icon is registered.',
    '',
    'Usage: brandlint icons compare <one> <other> [options]',
    '',
    '  brandlint icons compare "Learning" site/img/book.svg',
  ],
  'logos register': [
    'Takes down logos by their outline, so that nobody takes them for icons and their colours are not judged.',
    '',
    'Usage: brandlint logos register <files> --name <name> [options]',
    '',
    '  brandlint logos register crest.svg crest.png --name "Anytown Council"',
  ],
  'figma pull': [
    'Asks Figma for a document and saves it as <its name>.figma.json. The token is taken from the environment variable',
    'FIGMA_TOKEN: a personal access token with the scope file_content:read. BRANDLINT_FIGMA_API names another address to',
    'ask, such as a gateway. Figma lets some ask only six times a month: one saved file can be checked for ever.',
    '',
    'Usage: brandlint figma pull <file key or address> [options]',
    '',
    '  brandlint figma pull "https://www.figma.com/design/…"',
    '  brandlint figma pull <file key> --node 12:34 --geometry',
  ],
  tokens: [
    'Writes the palette for the tools that people work with, from the one brand file: names, values on screen, and in',
    'ink where the brand publishes them and the format has a place for them.',
    '',
    'Usage: brandlint tokens [options]',
    '',
    '  css, scss, less, tailwind     variables for stylesheets (tailwind: a theme for version 4)',
    '  json, ts                      Design Tokens 2025.10; a constant of TypeScript',
    '  ase, aco                      swatches for Adobe’s programs, on screen and in ink; aco for Photoshop',
    '  gpl, soc, office-theme        GIMP, Inkscape and Scribus; LibreOffice; the theme part of an Office file',
    '  figma                         variables, as Figma’s REST API and plugins take them',
    '',
    '  brandlint tokens --format css --output-file src/brand.css',
    '  brandlint tokens --format scss=brand.scss --format ase=brand.ase',
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
  answer: [
    'Takes down an answer to one of the questions that no machine can answer, in brandlint.answers.json beside the',
    'configuration. It is given for the material of a report: when that changes, the question is open again.',
    '',
    'Usage: brandlint answer <question> --report <report.json> [options]',
    '',
    '  brandlint explain --manual                              the questions, by their names',
    '  brandlint check site/ --format json=report.json         a report of what is answered for',
    '  brandlint answer icon-from-network --report report.json',
  ],
  init: [
    'Looks at what the folder is, asks at most four questions, shows what it would write, and writes it if you agree.',
    'It never writes over a configuration that is there. Where Stylelint is configured in JSON and its plugin is',
    'installed, one line is added there; of any other configuration the lines to add are shown.',
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
  const names = own.map(([name, { takes, value = '', valueFor, short }]) => {
    const shown = valueFor?.[command] ?? value;
    const suffix = { nothing: '', 'a value': ` <${shown}>`, 'an optional value': `[=${shown}]` }[takes];
    return `  ${short ? `-${short}, ` : ''}--${name}${suffix}`;
  });
  const width = Math.max(...names.map((name) => name.length));
  const lines = own.map(([, entry], i) => {
    const help = entry.helpFor?.[command] ?? entry.help;
    return `${(names[i] ?? '').padEnd(width)}   ${help}`;
  });
  const end = command === 'check' || command === 'merge-reports' ? ['', ...exitCodes] : [];
  return `${[...pages[command], '', 'Options', ...lines, ...end].join('\n')}\n`;
}
