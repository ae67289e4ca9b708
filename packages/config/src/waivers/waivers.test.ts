import { describe, expect, test } from 'vitest';
import { rules } from '@brandlint/core';
import { writeDataError } from '@brandlint/core/brand';
import { parseConfig } from '../schema/parse-config.ts';
import { resolveSettings } from '../settings/resolve-settings.ts';
import { isDay } from './is-day.ts';
import { readToday } from './read-today.ts';

const complete = { rule: 'color-in-palette', reason: 'an old flyer', owner: 'Jo Bloggs' };
const file = 'brandlint.config.json';

describe('what is wrong with a waiver is said with place, cause and cure', () => {
  const cases: [object, RegExp][] = [
    [
      { reason: 'x', owner: 'y' },
      /^brandlint\.config\.json, waivers\[0\]: it does not say what is accepted; add "rule", .*"written" or "fingerprint"\.$/,
    ],
    [
      { rule: 'color-in-palette', owner: 'y' },
      /waivers\[0\]: "reason" is missing; add it: Why it is accepted\.$/,
    ],
    [
      { rule: 'color-in-palette', reason: 'x' },
      /waivers\[0\]: "owner" is missing; add it: Who answers for it\.$/,
    ],
    [{ ...complete, reason: ' ' }, /waivers\[0\]\.reason: the text is empty/],
    [
      { ...complete, rule: 'color-in-pallete' },
      /waivers\[0\]\.rule: "color-in-pallete" is not a known rule; write "color-in-palette"\.$/,
    ],
    [{ ...complete, files: [] }, /waivers\[0\]\.files: the list is empty/],
    [
      { ...complete, fingerprint: 'abc' },
      /waivers\[0\]\.fingerprint: "abc" is not a fingerprint; .*16 hexadecimal digits\.$/,
    ],
    [
      { ...complete, until: '31.1.2027' },
      /waivers\[0\]\.until: "31\.1\.2027" is not a day; write year, month and day, as in 2027-01-31\.$/,
    ],
    [{ ...complete, until: '2027-02-30' }, /"2027-02-30" is not a day/],
    [{ ...complete, til: '2027-02-03' }, /"til" is not a known key; write "until"/],
  ];
  test.each(cases)('%j', (waiver, said) => {
    const parsed = parseConfig(file, { waivers: [waiver] }, rules);
    expect(parsed.ok ? [] : parsed.errors.map(writeDataError)).toEqual([expect.stringMatching(said)]);
  });
});

test.each([
  ['2027-01-30', 'holds'],
  ['2027-01-31', 'holds'],
  ['2027-02-01', 'expired'],
])('on %s a waiver until 2027-01-31 %s', (today, state) => {
  const parsed = parseConfig(
    file,
    { waivers: [{ ...complete, until: '2027-01-31', files: ['old'] }] },
    rules,
  );
  if (!parsed.ok) throw new TypeError('it is a configuration');
  const limit = { value: 1, because: '' };
  const limits = {
    nearDeltaE: limit,
    nearInkPoints: limit,
    greyDeltaE: limit,
    pairDeltaE: limit,
    richBlackInk: limit,
    outlineSame: limit,
    outlineAltered: limit,
    labelDistance: limit,
  };
  expect(resolveSettings({ limits }, parsed.value, { file, today }).waivers).toEqual([
    {
      ...complete,
      where: { files: expect.arrayContaining(['old']) },
      until: '2027-01-31',
      state,
      place: 'brandlint.config.json, waivers[0]',
    },
  ]);
});

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-13-01', false],
  ['2024-1-1', false],
  ['+02024-01-01', false],
  ['2024-01-01T00:00', false],
  ['', false],
])('%j is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

describe('today', () => {
  test.each([
    ['', 86_400_000 - 1, '1970-01-01'],
    ['', 86_400_000, '1970-01-02'],
    ['1700000000', 0, '2023-11-14'],
    ['253402300799', 0, '9999-12-31'],
  ])('SOURCE_DATE_EPOCH=%s', (SOURCE_DATE_EPOCH, now, day) => {
    expect(readToday({ SOURCE_DATE_EPOCH }, now)).toEqual({ ok: true, value: day });
  });
  test.each(['soon', '-1', '1.5', '253402300800', '9'.repeat(400)])(
    'SOURCE_DATE_EPOCH=%.20s is told',
    (given) => {
      const today = readToday({ SOURCE_DATE_EPOCH: given });
      expect(today.ok ? '' : today.errors.map(writeDataError).join()).toMatch(
        /^SOURCE_DATE_EPOCH: ".{1,40}" is not a whole number of seconds since 1970; mend it, or unset it\.$/,
      );
    },
  );
});
