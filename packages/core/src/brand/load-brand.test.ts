import { describe, expect, test } from 'vitest';
import type { KnownRule } from './check-options.ts';
import { writeDataError } from './data-error.ts';
import { loadBrand } from './load-brand.ts';

const rules: readonly KnownRule[] = [
  { name: 'plain-rule', options: {} },
  {
    name: 'measured-rule',
    options: {
      least: { type: 'number', minimum: 1, maximum: 21, description: 'The least ratio.' },
      exempt: { type: 'strings', description: 'What is exempt.' },
      strict: { type: 'boolean', description: 'Whether it is strict.' },
    },
  },
];

const limit = (value: number) => ({ value, because: 'It is an example.' });

function sampleBrand() {
  return {
    id: 'sample',
    name: 'Sample',
    version: '1',
    document: { title: 'Sample Guide', publisher: 'Sample' },
    names: ['Sample'],
    variablePrefix: 'sample',
    palette: 'palette.tokens.json',
    principles: [{ name: 'First', description: 'We will.' }],
    limits: {
      nearDeltaE: limit(2),
      nearInkPoints: limit(3),
      greyDeltaE: limit(2),
      pairDeltaE: limit(5),
      richBlackInk: limit(90),
      outlineSame: limit(1),
      outlineAltered: limit(5),
      labelDistance: limit(1),
    },
    requirements: [
      {
        id: 'one',
        statement: 'It is so.',
        level: 'must',
        basis: 'stated',
        source: { document: 'Sample Guide', quote: 'It is so.' },
        check: { kind: 'rule', rule: 'plain-rule', options: {} },
      },
    ],
  };
}

const token = (hex: string, components: readonly number[]) => ({
  $type: 'color',
  $value: { colorSpace: 'srgb', components, hex },
});

function samplePalette() {
  return { 'Deep Sea': token('#003366', [0, 0.2, 0.4]), accents: { Sun: token('#ffcc00', [1, 0.8, 0]) } };
}

function load(json: unknown, paletteJson: unknown) {
  const loaded = loadBrand({
    file: 'brand.json',
    json,
    paletteFile: 'palette.tokens.json',
    paletteJson,
    rules,
  });
  return loaded.ok ? loaded.value : loaded.errors.map(writeDataError);
}

/** The data with the value at some keys replaced, or taken out. */
function change(data: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data))
    return data.map((item: unknown, i) => (i === key ? change(item, rest, value) : item));
  const fields: Record<string, unknown> = { ...(typeof data === 'object' ? data : {}) };
  return { ...fields, [key]: change(fields[key], rest, value) };
}

