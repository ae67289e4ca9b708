import type {
  AcceptedFinding,
  IgnoreComment,
  RunFinding,
  RunReport,
  SourceFinding,
  Summary,
} from '@brandlint/core';
import type { FullContext } from '../reporters/formats.ts';
import { findPlace, toFinding, toLayer, toPlace, toSourceReport } from './findings.ts';
import { invented, unsetSettings } from './invented-brand.ts';

const nothingSeen: Summary = {
  files: 0,
  errors: 0,
  warnings: 0,
  notes: 0,
  reviews: 0,
  unjudged: 0,
  unreadable: 0,
  colors: { official: 0, partner: 0, neutral: 0, near: 0, stranger: 0, unknown: 0 },
};

/** The report of a run over the invented brand, with what matters to the test. */
export function toRunReport(parts: Partial<RunReport> = {}): RunReport {
  const { files = [] } = parts;
  return {
    version: '1.5.0',
    made: { tool: 'Brandlint', version: '0.1.0', at: '2026-11-22T06:00:00Z' },
    brand: { id: invented.id, name: invented.name, version: invented.version },
    checked: { hash: 'c'.repeat(64) },
    requirements: invented.requirements.flatMap(({ id, statement, level, basis, source, check }) =>
      check.kind === 'manual'
        ? []
        : [{ id, statement, level, basis, source, rule: check.rule, result: 'faults' as const, findings: 1 }],
    ),
    run: [],
    passedOver: [],
    manual: [
      {
        requirement: 'fruit-is-ripe',
        question: 'Is the fruit that is shown ripe?',
        basis: 'derived',
        level: 'should',
      },
    ],
    summary: { ...nothingSeen, files: files.length },
    ...parts,
    files,
  };
}

/** What reporters are given where nothing is at hand. */
export const context: FullContext = {
  brand: invented,
  settings: unsetSettings,
  readText: () => undefined,
  cwd: '/project',
  color: false,
  width: 100,
  verbose: false,
  quiet: false,
  exitCode: 1,
  env: {},
};

/** All that a report has to survive: what ends strings, rows, commands, elements and sections, and what steers a terminal. */
export const hostile = [
  ']]>',
  '</script><script>alert(1)</script>',
  '%0A::error::x',
  '::set-output name=x::y',
  '| a | b |',
  '`code` ``` fence',
  '\u001b[31m\u009b\u0007\u0000',
  '\u202eabc\u2066\u200f',
  '\ud800 \udc00',
  '\ufffe\uffff',
  'a\r\nb\tc\u2028d',
  '=HYPERLINK("http://x")',
  '[link](javascript:alert(1)) <img src=x onerror=y> www.x.y https://x.y',
  '@everyone #1 !2 **b** __c__ $x$ {0} {{1}} \\ \\| &lt; &amp;',
  '"quoted" \'apostrophe\'',
  '../../etc/passwd',
  '- [x] done\n# heading\n---',
].join(' ');

const text = 'a { color: #8E4586; background: #8E4586 }';
const near = toFinding({
  text,
  written: '#8E4586',
  fingerprint: 'a'.repeat(16),
  suggestions: [{ replace: { kind: 'token', token: 'Plum', as: 'screen' }, safe: true }],
});
const twin: SourceFinding = { ...near, places: [findPlace(text, '#8E4586', { from: 20 })] };

const name = `site/${hostile}.css`;
const bad: SourceFinding = {
  ...near,
  source: name,
  message: `Expected "${hostile}" to be Plum "#8E4585".`,
  written: hostile,
  severity: 'warning',
  expired: { by: 'waiver', reason: hostile, owner: 'Ann', until: '2020-01-31' },
  data: { written: hostile, deltaE: 0.24 },
};

/** A source with a place of each kind. */
const deck = 'deck.pptx!/ppt/slides/slide 1.xml';
const places: SourceFinding[] = [
  { ...near, source: deck, outcome: 'review', severity: 'note', places: [toPlace(4, 11)] },
  {
    ...near,
    source: deck,
    places: [{ kind: 'area', page: 3, x: 10, y: 20.5, width: 30, height: 40 }],
    count: 200,
  },
  { ...near, source: deck, places: [{ kind: 'area', page: 1, x: 1, y: 2, width: 3, height: 4, unit: 'px' }] },
  {
    ...near,
    source: deck,
    severity: 'note',
    places: [toLayer(['Page 1', hostile], 'https://example.org/?a=1&b=2')],
  },
];

