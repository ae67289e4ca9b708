import { summarise, type Gap, type RunReport, type SourceFinding, type SourceReport } from '@brandlint/core';
import { findPlace, toFinding, toLayer, toSourceReport } from './findings.ts';
import { invented, unsetSettings } from './invented-brand.ts';

/** What stands in the stylesheet of the report. */
export const sheet = '.hero {\n  background: #8E4584;\n  border-color: #00A3E0;\n}\n';

const hash = 'a'.repeat(64);

/** A report in which there is something of everything; each text that comes from files or persons goes through `say`. */
export function makeWholeReport(say: (text: string) => string = (text) => text): RunReport {
  const files = [makeSheet(say), makeLeaflet(say), makeDesign(say)];
  const run: RunReport['run'] = [
    {
      ...{
        rule: 'spot-color-consistent',
        requirement: 'color-in-palette',
        outcome: 'fail',
        severity: 'note',
      },
      ...{ messageId: 'differs', data: {}, message: say('Expected one spot ink.'), fingerprint: 'r' },
      ...{ suggestions: [], scope: 'run' },
    },
  ];
  const { id, name, version } = invented;
  const summed = summarise(invented, unsetSettings, files, run);
  const answer = { answer: say('They were\npicked today.'), name: say('Ada Example'), role: say('gardener') };
  return {
    version: '1.5.0',
    made: { tool: 'Brandlint', version: '9.9.9', at: '2026-11-22T06:00:00Z' },
    brand: { id, name: say(name), version },
    checked: { hash },
    ...summed,
    files,
    run,
    passedOver: [{ kind: say('.indd'), count: 2 }],
    manual: summed.manual.map((question) => ({
      ...question,
      answer: { ...answer, date: '2026-10-01', hash: 'b'.repeat(64), holds: false },
    })),
    waivers: [
      {
        reason: say('The old leaflet'),
        owner: say('B. Owner'),
        until: '2026-01-31',
        state: 'expired',
        findings: 2,
      },
    ],
    baseline: { file: say('brandlint.baseline.json'), accepted: 4, gone: 1 },
    summary: { ...summed.summary, accepted: 1 },
  };
}

function makeSheet(say: (text: string) => string): SourceReport {
  const near = nearMiss(say);
  return toSourceReport(say('site/a.css'), {
    hash,
    findings: [near, stranger(say), contrast(say)],
    accepted: [
      { ...near, acceptance: { by: 'waiver', reason: say('agreed'), owner: say('B. Owner'), until: null } },
    ],
    comments: [
      {
        place: findPlace(sheet, '.hero'),
        rules: [say('color-in-palette')],
        reason: say('theirs'),
        state: 'needless',
      },
    ],
    gaps: [
      gap('unjudged', say('the value of --accent is not known')),
      gap('unreadable', say('never closed')),
    ],
    tally: [
      { verdict: 'official', value: '#8E4585', token: 'Plum', count: 7 },
      { verdict: 'near', value: '#8E4584', token: 'Plum', count: 1 },
      { verdict: 'stranger', value: '#00A3E0', token: 'Plum', count: 1 },
      { verdict: 'unknown', value: say('PANTONE 1 C'), token: null, count: 1 },
    ],
    assumptions: [say('its colours are taken for sRGB')],
    unidentified: 2,
  });
}

function makeLeaflet(say: (text: string) => string): SourceReport {
  const source = say('print/leaflet.pdf');
  const ink: SourceFinding = {
    ...nearMiss(say),
    source,
    messageId: 'ink',
    data: {
      written: say('C 20 M 80 Y 0 K 12'),
      found: say('C 20 M 80 Y 0 K 12'),
      name: 'Plum',
      value: 'C 20 M 80 Y 0 K 10',
      points: 2,
      limit: 3,
    },
    places: [{ kind: 'area', page: 3, x: 1, y: 2, width: 30, height: 40 }],
    count: 12,
    written: say('C 20 M 80 Y 0 K 12'),
  };
  return toSourceReport(source, {
    hash,
    findings: [ink],
    tally: [
      { verdict: 'official', value: 'C 20 M 80 Y 0 K 10', token: 'Plum', count: 3 },
      { verdict: 'near', value: say('C 20 M 80 Y 0 K 12'), token: 'Plum', count: 12 },
      { verdict: 'neutral', value: '#FFFFFF', token: null, count: 40 },
    ],
    pages: 4,
    recognised: [
      { principle: 'Pruning', as: 'icon', by: 'outline', labelled: false, places: ink.places, count: 2 },
    ],
  });
}

function makeDesign(say: (text: string) => string): SourceReport {
  const source = say('design.fig');
  const place = toLayer([say('Page 1'), say('Card')], 'https://www.figma.com/design/x?node-id=4-12');
  return toSourceReport(source, { hash, findings: [{ ...stranger(say), source, places: [place] }] });
}

function nearMiss(say: (text: string) => string): SourceFinding {
  return {
    ...toFinding({ text: sheet, written: '#8E4584', message: say('Expected "#8E4584" to be Plum.') }),
    source: say('site/a.css'),
    data: { written: '#8E4584', found: '#8E4584', name: 'Plum', value: '#8E4585', deltaE: 0.24, limit: 2 },
  };
}

function stranger(say: (text: string) => string): SourceFinding {
  return {
    ...toFinding({
      text: sheet,
      written: '#00A3E0',
      message: say('Expected "#00A3E0" to be in the palette.'),
    }),
    ...{
      rule: 'color-in-palette',
      requirement: 'color-in-palette',
      severity: 'warning',
      messageId: 'stranger',
    },
    source: say('site/a.css'),
    data: { written: '#00A3E0', value: say('#00A3E0'), nearest: 'Plum', expected: '#8E4585', distance: 9.83 },
  };
}

function contrast(say: (text: string) => string): SourceFinding {
  return {
    ...toFinding({ text: sheet, written: '#8E4584', message: say('Cannot tell whether it can be read.') }),
    ...{ rule: 'text-contrast-minimum', requirement: 'contrast-by-law', severity: 'note', outcome: 'review' },
    source: say('site/a.css'),
  };
}

function gap(kind: Gap['kind'], reason: string): Gap {
  return { kind, code: 'x', reason, places: [findPlace(sheet, '.hero')], count: 3 };
}
