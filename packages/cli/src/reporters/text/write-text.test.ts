import type { Gap, RunReport, SourceFinding, SourceReport, Suggestion, Summary } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../terminal/display-width.ts';
import { findPlace, toFinding, toPlace, toSourceReport } from '../../test-data/findings.ts';
import { invented, unsetSettings } from '../../test-data/invented-brand.ts';
import type { TextOptions } from './text-options.ts';
import { writeText } from './write-text.ts';

const css = [
  '.hero {',
  '  background: #8E4584;',
  '\tcolor: rgb(142 69 132 / .5);',
  '  border-color: #00A3E0;',
  '  fill: #2B2F6C; stroke: #00A3E0;',
  '}',
  '',
].join('\n');

const noColors = { official: 0, partner: 0, neutral: 0, near: 0, stranger: 0, unknown: 0 };
const nothing: Summary = {
  files: 1,
  errors: 0,
  warnings: 0,
  notes: 0,
  reviews: 0,
  unjudged: 0,
  unreadable: 0,
  colors: noColors,
};
const ripe = {
  requirement: 'fruit-is-ripe',
  question: 'Is the fruit that is shown ripe?',
  basis: 'derived',
  level: 'should',
} as const;

function toReport(
  files: readonly SourceReport[],
  summary: Partial<Summary>,
  more: Partial<RunReport> = {},
): RunReport {
  const { id, name, version } = invented;
  const brand = { id, name, version };
  return {
    version: '1.0.0',
    brand,
    requirements: [],
    files,
    run: [],
    passedOver: [],
    manual: [ripe],
    summary: { ...nothing, ...summary },
    ...more,
  };
}

function write(report: RunReport, options: Partial<TextOptions> = {}): string {
  const readText = () => css;
  return writeText(report, {
    ...{
      brand: invented,
      settings: unsetSettings,
      readText,
      color: false,
      width: 100,
      verbose: false,
      quiet: false,
    },
    ...options,
  });
}

function lines(...text: readonly string[]): string {
  return `${text.join('\n')}\n`;
}

function suggest(token: string, safe = true, as: 'screen' | 'ink' = 'screen'): Suggestion[] {
  return [{ replace: { kind: 'token', token, as }, safe }];
}

function toStranger(written: string, from: number, distance: number): SourceFinding {
  return {
    ...toFinding({ text: css, written, suggestions: suggest('Plum', false) }),
    ...{
      rule: 'color-in-palette',
      requirement: 'color-in-palette',
      messageId: 'stranger',
      severity: 'warning',
    },
    data: { value: written, nearest: 'Plum', distance },
    message: `Expected "${written}" to be in the palette (nearest Plum "#8E4585", ΔE ${distance}).`,
    source: 'site/campaign.css',
    places: [findPlace(css, written, { from })],
  };
}

const nearMiss = toFinding({ text: css, written: '#8E4584', suggestions: suggest('Plum') });
const review = toFinding({
  ...{ text: css, written: 'rgb(142 69 132 / .5)', outcome: 'review', severity: 'note' },
  ...{
    rule: 'text-contrast-minimum',
    requirement: 'contrast-by-law',
    message: 'Cannot tell whether it can be read.',
  },
});
const strangers = [
  toStranger('#00A3E0', 0, 9.83),
  toStranger('#2B2F6C', 0, 20.94),
  toStranger('#00A3E0', 110, 9.83),
];
const gaps: Gap[] = [
  {
    kind: 'unjudged',
    code: 'variable',
    reason: 'the value of --accent is not known',
    places: [findPlace(css, 'color')],
    count: 3,
  },
  {
    kind: 'unreadable',
    code: 'syntax',
    reason: 'a block that is never closed',
    places: [findPlace(css, '.hero')],
    count: 1,
  },
];
const counts = { errors: 1, warnings: 3, reviews: 1, unjudged: 3, unreadable: 1 };
const full = toReport(
  [toSourceReport('site/campaign.css', { findings: [...strangers, nearMiss, review], gaps })],
  { ...counts, colors: { ...noColors, official: 41, neutral: 3, near: 1, stranger: 3 } },
);