const stranger = toFinding({
  text,
  written: '#8E4586',
  rule: 'color-in-palette',
  requirement: 'color-in-palette',
  messageId: 'stranger',
  severity: 'warning',
  message: 'Expected "#00A3E0" to be in the palette (nearest Sand "#E5D3B3", ΔE 30, a different colour).',
  data: { value: '#00A3E0', nearest: 'Sand', expected: '#E5D3B3', distance: 30 },
});

const accepted: AcceptedFinding[] = [
  { ...near, acceptance: { by: 'baseline' } },
  { ...near, acceptance: { by: 'comment', reason: hostile, place: toPlace(0, 3) } },
  {
    ...near,
    acceptance: {
      by: 'waiver',
      reason: 'theirs',
      owner: hostile,
      until: '2027-01-31',
      place: 'brandlint.config.json, waivers[0]',
    },
  },
];

const comments: IgnoreComment[] = [
  { place: toPlace(0, 3), rules: [], reason: hostile, state: 'obeyed' },
  { place: toPlace(0, 3), rules: [hostile], reason: '', state: 'incomplete', problem: 'it gives no reason' },
  { place: toPlace(0, 3), rules: [], reason: hostile, state: 'needless' },
];

const overRun: RunFinding = {
  rule: 'run-rule',
  requirement: 'color-in-palette',
  outcome: 'review',
  severity: 'note',
  messageId: 'absent',
  data: {},
  message: `Nothing of ${hostile} was seen.`,
  fingerprint: 'b'.repeat(16),
  suggestions: [],
  scope: 'run',
};

/** A run in which there is everything, and all names and values are hostile. `a.css` holds `fullText`. */
export const fullText = text;
export const fullReport: RunReport = toRunReport({
  files: [
    toSourceReport('a.css', { hash: 'd'.repeat(64), findings: [near, twin, stranger], accepted, comments }),
    toSourceReport(name, {
      findings: [bad],
      gaps: [
        {
          kind: 'unjudged',
          code: 'variable',
          reason: `the value of ${hostile} is not known`,
          places: [toPlace(1, 2)],
          count: 3,
        },
      ],
    }),
    toSourceReport(deck, { findings: places }),
    toSourceReport('closed.svg', {
      gaps: [{ kind: 'unreadable', code: 'forbidden', reason: 'it may not be opened', places: [], count: 1 }],
    }),
  ],
  run: [overRun],
  acceptedRun: [{ ...overRun, acceptance: { by: 'waiver', reason: 'theirs', owner: hostile, until: null } }],
  since: { ref: hostile, unchanged: 7 },
  passedOver: [{ kind: '.indd', count: 2 }],
  waivers: [
    { reason: 'theirs', owner: hostile, until: '2027-01-31', state: 'holds', findings: 1 },
    {
      reason: hostile,
      owner: 'Ann',
      until: '2020-01-31',
      state: 'expired',
      findings: 4,
      place: 'brandlint.config.json, waivers[1]',
    },
  ],
  baseline: { file: 'brandlint-baseline.json', accepted: 1, gone: 2 },
  manual: [
    {
      requirement: 'fruit-is-ripe',
      question: 'Is the fruit that is shown ripe?',
      basis: 'derived',
      level: 'should',
      answer: {
        answer: hostile,
        name: hostile,
        role: 'cook',
        date: '2026-11-01',
        hash: 'c'.repeat(64),
        holds: true,
      },
    },
  ],
  summary: {
    ...nothingSeen,
    files: 4,
    errors: 4,
    warnings: 2,
    notes: 1,
    reviews: 2,
    accepted: 3,
    unjudged: 3,
    unreadable: 1,
    colors: { ...nothingSeen.colors, near: 5, stranger: 1 },
  },
});

/** A run that found nothing, and one over no file. */
export const cleanReport = toRunReport({ files: [toSourceReport('a.css')] });
export const emptyReport = toRunReport({ requirements: [], manual: [] });

/** A run with so many findings in one file. */
export function toLongReport(count: number): RunReport {
  const findings = Array.from({ length: count }, (_, at) => ({
    ...near,
    fingerprint: at.toString(16).padStart(16, '0'),
  }));
  const summary = { ...nothingSeen, files: 1, errors: count };
  return toRunReport({ files: [toSourceReport('a.css', { findings })], summary });
}
