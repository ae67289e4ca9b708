import { expect, test } from 'vitest';
import type { Gap, ResultName, SeenKind, Settings, SourceReport } from '@brandlint/core';
import { sampleBrand, sampleSettings } from '../test/sample-brand.ts';
import { digestReport } from './reporting/digest-report.ts';
import { createRunCounter, summarise } from './summarise.ts';

const whole: Gap = { kind: 'unreadable', code: 'damaged', reason: 'a case', places: [], count: 1 };

function file(seen: SourceReport['seen'], more: Partial<SourceReport> = {}): SourceReport {
  const nothing = { findings: [], gaps: [], tally: [], recognised: [], unidentified: 0 };
  return { source: 'a.css', hash: '', ...nothing, ...(seen && { seen }), ...more };
}

const unread = file({}, { gaps: [whole] });
const everything: Record<SeenKind, number> = {
  ...{ colors: 9, textColors: 1, inks: 1, spots: 1, pictures: 1, icons: 1, texts: 1 },
};

/** How each of these fared: about colours, text on a ground, spot inks, pictures, icons, texts. */
const asked = {
  colors: 'color-untinted',
  textColors: 'text-contrast-minimum',
  spots: 'spot-color-consistent',
  pictures: 'icon-known',
  icons: 'icon-upright',
  texts: 'principle-name-as-published',
};

function resultsOf(files: readonly SourceReport[]): Record<string, ResultName | undefined> {
  const { requirements } = summarise(sampleBrand, sampleSettings, files, []);
  return Object.fromEntries(
    Object.entries(asked).map(([kind, rule]) => [
      kind,
      requirements.find((one) => one.rule === rule)?.result,
    ]),
  );
}

const all = (result: ResultName) => Object.fromEntries(Object.keys(asked).map((kind) => [kind, result]));

test.each<[name: string, files: SourceReport[], expected: object]>([
  ['all could be read and has everything', [file(everything)], all('no fault found')],
  ['nothing could be read', [unread, unread], all('not checked')],
  ['nothing is in what could be read', [file({}), unread], all('nothing to check')],
  ['a report of an older form does not say', [file(undefined)], all('no fault found')],
  ['colours alone', [file({ colors: 3 }), unread], { ...all('nothing to check'), colors: 'no fault found' }],
  [
    'each in a file of its own',
    [file({ colors: 3 }), file({ texts: 1 }), file({ colors: 1, textColors: 1 })],
    {
      ...all('nothing to check'),
      ...{ colors: 'no fault found', texts: 'no fault found', textColors: 'no fault found' },
    },
  ],
  [
    'a picture of which nobody knows whether it is an icon',
    [file({ pictures: 1 }, { unidentified: 1 })],
    { ...all('nothing to check'), pictures: 'no fault found', icons: 'not checked' },
  ],
  [
    'such a picture, and an icon elsewhere',
    [file({ pictures: 1 }, { unidentified: 1 }), file({ pictures: 1, icons: 1 })],
    { ...all('nothing to check'), pictures: 'no fault found', icons: 'no fault found' },
  ],
  [
    'a part could not be read, and nothing is in the rest',
    [
      file(
        {},
        { gaps: [{ ...whole, places: [{ kind: 'area', page: 1, x: 0, y: 0, width: 1, height: 1 }] }] },
      ),
    ],
    all('nothing to check'),
  ],
])('%s', (_, files, expected) => {
  expect(resultsOf(files)).toEqual(expected);
});

test('files that could not be read at all are counted', () => {
  const count = (files: SourceReport[]) => summarise(sampleBrand, sampleSettings, files, []).summary.unread;
  expect(count([unread, file({}), unread])).toBe(2);
  expect(count([file({ colors: 1 }, { gaps: [whole] })])).toBe(undefined);
});

test('of the whole nothing is said where only a part was checked', () => {
  const funded: Settings = { ...sampleSettings, profiles: ['funded-project'] };
  const results = (isPart: boolean) => {
    const counter = createRunCounter(sampleBrand, funded);
    counter.add('a.css', digestReport(file(everything)));
    const { requirements } = counter.finish([], [], isPart);
    return requirements.find(({ rule }) => rule === 'icon-present-in-funded-work')?.result;
  };
  expect([results(false), results(true)]).toEqual(['no fault found', 'not checked']);
});