describe('loadBrand', () => {
  test('a brand: names stay as they are, groups only order, ink may be missing', () => {
    expect(load(sampleBrand(), samplePalette())).toMatchObject({
      id: 'sample',
      palette: [
        {
          name: 'Deep Sea',
          hex: '#003366',
          screen: [0, 0.2, 0.4],
          variable: '--sample-deep-sea',
          converted: [],
        },
        { name: 'Sun', hex: '#FFCC00', variable: '--sample-sun' },
      ],
    });
  });

  test('CMYK becomes inks from 0 to 1', () => {
    const ink = {
      cmyk: [100, 30, 0, 5],
      clause: 'Sea CMYK 100 30 0 5',
      converted: [{ profile: 'P', cmyk: [1, 2, 3, 4] }],
      printed: { profile: 'P', hex: '#0081c9', deltaE: 22.1 },
    };
    const palette = {
      Sea: { ...token('#003366', [0, 0.2, 0.4]), $extensions: { 'org.brandlint': ink, 'com.other': 1 } },
    };
    expect(load(sampleBrand(), palette)).toMatchObject({
      palette: [
        {
          ink: [1, 0.3, 0, 0.05],
          clause: 'Sea CMYK 100 30 0 5',
          converted: [{ profile: 'P', ink: [0.01, 0.02, 0.03, 0.04] }],
          printed: { profile: 'P', hex: '#0081C9', deltaE: 22.1 },
        },
      ],
    });
  });

  const misfit = '{ "kind": "rule", … } or { "kind": "manual", … }';
  const rule = (name: string, options: object) => ({ kind: 'rule', rule: name, options });

  test.each<[string, (string | number)[], unknown, string]>([
    [
      'a key that is missing',
      ['name'],
      undefined,
      'brand.json: "name" is missing; add it: The name of the body that owns the brand.',
    ],
    [
      'a key nobody knows',
      ['limits', 'nearDelta'],
      1,
      'brand.json, limits: "nearDelta" is not a known key; write "nearDeltaE".',
    ],
    [
      'a word for a number',
      ['limits', 'greyDeltaE', 'value'],
      'two',
      'brand.json, limits.greyDeltaE.value: "two" is not a number from 0 to 100; write one.',
    ],
    [
      'a limit without a reason',
      ['limits', 'greyDeltaE', 'because'],
      ' ',
      'brand.json, limits.greyDeltaE.because: the text is empty; write it or remove the key.',
    ],
    [
      'a list for an object',
      ['document'],
      [],
      'brand.json, document: an empty list is not an object; write { … } with "title", "publisher", "contact".',
    ],
    ['an object for a list', ['names'], {}, 'brand.json, names: an object is not a list; write [ … ].'],
    [
      'an empty list',
      ['requirements'],
      [],
      'brand.json, requirements: the list is empty; write at least one.',
    ],
    [
      'a level nobody knows',
      ['requirements', 0, 'level'],
      'musst',
      'brand.json, requirements[0].level: "musst" is not known here; write "must".',
    ],
    [
      'a scope nobody knows',
      ['requirements', 0, 'when'],
      { scope: ['all'] },
      'brand.json, requirements[0].when.scope[0]: "all" is not known here; write one of "unset", "co-branded", "network".',
    ],
    [
      'a check of no kind',
      ['requirements', 0, 'check', 'kind'],
      'rul',
      `brand.json, requirements[0].check.kind: this says neither which rule decides nor what to ask a person; write ${misfit}.`,
    ],
    [
      'a rule nobody knows',
      ['requirements', 0, 'check'],
      rule('plain-rul', {}),
      'brand.json, requirements[0].check.rule: "plain-rul" is not a known rule; write "plain-rule".',
    ],
    [
      'an option nobody knows',
      ['requirements', 0, 'check'],
      rule('plain-rule', { least: 1 }),
      'brand.json, requirements[0].check.options: "least" is no option of the rule "plain-rule"; remove it.',
    ],
    [
      'an option that inherits',
      ['requirements', 0, 'check'],
      rule('plain-rule', { toString: 1 }),
      'brand.json, requirements[0].check.options: "toString" is no option of the rule "plain-rule"; remove it.',
    ],
    [
      'words that are missing',
      ['requirements', 0, 'source', 'quote'],
      '',
      'brand.json, requirements[0].source.quote: a requirement that is "stated" rests on words, and there are none; quote them, or make it "practice".',
    ],
    [
      'a prefix that makes no variable',
      ['variablePrefix'],
      'A b',
      'brand.json, variablePrefix: this begins no custom property; write lower-case letters, digits and hyphens.',
    ],
    [
      'no object at all',
      [],
      [],
      'brand.json: an empty list is not an object; write { … } with "$schema", "id", "name", "version".',
    ],
  ])('%s', (_, keys, value, expected) => {
    expect(load(change(sampleBrand(), keys, value), samplePalette())).toEqual([expected]);
  });

  test('options out of their bounds, of another type, or missing', () => {
    const check = rule('measured-rule', { least: 0.5, exempt: 'x' });
    expect(load(change(sampleBrand(), ['requirements', 0, 'check'], check), samplePalette())).toEqual([
      'brand.json, requirements[0].check.options.least: 0.5 is not a number from 1 to 21; write a number from 1 to 21.',
      'brand.json, requirements[0].check.options.exempt: "x" is not a list of texts; write a list of texts.',
      'brand.json, requirements[0].check.options: the option "strict" is missing; add it: Whether it is strict.',
    ]);
  });

  test('everything that is wrong is said at once, in both files', () => {
    const json = { ...sampleBrand(), nmae: 1, extra: 2, version: 3 };
    expect(load(json, { Sea: token('#00336', [0, 0.2, 0.4]) })).toEqual([
      'brand.json, version: 3 is not text; write it in quotation marks.',
      'brand.json: "nmae" is not a known key; write "name".',
      expect.stringMatching(/^brand\.json: "extra" is not a known key; known are "\$schema", "id", /),
      'palette.tokens.json, Sea.$value.hex: "#00336" is not a colour; write six hexadecimal digits.',
    ]);
  });

  test('a requirement that is there twice', () => {
    const [first] = sampleBrand().requirements;
    expect(load({ ...sampleBrand(), requirements: [first, first] }, samplePalette())).toEqual([
      'brand.json, requirements[1].id: "one" is there twice; give each requirement a name of its own.',
    ]);
  });
});

