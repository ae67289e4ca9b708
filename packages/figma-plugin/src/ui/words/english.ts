import type { Basis, Outcome, RecognisedEntry, Severity } from '@brandlint/core';
import type { CheckScope } from '../../messages.ts';

const plural = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');
const decimals = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const lists = new Intl.ListFormat('en', { type: 'unit', style: 'short' });

const number = (value: number): string => numbers.format(value);

/** `3 layers`: the number and the form of the noun that goes with it. */
function count(value: number, one: string, other = `${one}s`): string {
  return `${number(value)} ${plural.select(value) === 'one' ? one : other}`;
}

const scopes: Record<CheckScope, string> = { selection: 'Selection', page: 'Page', file: 'File' };
const severities: Record<Severity, string> = { error: 'Error', warning: 'Warning', note: 'Note' };
const outcomes: Record<Outcome | 'waived', string> = {
  fail: 'Faults',
  review: 'To look at',
  waived: 'Waived',
};
const bases: Record<Basis, string> = {
  stated: 'The Statement says',
  derived: 'We read it so',
  law: 'The law asks',
  practice: 'Good practice',
};
const seenAs: Record<RecognisedEntry['as'], string> = {
  icon: 'Icon',
  name: 'Name in words',
  description: 'Description',
};
const knownBy: Record<NonNullable<RecognisedEntry['by']>, string> = {
  outline: 'known by its outline',
  mark: 'known by its mark',
  name: 'known by its name',
  altered: 'its outline nearly fits',
};

/** How far apart two colours look, in the words that every report uses. */
function deltaEInWords(value: number): string {
  if (value < 1) return 'not visible';
  if (value < 2) return 'visible side by side';
  if (value <= 5) return 'visible at a glance';
  return 'a different colour';
}

/** What was found, by weight: `3 errors, 1 warning, 2 to look at`. */
function findings(errors: number, warnings: number, notes: number, reviews: number): string {
  return lists.format(
    [
      errors > 0 ? count(errors, 'error') : '',
      warnings > 0 ? count(warnings, 'warning') : '',
      notes > 0 ? count(notes, 'note') : '',
      reviews > 0 ? `${number(reviews)} to look at` : '',
    ].filter((part) => part !== ''),
  );
}

/** What the window says about checking and about what was found. */
export const english = {
  number,
  scopes,
  severities,
  outcomes,
  bases,
  deltaEInWords,
  findings,
  title: 'Brandlint',
  waiting: 'Waiting for the document …',
  scopeLabel: 'What to check',
  check: 'Check',
  checkAgain: 'Check again',
  cancel: 'Cancel',
  settings: 'Settings',
  back: 'Back',
  close: 'Close',
  nothingSelected: 'Nothing is selected. Select a frame, or check the page.',
  willCheckLayer: (name: string) => `“${name}” and all that lies in it`,
  willCheckLayers: (selected: number) => `${count(selected, 'selected layer')} and all that lies in them`,
  willCheckPage: 'The current page',
  willCheckFile: (name: string) => `All pages of “${name}”, with its styles and variables`,
  against: (brand: string) => `Colours, icons and wording, held against ${brand}.`,
  paletteOf: (brand: string, colors: number) => `${brand}: ${count(colors, 'official colour')}`,
  profiles: {
    srgb: 'Colours are read as sRGB.',
    'display-p3': 'Colours are read as Display P3.',
    legacy: 'This file has no colour profile; its colours are read as sRGB.',
  },
  checking: (layers: number, total: number | null) =>
    total === null
      ? `${count(layers, 'layer')} checked`
      : `${number(layers)} of ${count(total, 'layer')} checked`,
  begun: 'Checking.',
  foundSoFar: (found: number) => `${count(found, 'finding')} so far`,
  progressLabel: 'Layers checked',
  checkedWhat: (what: string, layers: number) => `${what} · ${count(layers, 'layer')}`,
  cancelled: 'Stopped before the end; what was found until then is listed.',
  noFault: 'No fault found in what was checked',
  questionsRemain: (questions: number) => `${count(questions, 'question')} for a person`,
  verdict(summary: { errors: number; warnings: number; notes: number; reviews: number }, questions: number) {
    const { errors, warnings, notes, reviews } = summary;
    const found = findings(errors, warnings, notes, reviews);
    if (found !== '') return `${found}.`;
    return questions === 0
      ? 'No fault found in what was checked.'
      : `No fault found in what was checked; ${english.remain(questions)}.`;
  },
  remain: (questions: number) =>
    `${count(questions, 'question')} ${plural.select(questions) === 'one' ? 'remains' : 'remain'} for a person`,
  officialColors: (official: number, neutral: number) =>
    `${count(official, 'use')} of official colours, ${number(neutral)} of neutral ones`,
  changed: 'The document has changed since. Rows that may not hold any more are dimmed.',
  changedElsewhere: 'The document has changed in places that Figma does not name. Check again to be sure.',
  changedSince: 'changed since',
  tabs: { color: 'By colour', layer: 'By layer', principle: 'By principle' },
  tabsLabel: 'Order of the findings',
  principlesNote: 'Where each principle was recognised. None is required.',
  notFound: 'Not found',
  recognised: (places: number) => `Recognised in ${count(places, 'place')}`,
  seenAs: (entry: Pick<RecognisedEntry, 'as' | 'by' | 'labelled'>) =>
    [
      seenAs[entry.as],
      entry.by === undefined ? '' : knownBy[entry.by],
      entry.labelled === false ? 'without its name' : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  places: (places: number) => count(places, 'place'),
  layers: (layers: number) => count(layers, 'layer'),
  restPlaces: (rest: number) => `and ${count(rest, 'more place', 'more places')}, not listed here`,
  deltaE: (value: number) => `ΔE ${decimals.format(value)}, ${deltaEInWords(value)}`,
  found: 'Found',
  wanted: 'Wanted',
  becomes: (found: string, wanted: string) => `${found} → ${wanted}`,
  strangerNear: (name: string, deltaE: number) => `nearest ${name}, ΔE ${decimals.format(deltaE)}`,
  strangers: (colors: number, places: number) =>
    `Nobody has said whose they are: ${count(colors, 'colour')} in ${count(places, 'place')}`,
  strangersCure: 'How to say it',
  inComponent: (name: string) => `in the component ${name}`,
  rule(name: string): string {
    const words = name.replaceAll('-', ' ').replace(/\bcolor\b/g, 'colour');
    return words.charAt(0).toUpperCase() + words.slice(1);
  },
  list: 'Findings',
  listHelp:
    'Arrow keys move, Enter selects and zooms, F fixes, W waives with a reason, Space opens, C shows the clause, U takes back the last fix, Escape goes back.',
  shortcuts: 'Enter shows · F fixes · W waives · C clause',
  nothingHere: 'Nothing here fits the filter.',
  nothingYet: 'Nothing found so far.',
} as const;