test('everything at once, without colour', () => {
  expect(write(full)).toBe(
    lines(
      'site/campaign.css',
      '  2:15  error    Expected "#8E4584" to be Plum "#8E4585" (ΔE 0.24, not visible).  color-as-published',
      '        │ 2 │   background: #8E4584;',
      '        │   │               ~~~~~~~   found #8E4584  wanted #8E4585 (Plum)',
      '',
      'Not in the palette, and nobody has said whose they are: 2 colours in 3 places',
      '  #00A3E0  2 ×  nearest Plum, ΔE 9.83   site/campaign.css 4:17, 5:26                color-in-palette',
      '  #2B2F6C  1 ×  nearest Plum, ΔE 20.94  site/campaign.css 5:9',
      '  These may be your own: `brandlint init` can declare them.',
      '',
      'To look at (--verbose shows each)',
      '  site/campaign.css  1 ×  text-contrast-minimum 3:9',
      '',
      'Could not be read: 1 file or part of a file',
      '  1 ×  a block that is never closed  site/campaign.css 1:1',
      '',
      'Could not be judged: 3 places',
      '  3 ×  the value of --accent is not known  site/campaign.css 3:2 …',
      '',
      'What this rests on',
      '  color-as-published  the Orchard Book says: “Plum #8E4585 20 80 0 10”',
      '  color-in-palette    good practice: A colour beside the palette is declared.',
      '',
      '1 error, 3 warnings, 1 to look at · 41 colours official, 3 neutral',
      '1 file or part could not be read · 3 places could not be judged',
      '1 of these can be fixed safely: add --fix',
      'Left for a person: 1 question (brandlint explain --manual)',
    ),
  );
});

test('the same with colour: blocks instead of words, and nothing else', () => {
  const [esc, block] = ['\u001b[', '██'];
  const text = write(full, { color: true });
  expect(text).toContain(
    `${esc}38;2;142;69;132m${block}${esc}39m found  ${esc}38;2;142;69;133m${block}${esc}39m Plum\n`,
  );
  expect(text).toContain(
    `  ${esc}38;2;0;163;224m${block}${esc}39m #00A3E0  2 ×  nearest Plum, ΔE 9.83   site/campaign.css 4:17, 5:26 `,
  );
  expect(text.split('\n').slice(0, 2).join('\n')).toBe(
    `${esc}1msite/campaign.css${esc}22m\n` +
      `  2:15  ${esc}31merror  ${esc}39m  Expected "#8E4584" to be Plum "#8E4585" (ΔE 0.24, not visible).  ${esc}2mcolor-as-published${esc}22m`,
  );
  expect(text.split('\n')).toHaveLength(write(full).split('\n').length);
});

test('what nothing here reads is said beside the counts', () => {
  const passedOver = [
    { kind: '.png', count: 2 },
    { kind: '.pdf', count: 12 },
  ];
  expect(write({ ...full, passedOver })).toContain(
    '\nNot looked at, because nothing here reads them: 12 .pdf\nNot looked at, because the package that decodes pictures is missing (npm install sharp): 2 .png\nLeft for a person',
  );
});

test('a narrow window', () => {
  const text = write(full, { width: 40 });
  expect(text.split('\n').filter((line) => displayWidth(line) > 40)).toEqual([]);
  expect(text.split('\n').slice(0, 12)).toEqual([
    'site/campaign.css',
    '  2:15  error  color-as-published',
    '    Expected "#8E4584" to be Plum',
    '    "#8E4585" (ΔE 0.24, not visible).',
    '  │ 2 │   background: #8E4584;',
    '  │   │               ~~~~~~~',
    '  │   │ found #8E4584  wanted #8E4585',
    '  │   │ (Plum)',
    '',
    'Not in the palette, and nobody has said',
    'whose they are: 2 colours in 3 places',
    '  #00A3E0  2 ×  nearest Plum, ΔE 9.83',
  ]);
});

