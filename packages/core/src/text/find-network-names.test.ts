import { describe, expect, test } from 'vitest';
import { ccin } from '../../test/ccin-wording.ts';
import { councilProse } from '../../test/council-prose.ts';
import { createWordingReader } from './create-wording-reader.ts';
import { writeChanges } from './write-changes.ts';

const { findNetworkNames } = createWordingReader(ccin);
const name = 'Co-operative Councils’ Innovation Network';

function say(text: string): readonly string[] {
  return findNetworkNames(text).map(({ written, match, differences, expected, start, end }) => {
    expect(text.slice(start, end)).toBe(written);
    return [written, match, ...differences, ...(match === 'published' ? [] : [expected])].join(' · ');
  });
}

describe('findNetworkNames', () => {
  test.each(ccin.names)('%s is published wherever it stands', (form) => {
    for (const text of [
      form,
      `the ${form}.`,
      `(${form})`,
      `${form}'s work`,
      `“${form}”, and`,
      `a ${form}–led plan`,
    ]) {
      expect(say(text)).toEqual([`${form} · published`]);
    }
  });

  test.each([
    [name.toUpperCase(), [`${name.toUpperCase()} · variant · case · ${name.toUpperCase()}`]],
    ['Ccin', ['Ccin · variant · case · CCIN']],
    [
      'Co-operative Councils` Innovation Network',
      [`Co-operative Councils\` Innovation Network · variant · apostrophe · ${name}`],
    ],
    [
      'Co-operative Councils’\n\nInnovation Network',
      [`Co-operative Councils’\n\nInnovation Network · variant · whitespace · ${name}`],
    ],
    [
      'Co\u2011operative Councils’\u00A0Innovation Network',
      ['Co\u2011operative Councils’\u00A0Innovation Network · published'],
    ],
    [
      'Co-operative Coun-\ncils’ Innovation Network',
      [`Co-operative Coun-\ncils’ Innovation Network · variant · dash · ${name}`],
    ],
    ['CCIN-funded work of non-CCIN councils', ['CCIN · published', 'CCIN · published']],
  ])('accepts %s', (text, expected) => {
    expect(say(text)).toEqual(expected);
  });

  test('without an apostrophe is a variant where no form of the brand has none', () => {
    const reader = createWordingReader({ ...ccin, names: [name] });
    expect(reader.findNetworkNames('Co-operative Councils Innovation Network')).toMatchObject([
      { match: 'variant', differences: ['apostrophe'], expected: name },
    ]);
    expect(reader.findNetworkNames("Co-operative Councils' Innovation Network")).toMatchObject([
      {
        match: 'variant',
        differences: ['apostrophe'],
        expected: "Co-operative Councils' Innovation Network",
      },
    ]);
  });

  test.each([
    ["Cooperative Councils' Innovation Network", '"Cooperative Councils\'" → "Co-operative Councils\'"'],
    ['Cooperative Councils’ Innovation Network', '"Cooperative Councils’" → "Co-operative Councils’"'],
    ['Co operative Councils Innovation Network', '"Co operative Councils" → "Co-operative Councils’"'],
    ['Co-op Councils’ Innovation Network', '"Co-op Councils’" → "Co-operative Councils’"'],
    [
      'Co-operative Council’s Innovation Network',
      '"Co-operative Council’s Innovation" → "Co-operative Councils’ Innovation"',
    ],
    [
      'Co-operative Councils Innovations Network',
      '"Councils Innovations Network" → "Councils’ Innovation Network"',
    ],
    ['Co-operative Councils and Innovation Network', '"Councils and Innovation" → "Councils’ Innovation"'],
    [
      'Co-operative Counsils’ Innovaton Network',
      '"Co-operative Counsils’ Innovaton Network" → "Co-operative Councils’ Innovation Network"',
    ],
    ['COOPERATIVE COUNCILS INNOVATION NETWORK', '"COOPERATIVE COUNCILS" → "CO-OPERATIVE COUNCILS’"'],
  ])('%s is near', (written, changes) => {
    const [found, ...more] = findNetworkNames(`The ${written} (and others) met.`);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ written, match: 'near' });
    expect(writeChanges(found?.changes ?? [])).toBe(changes);
  });

  test.each([
    'co-operative councils',
    'A network of co-operative councils',
    'an innovation network',
    'Co-operative Councils Network',
    'Co-operative Councils’ Network',
    'Councils’ Innovation Network',
    'Co-operative Councils’ Innovation Fund',
    'Co-operative Housing Innovation Network',
    'Co-operative councils, innovation network',
    'cooperative councils’ innovation network',
    'Co-operative Councils. Innovation Network',
    'Cooperative',
    '',
  ])('%s is another thing', (text) => {
    expect(say(text)).toEqual([]);
  });

  test.each([
    'info@ccin.coop',
    '@CCIN',
    '#CCIN',
    'www.ccin.coop',
    'https://example.org/CCIN/about',
    'ccin-learning.svg',
    'CCIN.pdf',
    'CCIN_logo',
    'ccin-learning',
    '--ccin-magenta',
    'data-ccin-icon',
    '{CCIN}',
    '/CCIN/',
    'ACCIN',
  ])('%s is no mention', (text) => {
    expect(say(`See ${text} there`)).toEqual([]);
  });

  test('council prose mentions nobody', () => {
    expect(councilProse.flatMap(say)).toEqual([]);
  });
});
