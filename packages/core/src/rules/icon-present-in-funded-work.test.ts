import { describe, expect, test } from 'vitest';
import { createChecker, type Gap, type Settings, type SourceReport } from '@brandlint/core';
import { registered, shapes } from '../../test/icons.ts';
import { sampleBrand, sampleSettings } from '../../test/sample-brand.ts';

const all = sampleBrand.principles.map(({ name }) => registered(name, shapes.flag));
const icons = { registered: all, logos: [], marks: [], iconography: {} };

function file(source: string, parts: Partial<SourceReport> = {}): SourceReport {
  return { source, hash: '', findings: [], gaps: [], tally: [], recognised: [], unidentified: 0, ...parts };
}

const place = { kind: 'area', page: 1, x: 0, y: 0, width: 1, height: 1 } as const;
const shown = (by: 'mark' | 'altered'): Partial<SourceReport> => ({
  recognised: [{ principle: 'Learning', as: 'icon', by, places: [place], count: 1 }],
});
const gap = (kind: Gap['kind'], code: string): Partial<SourceReport> => ({
  gaps: [{ kind, code, reason: 'a case', places: [], count: 2 }],
});

function outcome(files: readonly SourceReport[], settings: Partial<Settings> = {}, passedOver = 0): string[] {
  const complete: Settings = { ...sampleSettings, profiles: ['funded-project'], icons, ...settings };
  return createChecker(sampleBrand, complete, new Map())
    .checkRun(files, passedOver)
    .map((finding) => `${finding.outcome} ${finding.severity}: ${finding.message}`);
}

describe('icon-present-in-funded-work', () => {
  test('asks for nothing where the work is not funded', () => {
    expect(outcome([file('a.html')], { profiles: [] })).toEqual([]);
  });

  test('passes where one icon is recognised, whatever else is not', () => {
    expect(outcome([file('a.html', shown('mark')), file('b.html', gap('unreadable', 'x'))])).toEqual([]);
  });

  test('fails where everything was seen and there is none', () => {
    expect(outcome([file('a.html'), file('b.html', gap('unjudged', 'unresolved-variable'))])).toEqual([
      'fail warning: Expected the material to show at least one of the 4 icons (all of it could be read, and none was found in 2 files).',
    ]);
  });

  test('a name in words is no icon', () => {
    const named = { recognised: [{ principle: 'Learning', as: 'name', places: [place], count: 1 }] } as const;
    expect(outcome([file('a.html', named)])).toEqual([expect.stringMatching(/^fail /)]);
  });

  test.each<[string, SourceReport, Partial<Settings>, number, string]>([
    ['pictures', file('a', { unidentified: 14 }), {}, 0, '14 pictures could not be identified'],
    ['a look-alike', file('a', shown('altered')), {}, 0, '1 picture is like one'],
    ['unreadable parts', file('a', gap('unreadable', 'x')), {}, 0, '2 parts could not be read'],
    [
      'missing pictures',
      file('a', gap('unjudged', 'missing-picture')),
      {},
      0,
      '2 places could not be judged',
    ],
    ['other files', file('a'), {}, 3, '3 files are of kinds that are not read'],
    [
      'unregistered artwork',
      file('a', { unidentified: 1 }),
      { icons: { ...icons, registered: all.slice(0, 3) } },
      0,
      '1 picture could not be identified and artwork is registered for 3 of 4 principles',
    ],
  ])('asks where %s may hide one', (_, one, settings, passedOver, reasons) => {
    expect(outcome([one], settings, passedOver)).toEqual([
      `review note: Cannot tell whether the material shows an icon: none was recognised, and ${reasons}.`,
    ]);
  });

  test('looks at each deliverable and at the whole run', () => {
    const deliverables = [
      { name: 'Leaflet', files: { files: ['leaflet/'] } },
      { name: 'Site', files: { files: ['site/'] } },
      { name: 'Film', files: { files: ['film/'] } },
    ];
    const files = [file('leaflet/a.html'), file('site/a.html', shown('mark'))];
    expect(outcome(files, { deliverables })).toEqual([
      'fail warning: Expected "Leaflet" to show at least one of the 4 icons (all of it could be read, and none was found in 1 file).',
      'review note: Cannot tell whether "Film" shows an icon: no file of this run belongs to it.',
    ]);
    expect(outcome([], { deliverables })).toEqual([]);
    expect(outcome([], {}, 2)).toEqual([
      'review note: Cannot tell whether the material shows an icon: none was recognised, and 2 files are of kinds that are not read.',
    ]);
  });
});