test('verbose shows reviews and questions where they are', () => {
  const text = write(full, { verbose: true });
  expect(text).toContain('  3:9   review   Cannot tell whether it can be read.');
  expect(text).not.toContain('To look at (');
  expect(text).toContain('Left for a person:\n  ☐ Is the fruit that is shown ripe?\n');
  expect(text).toContain('the law asks: “text shall be readable” (Reading Act, section 3)');
});

test.each([
  [2, ['  1 ×  the file is empty  0.pdf', '  1 ×  the file is empty  1.pdf']],
  [1200, ['  1,200 ×  the file is empty']],
])(
  '%d files that could not be read: each by its name, or under its reason where they are many',
  (count, rows) => {
    const gap: Gap = { kind: 'unreadable', code: 'empty', reason: 'the file is empty', places: [], count: 1 };
    const files = Array.from({ length: count }, (_, at) => toSourceReport(`${at}.pdf`, { gaps: [gap] }));
    const text = write(toReport(files, { files: count, unreadable: count }));
    expect(text.split('\n').filter((line) => line.includes('is empty'))).toEqual(rows);
  },
);

test('an answer that was given for other material is not lost without a word', () => {
  const answer = { answer: 'Yes.', name: 'Ada', role: 'grower', date: '2026-11-22', hash: 'c', holds: false };
  const text = write(toReport([], { files: 1 }, { manual: [ripe, { ...ripe, answer }] }));
  expect(text).toMatch(
    /\n1 of these was answered before the material changed; the other reports show the answer\.\n$/,
  );
});

test('quiet shows errors, what could not be read, and the counts', () => {
  expect(write(full, { quiet: true })).toBe(
    lines(
      ...write(full).split('\n').slice(0, 5),
      'Could not be read: 1 file or part of a file',
      '  1 ×  a block that is never closed  site/campaign.css 1:1',
      '',
      'What this rests on',
      '  color-as-published  the Orchard Book says: “Plum #8E4585 20 80 0 10”',
      '',
      ...write(full).split('\n').slice(-5, -1),
    ),
  );
});

const answered: RunReport['manual'][number] = {
  ...{ requirement: 'fruit-is-ripe', question: 'Is it ripe?', basis: 'derived', level: 'should' },
  answer: { answer: 'Yes', name: 'Ann', role: 'cook', date: '2026-11-22', hash: 'c', holds: true },
};

describe('nothing found', () => {
  const clean = (summary: Partial<Summary>, more?: Partial<RunReport>) => {
    const files = Array.from({ length: summary.files ?? 1 }, (_, at) => toSourceReport(`${at}.css`));
    return write(toReport([], summary, { files, ...more }));
  };

  test.each<[name: string, summary: Partial<Summary>, more: Partial<RunReport>, expected: string]>([
    [
      'and nothing left out',
      { files: 12, colors: { ...noColors, official: 41, partner: 2, neutral: 3 } },
      {},
      lines(
        'No fault found in what was checked; 1 question remains for a person.',
        'Looked at 12 files: 41 colours official, 2 of partners, 3 neutral',
        'The questions: brandlint explain --manual',
      ),
    ],
    [
      'and some not judged',
      { reviews: 2, unjudged: 3, unreadable: 1, colors: { ...noColors, official: 1, unknown: 1 } },
      { manual: [] },
      lines(
        'No fault found in what was checked; 1 file or part could not be read; 2 to look at.',
        'Looked at 1 file: 1 colour official · 1 file or part could not be read',
        '4 places could not be judged',
      ),
    ],
    [
      'since all could not be read',
      { files: 4, unread: 4, unreadable: 4 },
      {},
      lines(
        'Nothing could be checked: none of the 4 files could be read; 1 question remains for a person.',
        'The questions: brandlint explain --manual',
      ),
    ],
    [
      'and every question is answered',
      { accepted: 2 },
      { manual: [answered] },
      lines(
        'No fault found in what was checked beside the 2 that are accepted; every question is answered.',
        'Looked at 1 file: 0 colours official',
      ),
    ],
    [
      'because there was nothing',
      { files: 0 },
      {},
      'Nothing was checked: there is no file here that Brandlint reads.\n',
    ],
  ])('%s', (_, summary, more, expected) => {
    expect(clean(summary, more)).toBe(expected);
  });

  test('never claims more than was checked', () => {
    expect(write(full) + clean({})).not.toMatch(/compliant|certified/i);
  });
});