describe('the palette', () => {
  const sea = token('#003366', [0, 0.2, 0.4]);
  test.each<[string, unknown, string]>([
    [
      'components that are another colour',
      { Sea: token('#003366', [0, 0.2, 0.5]) },
      'Sea.$value.components: they are another colour than #003366; write [0, 0.2, 0.4] or mend the hex.',
    ],
    [
      'components out of range',
      { Sea: token('#003366', [0, 51, 0.4]) },
      'Sea.$value.components[1]: 51 is not a number from 0 to 1; write one.',
    ],
    [
      'an alias',
      { Sea: { $type: 'color', $value: '{a.b}' } },
      'Sea.$value: "{a.b}" is an alias, not a published value; write the value itself.',
    ],
    [
      'the hex of older drafts',
      { Sea: { $type: 'color', $value: '#003366' } },
      'Sea.$value: "#003366" is not an object; write { … } with "colorSpace", "components", "alpha", "hex".',
    ],
    [
      'a twin in another group',
      { Sea: sea, more: { sea } },
      'more.sea: "sea" and "Sea" make one and the same custom property; give each colour a name of its own.',
    ],
    [
      'a token that is no colour',
      { Sea: sea, gap: { $type: 'dimension', $value: { value: 1, unit: 'px' } } },
      'gap.$type: the palette holds colours, and this is "dimension"; write "color", or move the token to another file.',
    ],
    [
      'a token without a type',
      { Sea: { $value: sea.$value } },
      'Sea.$type: the token has no type; write "color", or move the token to another file.',
    ],
    [
      'inks that are three',
      { Sea: { ...sea, $extensions: { 'org.brandlint': { cmyk: [1, 2, 3] } } } },
      'Sea.$extensions["org.brandlint"].cmyk: the list has 3 numbers; write four, cyan, magenta, yellow and black in per cent.',
    ],
    [
      'a name without letters',
      { '***': sea },
      '["***"]: the name makes no custom property; name the colour with letters or digits.',
    ],
  ])('%s', (_, palette, expected) => {
    expect(load(sampleBrand(), palette)).toEqual([`palette.tokens.json, ${expected}`]);
  });

  test.each([[{}], [[]], ['text'], [null], [{ $description: 'x' }]])('without a colour: %j', (palette) => {
    expect(load(sampleBrand(), palette)).toEqual([
      'palette.tokens.json: there is no colour in it; write at least one token with "$type": "color".',
    ]);
  });

  test('a type holds for a whole group', () => {
    expect(load(sampleBrand(), { all: { $type: 'color', Sea: { $value: sea.$value } } })).toMatchObject({
      palette: [{ name: 'Sea' }],
    });
  });

  test.each(['__proto__', 'constructor'])('the key %s', (key) => {
    const palette: unknown = JSON.parse(`{"Sea": ${JSON.stringify(sea)}, "${key}": {"x": 1}}`);
    expect(load(sampleBrand(), palette)).toEqual([
      `palette.tokens.json: the key "${key}" is not allowed; remove it.`,
    ]);
    expect(load(JSON.parse(`{"${key}": {"x": 1}}`), samplePalette())).toEqual([
      `brand.json: the key "${key}" is not allowed; remove it.`,
    ]);
  });
});
