import type { Brand, Requirement, Settings, Token } from '@brandlint/core';
import { parseHex } from '@brandlint/core';

type Ink = readonly [number, number, number, number];

function toToken(name: string, hex: string, ink: Ink, converted: Ink, printedDeltaE: number): Token {
  const screen = parseHex(hex);
  if (!screen) throw new Error(`${hex} is not a colour`);
  return {
    name,
    hex,
    screen,
    ink,
    variable: `--sample-${name.toLowerCase()}`,
    converted: [{ profile: 'FOGRA39', ink: converted }],
    printed: { profile: 'FOGRA39', hex: '#808080', deltaE: printedDeltaE },
  };
}

function toRequirement(rule: string, more: Partial<Requirement>): Requirement {
  return {
    id: rule,
    statement: `What ${rule} asks`,
    level: 'should',
    basis: 'practice',
    source: { document: 'A sample', quote: '' },
    check: { kind: 'rule', rule, options: {} },
    ...more,
  };
}

const limit = (value: number) => ({ value, because: 'it is a sample' });

/** A small brand with four colours: enough to run every rule on. */
export const sampleBrand: Brand = {
  id: 'sample',
  name: 'Sample',
  version: '1.0.0',
  document: { title: 'Sample statement', publisher: 'Nobody' },
  names: ['Friendly Towns’ Sample Network', "Friendly Towns' Sample Network", 'FTSN'],
  palette: [
    toToken('Magenta', '#C41E7F', [0, 0.93, 0, 0], [0.18, 0.96, 0.02, 0.07], 8.3),
    toToken('Teal', '#74B8CA', [1, 0.3, 0, 0], [0.56, 0.1, 0.18, 0.02], 22.1),
    toToken('Lime', '#B3D135', [0.35, 0, 1, 0], [0.39, 0.02, 0.91, 0], 4),
    toToken('Blue', '#6798D1', [0.78, 0.23, 0, 0], [0.62, 0.32, 0, 0.04], 8.7),
  ],
  principles: [
    {
      name: 'Learning',
      description: 'We will learn from what we try and tell each other what we have learnt.',
    },
    {
      name: 'Innovation',
      description: 'We will try new ways of working with local people to drive positive change.',
    },
    {
      name: 'Walking the talk',
      description: 'We will do ourselves what we ask of others and show in our own work how it can be done.',
    },
    { name: 'Co-production', description: 'We will plan services together with the people who use them.' },
  ],
  iconAttributes: ['data-sample-icon'],
  requirements: [
    toRequirement('color-as-published', { level: 'must', basis: 'stated' }),
    toRequirement('color-in-palette', { when: { scope: ['unset', 'co-branded'] } }),
    toRequirement('color-in-palette', {
      id: 'color-in-palette-network',
      level: 'must',
      when: { scope: ['network'] },
    }),
    toRequirement('color-untinted', { level: 'may' }),
    toRequirement('color-from-token', { when: { onRequest: true } }),
    toRequirement('spot-color-consistent', {}),
    toRequirement('color-space-for-print', { when: { profile: 'print' } }),
    toRequirement('total-ink-maximum', {
      when: { onRequest: true },
      check: { kind: 'rule', rule: 'total-ink-maximum', options: { maximumPercent: 300 } },
    }),
    toRequirement('rich-black', {
      when: { onRequest: true },
      check: { kind: 'rule', rule: 'rich-black', options: { smallSizePt: 12 } },
    }),
    toRequirement('text-contrast-minimum', {
      check: {
        kind: 'rule',
        rule: 'text-contrast-minimum',
        options: {
          minimum: 4.5,
          largeMinimum: 3,
          largeSizePt: 18,
          largeBoldSizePt: 14,
          exempt: ['*:disabled*'],
        },
      },
    }),
    toRequirement('icon-known', { level: 'must', basis: 'stated' }),
    toRequirement('icon-label-agrees', {
      basis: 'derived',
      check: {
        kind: 'rule',
        rule: 'icon-label-agrees',
        options: { fillers: ['the', 'icon', 'of', 'principle'] },
      },
    }),
    toRequirement('icon-labelled', {}),
    toRequirement('icon-has-text-alternative', {}),
    toRequirement('icon-contrast-minimum', {
      check: { kind: 'rule', rule: 'icon-contrast-minimum', options: { minimum: 3, minimumShare: 0.02 } },
    }),
    toRequirement('icon-artwork-unaltered', {}),
    toRequirement('icon-proportions-kept', {
      check: { kind: 'rule', rule: 'icon-proportions-kept', options: { maximumStretchPercent: 1 } },
    }),
    toRequirement('icon-upright', {
      check: { kind: 'rule', rule: 'icon-upright', options: { maximumDeg: 1 } },
    }),
    toRequirement('icon-color-in-palette', {
      check: { kind: 'rule', rule: 'icon-color-in-palette', options: { minimumShare: 0.02 } },
    }),
    toRequirement('icon-present-in-funded-work', {
      when: { profile: 'funded-project' },
      check: {
        kind: 'rule',
        rule: 'icon-present-in-funded-work',
        options: { harmlessGaps: ['unresolved-variable'] },
      },
    }),
    toRequirement('principle-name-as-published', {
      check: {
        kind: 'rule',
        rule: 'principle-name-as-published',
        options: { accepted: ['case', 'whitespace', 'list-mark', 'apostrophe'] },
      },
    }),
    toRequirement('principle-description-as-published', {
      level: 'may',
      check: {
        kind: 'rule',
        rule: 'principle-description-as-published',
        options: { minimumSimilarity: 0.85 },
      },
    }),
    toRequirement('network-name-as-published', {}),
    toRequirement('owner', { check: { kind: 'manual', question: 'Who supplied the artwork?' } }),
  ],
  limits: {
    nearDeltaE: limit(2),
    nearInkPoints: limit(3),
    greyDeltaE: limit(2),
    pairDeltaE: limit(5),
    richBlackInk: limit(90),
    outlineSame: limit(0.5),
    outlineAltered: limit(5),
    labelDistance: limit(1),
  },
};

/** The settings of a user who has configured nothing. */
export const sampleSettings: Settings = {
  scope: 'unset',
  profiles: [],
  law: {},
  areas: [],
  partners: [],
  logos: {},
  vendored: {},
  icons: { registered: [], logos: [], marks: [], iconography: {} },
  deliverables: [],
  limits: sampleBrand.limits,
  neutrals: [],
  rules: {},
};