test('under the scope of the brand itself strangers are listed like the rest', () => {
  const settings = { ...unsetSettings, scope: 'network' } as const;
  expect(write(full, { settings })).toContain(
    lines(
      '  4:17  warning  Expected "#00A3E0" to be in the palette (nearest Plum            color-in-palette',
      '                 "#8E4585", ΔE 9.83).',
      '        │ 4 │   border-color: #00A3E0;',
      '        │   │                 ~~~~~~~   found #00A3E0  nearest #8E4585 (Plum)',
    ),
  );
});

test('beside another brand, what lies outside the areas is one line', () => {
  const settings = { ...unsetSettings, scope: 'co-branded' } as const;
  const tally = [
    { verdict: 'stranger', value: '#00A3E0', token: 'Plum', count: 12 },
    { verdict: 'stranger', value: '#FFEE00', token: 'Sand', count: 2 },
    { verdict: 'stranger', value: '#2B2F6C', token: 'Plum', count: 1 },
    { verdict: 'official', value: '#8E4585', token: 'Plum', count: 9 },
  ] as const;
  const report = toReport([toSourceReport('a.css', { findings: strangers, tally })], { warnings: 3 });
  expect(write(report, { settings })).toContain(
    '\n\nOutside the brand’s areas: 2 other colours in 12 places, left alone.\n\n',
  );
});

test('a value is not torn apart at the end of a line', () => {
  const message = 'Expected "device-cmyk(.2 .8 0 .12)" to be exactly Plum "C 20 M 80 Y 0 K 10" (ΔE 1.5).';
  const report = toReport([toSourceReport('a.css', { findings: [{ ...nearMiss, message }] })], { errors: 1 });
  const words = write(report)
    .split('\n')
    .slice(1, 3)
    .map((line) => line.slice(17, 81).trim());
  expect(words).toEqual([
    'Expected "device-cmyk(.2 .8 0 .12)" to be exactly Plum',
    '"C 20 M 80 Y 0 K 10" (ΔE 1.5).',
  ]);
});

test('a finding with several places, and one over the whole run', () => {
  const places = [
    findPlace(css, '#8E4584'),
    findPlace(css, '#00A3E0'),
    { kind: 'area', page: 2, x: 0, y: 0, width: 1, height: 1 },
  ] as const;
  const run = {
    ...nearMiss,
    scope: 'run',
    rule: 'spot-color-consistent',
    message: 'Expected one name.',
  } as const;
  const report = toReport(
    [toSourceReport('a.css', { findings: [{ ...nearMiss, places, count: 200 }] })],
    { errors: 2 },
    { run: [run] },
  );
  const text = write(report);
  expect(text).toContain('\n        also at 4:17, page 2 … (200 times in all)\n');
  expect(text).toContain('\nOver the whole run\n  error    Expected one name.');
});

test('ink is told in words, with colour too', () => {
  const ink = 'device-cmyk(.2 .8 0 .12)';
  const finding = toFinding({ text: ink, written: ink, suggestions: suggest('Plum', true, 'ink') });
  const report = toReport([toSourceReport('a.css', { findings: [finding] })], { errors: 1 });
  expect(write(report, { readText: () => ink, color: true })).toContain(
    '   found C 20 M 80 Y 0 K 12  wanted C 20 M 80 Y 0 K 10 (Plum)\n',
  );
});

