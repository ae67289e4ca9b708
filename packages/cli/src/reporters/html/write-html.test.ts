import type { RunReport, SourceFinding } from '@brandlint/core';
import { expect, test } from 'vitest';
import { findPlace, toFinding, toSourceReport } from '../../test-data/findings.ts';
import { invented, unsetSettings } from '../../test-data/invented-brand.ts';
import { makeWholeReport, sheet } from '../../test-data/whole-report.ts';
import type { ReportContext } from '../report-context.ts';
import { scriptText } from './script-text.ts';
import { writeHtml } from './write-html.ts';

const context: ReportContext = {
  brand: invented,
  settings: unsetSettings,
  readText: () => sheet,
  cwd: '/',
};

async function write(report: RunReport, more: Partial<ReportContext> = {}): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of writeHtml(report, { ...context, ...more })) pieces.push(piece);
  return pieces.join('');
}

/** What a person reads, without the markup. */
function toWords(page: string): string {
  const body = page.slice(page.indexOf('<body>')).replace(/<script>[^]*<\/script>/, '');
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('\u00a0', ' ');
}

test('everything that a report says stands on the page, in its order', async () => {
  const words = toWords(await write(makeWholeReport()));
  const expected = [
    'Brand report: Orchard Club',
    '2 errors, 2 warnings and 1 note in 15 places, in 3 of 3 files; 3 files or parts could not be read; 1 to look at; 1 finding accepted; 1 question remains for a person.',
    'Error is not as it is asked for, and is to be changed.',
    'What was checked',
    'Files 3 1 .css, 1 .pdf, 1 .fig',
    'Pages and slides 4',
    'Uses of colour 65',
    '2 × a file of kind .indd: nothing here reads them',
    '3 × could not be read: never closed',
    '3 × could not be judged: the value of --accent is not known',
    'The official colours 1 of 2 was found as published. None is required to be used.',
    'Plum #8E4585 C 20 M 80 Y 0 K 10 7 × screen, 3 × ink',
    'Sand #E5D3B3 C 0 M 10 Y 30 K 0 not used',
    'Nearly official: 2 colours in 13 places',
    'Such a colour counts as an error however small the difference is: the document publishes one exact value,',
    'The document says Plum #8E4585',
    'The whole clause',
    'C 20 M 80 Y 0 K 12, nearly Plum 12 × Error',
    '2 points apart in the ink that differs most, limit 3.',
    'print/leaflet.pdf page 3',
    '#8E4584, nearly Plum 1 × Error',
    'ΔE 0.24, limit 2: not visible.',
    'What to do: use Plum, #8E4585 .',
    'site/a.css line 2 background: #8E4584 ;',
    'In no palette: 1 colour in 2 places',
    'ΔE 9.83: a different colour.',
    'What to do: use Plum, or have it declared as a partner’s or as neutral.',
    'design.fig Page 1 › Card',
    'What else was found',
    'Not met in 1 place: A colour beside the palette is declared.',
    'Note Expected one spot ink.',
    'To look at in 1 place: Text can be read.',
    'The law says text shall be readable Reading Act, section 3',
    'To look at Cannot tell whether it can be read.',
    'Principles 1 of 2 principles recognised. None is required.',
    'Pruning 2 (2 without its name) 0 0 print/leaflet.pdf',
    'Not found, and none is required: Sharing the crop.',
    'Clause by clause',
    'A colour of the palette has its published value. “Our colours: Plum #8E4585',
    'as an error The document says so Not met: 2 findings',
    'Is the fruit that is shown ripe?',
    'Why we ask: So we read we pick in September',
    'Open again: it was answered for other material, on 2026-10-01 by Ada Example.',
    'The old leaflet B. Owner 2026-01-31 expired: its findings count again 2',
    'needless: there is nothing to leave out',
    'Known before this run, in brandlint.baseline.json : 4 findings. 1 finding of those remembered is there no more.',
    'Waived: agreed (B. Owner).',
    'Official: 1 of the 2 2 10 15 %',
    'unset: nobody has said whose material it is',
    'Protanopia without cones for red',
    'File by file',
    'site/a.css 1 error, 1 warning, 1 to look at',
    'Made by Brandlint 9.9.9; its rules have the same version',
    'On 2026-11-22 06:00 UTC',
    'a'.repeat(64),
    'site/a.css : its colours are taken for sRGB',
  ];
  let from = 0;
  for (const sentence of expected) {
    const at = words.indexOf(sentence, from);
    expect([sentence, at >= 0]).toEqual([sentence, true]);
    from = at + 1;
  }
  expect(words).not.toMatch(/compliant|certified|undefined|\[object/i);
  expect(words).not.toContain('NaN');
});

const { summary } = makeWholeReport();
const clean = { ...summary, errors: 0, warnings: 0, notes: 0, reviews: 0, unreadable: 0 };

test('a question that is answered is ticked, and open no more', async () => {
  const report = makeWholeReport();
  const manual = report.manual.map((question) => ({
    ...question,
    ...(question.answer && { answer: { ...question.answer, holds: true } }),
  }));
  const page = await write({ ...report, manual });
  expect(toWords(page)).toContain('every question is answered.');
  expect(page).toContain('checked disabled');
  expect(page.match(/<textarea/g)).toHaveLength(1);
  expect(toWords(page)).toContain('Correct this answer Corrected answer They were picked today.');
});

test('nothing found says so, with what was looked at', async () => {
  const report: RunReport = {
    ...makeWholeReport(),
    ...{ files: [toSourceReport('a.css')], run: [], passedOver: [], waivers: [], manual: [] },
    summary: { ...clean, unjudged: 0, colors: { ...summary.colors, unknown: 0 }, accepted: 0 },
  };
  const { baseline, ...rest } = report;
  expect(baseline).toBeDefined();
  const words = toWords(await write(rest));
  expect(words).toContain('Everything in these files could be read and judged.');
  expect(words).toContain('None: nobody has asked for a finding to be left out.');
  expect(words).toContain('Nothing was found in any file.');
  expect(words).not.toContain('Questions for a person');
});

test('whatever files and persons write is text', async () => {
  const evil = '"><img src=x onerror=alert(1)><script>alert(1)</script></style>\u202e\u0000';
  const page = await write(makeWholeReport((text) => `${text}${evil}`));
  expect(page.replace(`<script>${scriptText}</script>`, '')).not.toMatch(
    /<script|<img|<\/style>[^]*<\/style>/i,
  );
  // eslint-disable-next-line no-control-regex -- these characters are what it is about
  expect(page).not.toMatch(/[\u0000-\u0008\u202e]/);
});

test('twenty thousand findings give a page that opens, with the exact counts', async () => {
  const findings = Array.from({ length: 20_000 }, (_, i): SourceFinding => ({
    ...toFinding({ text: sheet, written: '#00A3E0', message: `Expected ${i} to be in the palette.` }),
    ...{ rule: i % 2 === 0 ? 'color-in-palette' : 'icon-upright', requirement: 'color-in-palette' },
    data: { value: `#${i.toString(16).padStart(6, '0')}`, nearest: 'Plum', expected: '#8E4585', distance: 9 },
    places: [findPlace(sheet, '#00A3E0')],
    source: `${i % 400}.css`,
  }));
  const files = Array.from({ length: 400 }, (_, i) =>
    toSourceReport(`${i}.css`, { findings: findings.filter(({ source }) => source === `${i}.css`) }),
  );
  const start = process.cpuUsage().user / 1000;
  const page = await write({ ...makeWholeReport(), files });
  expect(process.cpuUsage().user / 1000 - start).toBeLessThan(4000);
  expect(page.length).toBeLessThan(2_000_000);
  const words = toWords(page);
  const counts = [
    'In no palette: 10,000 colours in 10,000 places',
    '… and 9,888 colours more: which they are',
    '… and 9,976 messages more: where they are',
    '… and 350 files more: which they are',
  ];
  expect(counts.filter((count) => !words.includes(count))).toEqual([]);
});
