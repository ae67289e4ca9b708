import { describe, expect, test } from 'vitest';
import { judge, say, type UseCase } from '../../test/judge.ts';

const rule = 'color-as-published';
const outcome = (useCase: UseCase) => say(judge([useCase]), rule);

describe('color-as-published', () => {
  test.each([
    '#C41E7F',
    '#c41e7f80',
    'rgb(196 30 127)',
    '#fff',
    '#00a3e0',
    'device-cmyk(0 93% 0 0)',
    'transparent',
  ])('passes %s', (written) => expect(outcome({ written })).toEqual([]));

  test.each([
    ['#C51E80', 'fail error: Expected "#C51E80" to be Magenta "#C41E7F" (ΔE 0.24, not visible; limit 2).'],
    [
      '#C71F7B',
      'fail error: Expected "#C71F7B" to be Magenta "#C41E7F" (ΔE 1.4, visible side by side; limit 2).',
    ],
    [
      'device-cmyk(0 90% 0 0)',
      'fail error: Expected "device-cmyk(0 90% 0 0)" to be Magenta "C 0 M 93 Y 0 K 0" (largest difference of one ink 3 points; limit 3).',
    ],
    [
      'device-cmyk(39% 2% 91% 0)',
      'fail error: Expected "device-cmyk(39% 2% 91% 0)" to be Lime in ink "C 35 M 0 Y 100 K 0": it is what a program makes of #B3D135 (FOGRA39).',
    ],
  ])('fails %s', (written, message) => expect(outcome({ written })).toEqual([message]));

  test('asks where the official pair itself disagrees, and offers nothing', () => {
    const report = judge([{ written: 'device-cmyk(56% 10% 18% 2%)' }]);
    expect(say(report, rule)).toEqual([
      'review note: Cannot tell whether "device-cmyk(56% 10% 18% 2%)" should be Teal in ink "C 100 M 30 Y 0 K 0": it is what a program makes of #74B8CA (FOGRA39), and in print the two official values are ΔE 22.1 apart (a different colour). Please ask the owner of the brand.',
    ]);
    expect(report.findings.map((finding) => finding.suggestions)).toEqual([[]]);
  });

  test('leaves a reference to the place of its definition', () => {
    expect(outcome({ written: '#C51E80', reference: 'judged-at-definition' })).toEqual([]);
    expect(outcome({ written: '#C51E80', reference: 'judged-here' })).toHaveLength(1);
  });

  const near: UseCase = { written: '#C51E80', within: ['.title', '.ccin-card'] };
  test.each([
    ['outside any area', {}, false],
    ['inside an area', { areas: [{ within: ['.ccin-*'] }] }, true],
    ['in a file that is an area', { areas: [{ files: ['*.css'] }] }, true],
    ['under scope network', { scope: 'network' }, true],
    ['in a vendored file', { scope: 'network', vendored: { files: ['a.css'] } }, false],
  ] as const)('%s', (_, settings, safe) => {
    const [finding] = judge([near], settings).findings;
    expect(finding?.suggestions).toMatchObject([
      { replace: { kind: 'token', token: 'Magenta', as: 'screen' }, safe },
    ]);
  });
});

test.each([
  ['#C51E80', 'screen'],
  ['device-cmyk(0 0.95 0 0)', 'ink'],
])('says what %s was held against: %s', (written, against) => {
  expect(judge([{ written }]).findings).toMatchObject([{ data: { against } }]);
});