describe('what comes from files', () => {
  const evil = '\u001b]0;owned\u0007\u001b[2J\u202e.css';

  test('cannot steer the terminal', () => {
    const written = '\u001b[31m#8E4584';
    const text = `a {\u009b2J color: ${written}\u0008;}`;
    const finding = toFinding({
      text,
      written,
      suggestions: suggest('Plum'),
      message: `Expected "${written}"`,
    });
    const gap = { kind: 'unreadable', code: 'x', reason: `${evil}\n`, places: [], count: 1 } as const;
    const stranger = {
      ...toStranger('#00A3E0', 0, 1),
      source: evil,
      data: { value: evil, nearest: evil, distance: 1 },
    };
    const hostileReview = { ...review, rule: 'text\u001b[2J' };
    const report = toReport(
      [
        toSourceReport(evil, {
          findings: [finding, stranger, hostileReview],
          gaps: [gap, { ...gap, kind: 'unjudged' }],
        }),
      ],
      { errors: 1 },
      { manual: [{ ...ripe, question: evil }] },
    );
    for (const verbose of [false, true]) {
      const printed = write(report, { readText: () => text, verbose }).replaceAll('\n', '');
      expect(printed).not.toMatch(/\p{Control}|\u202e/u);
    }
  });

  test('a line of five million characters is cut around the place', () => {
    const text = `${'a'.repeat(2_500_000)} #8E4584 ${'b'.repeat(2_500_000)}`;
    const places = [toPlace(2_500_001, 2_500_008)] as const;
    const finding = {
      ...toFinding({ text: '#8E4584', written: '#8E4584', suggestions: suggest('Plum') }),
      places,
    };
    const report = toReport(
      [toSourceReport('a.css', { findings: Array.from({ length: 2000 }, () => finding) })],
      { errors: 2000 },
    );
    const start = process.cpuUsage().user / 1000;
    const output = write(report, { readText: () => text, verbose: true });
    expect(process.cpuUsage().user / 1000 - start).toBeLessThan(4000);
    expect(output.split('\n').filter((line) => displayWidth(line) > 100)).toEqual([]);
    expect(output).toMatch(/│ {3}│ +~{7}\n/);
  });

  test('code that is no longer there is not shown', () => {
    const report = toReport([toSourceReport('a.css', { findings: [nearMiss] })], { errors: 1 });
    expect(write(report, { readText: () => 'changed' })).not.toContain('│');
    expect(write(report, { readText: () => undefined })).not.toContain('│');
  });

  test('long paths shorten in the middle', () => {
    const source = `${'very/'.repeat(40)}deep/campaign.css`;
    const report = toReport([toSourceReport(source, { findings: [nearMiss] })], { errors: 1 });
    const [heading = ''] = write(report, { width: 60 }).split('\n');
    expect(displayWidth(heading)).toBe(60);
    expect(heading).toMatch(/^very\/.*….*\/deep\/campaign\.css$/);
  });
});

test('twenty thousand findings and as many strangers take no quadratic time', () => {
  const many = '  color: #8E4584; fill: #00A3E0; /* grün 日本 */\n'.repeat(20_000);
  const width = many.indexOf('\n') + 1;
  const findings = Array.from({ length: 20_000 }, (_, line): SourceFinding[] => {
    const place = (column: number) => {
      const at = (end: number) => ({
        offset: line * width + column + end,
        line: line + 1,
        column: column + 1 + end,
      });
      return [{ kind: 'text', start: at(0), end: at(7), exact: true }] as const;
    };
    return [
      { ...nearMiss, places: place(9) },
      {
        ...toStranger('#00A3E0', 0, 9.8),
        data: { value: `#${line}`, nearest: 'Plum', distance: 9.8 },
        places: place(24),
      },
    ];
  }).flat();
  const report = toReport([toSourceReport('a.css', { findings })], { errors: 20_000, warnings: 20_000 });
  const start = process.cpuUsage().user / 1000;
  const text = write(report, { readText: () => many, verbose: true });
  const elapsed = process.cpuUsage().user / 1000 - start;
  expect(text.length).toBeGreaterThan(1_000_000);
  expect(elapsed).toBeLessThan(4000);
});
