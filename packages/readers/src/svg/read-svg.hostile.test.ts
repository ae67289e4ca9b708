import type { Reading } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { readSvg } from './read-svg.ts';

/** The drawing as one with nothing but colours; icons and texts have tests of their own. */
function read(text: string): Reading {
  const reading = readSvg.read({ path: 'a.svg', format: 'svg', text }, { definitions: new Map() });
  return { ...reading, uses: reading.uses.filter(({ kind }) => kind === 'color') };
}

/** How many colours were read, and the codes of the gaps. */
function say({ uses, gaps }: Reading): [number, string[]] {
  return [uses.length, gaps.map(({ kind, code }) => `${kind} ${code}`)];
}

const numbered = (count: number, write: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => write(at)).join('');

describe('malformed XML', () => {
  test.each<[string, string, number, string]>([
    [
      'an empty file',
      '',
      0,
      'not well-formed XML at 1:1 (document must contain a root element), so nothing after it was read',
    ],
    [
      'no XML at all',
      'hello',
      0,
      'not well-formed XML at 1:6 (text data outside of root node), so nothing after it was read',
    ],
    [
      'a NUL',
      '<svg fill="red">\n<g fill="tan"/>\0<g fill="blue"/></svg>',
      2,
      'not well-formed XML at 2:17 (disallowed character), so nothing after it was read',
    ],
    [
      'an element that is never closed',
      '<svg fill="red"><g>',
      1,
      'not well-formed XML at 1:20 (unclosed tag: g), so nothing after it was read',
    ],
    [
      'an element closed twice',
      '<svg fill="red"></svg></svg>',
      1,
      'not well-formed XML at 1:29 (unmatched closing tag: svg), so nothing after it was read',
    ],
    [
      'an attribute twice',
      '<svg fill="red" fill="tan"/>',
      0,
      'not well-formed XML at 1:29 (duplicate attribute: fill), so nothing after it was read',
    ],
    [
      'a tag that is cut off',
      '<svg fill="red"><g fill="',
      1,
      'not well-formed XML at 1:26 (unclosed tag: svg), so nothing after it was read',
    ],
    [
      'an unknown entity',
      '<svg fill="&constructor;"/>',
      0,
      'not well-formed XML at 1:25 (undefined entity), so nothing after it was read',
    ],
  ])('%s', (_name, text, uses, reason) => {
    const reading = read(text);
    expect(say(reading)).toEqual([uses, ['unreadable xml-malformed']]);
    expect(reading.gaps[0]?.reason).toBe(reason);
  });
});

describe('entities', () => {
  const withEntities = (subset: string, body: string) =>
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/a.dtd" [${subset}]>\n<svg>${body}</svg>`;

  test.each([
    [
      'flat, in a style attribute',
      '<!ENTITY st0 "fill:#C41E7F;"><!ENTITY st1 \'stroke:tan\'>',
      '<path style="&st0;&st1;"/>',
      ['#C41E7F', 'tan'],
    ],
    ['flat, in an attribute', '<!-- \' -->\n<!ENTITY c "green">', '<path fill="&c;"/>', ['green']],
    ['in a style element', '<!ENTITY c "green">', '<style>path{fill:&c;}</style><path/>', ['green']],
    [
      'defined twice: the first holds',
      '<!ENTITY c "green"><!ENTITY c "red">',
      '<path fill="&c;"/>',
      ['green'],
    ],
    [
      'named as a part of every object',
      '<!ENTITY __proto__ "green">',
      '<path fill="&__proto__;"/>',
      ['green'],
    ],
    ['predefined, defined again', '<!ENTITY lt "&#38;#60;">', '<path fill="red"/>', ['red']],
  ])('taken: %s', (_name, subset, body, written) => {
    const { uses, gaps } = read(withEntities(subset, body));
    expect(uses.map((use) => use.written)).toEqual(written);
    expect(gaps).toEqual([]);
  });

  test.each([
    [
      'external',
      '<!ENTITY x SYSTEM "file:///etc/passwd">',
      'the entity x, which lies outside the file, is not expanded',
    ],
    [
      'public',
      '<!ENTITY x PUBLIC "a" "https://example.org/">',
      'the entity x, which lies outside the file, is not expanded',
    ],
    ['parameter', '<!ENTITY % x "y">', 'the entity x, which is a parameter entity, is not expanded'],
    ['a reference to a parameter', '%x;', 'the parameter entity %x; is not expanded'],
    ['nested', '<!ENTITY x "&y;">', 'the entity x, which refers to others, is not expanded'],
    ['with markup', '<!ENTITY x "<g/>">', 'the entity x, which holds markup, is not expanded'],
    [
      'long',
      `<!ENTITY x "${'y'.repeat(10_001)}">`,
      'the entity x, which is longer than 10000 characters, is not expanded',
    ],
  ])('refused: %s', (_name, subset, reason) => {
    const use = subset.startsWith('<!ENTITY x') ? '<g fill="&x;"/>' : '';
    const text = withEntities(subset, `${use}<path fill="red"/>`);
    const reading = read(text);
    expect(say(reading)).toEqual([1, ['unreadable entity-refused']]);
    expect(reading.gaps[0]).toMatchObject({ reason, places: [{ start: { offset: text.indexOf(subset) } }] });
  });

  test('a bomb, nested, and a bomb of many', () => {
    const nested = numbered(1_000, (at) => `<!ENTITY e${at} "&e${at - 1};&e${at - 1};">`);
    const [uses, gaps] = say(read(withEntities(nested, '<path fill="&e999;" stroke="red"/>')));
    expect([uses, gaps.length]).toEqual([1, 21]);
    const long = `<!ENTITY x "${'fill:red;'.repeat(1_000)}">`;
    const many = read(withEntities(long, '<path style="&x;"/>'.repeat(1_000)));
    expect(many.uses.length).toBeLessThan(200_000);
    expect(say(many)[1]).toEqual(['unreadable entity-refused']);
  });

  test('a default that the document type gives', () => {
    expect(say(read(withEntities('<!ATTLIST path fill CDATA "red">', '<path/>')))).toEqual([
      0,
      ['unjudged attribute-default'],
    ]);
  });
});

const much: [name: string, text: () => string, uses: number, gaps: string[]][] = [
  [
    'ten thousand levels',
    () => numbered(10_000, (at) => `<g id="g${at}" fill="#abc">`) + '</g>'.repeat(10_000),
    10_000,
    [],
  ],
  ['as many elements as are read', () => `<svg>${'<g/>'.repeat(199_998)}<g fill="red"/></svg>`, 1, []],
  [
    'half a million elements, of which the first are read',
    () => `<svg><g fill="red"/>${'<g/>'.repeat(500_000)}<g fill="red"/></svg>`,
    1,
    ['unreadable drawing-too-large'],
  ],
  [
    'a line of five million characters',
    () => `<svg><path d="${'M0 0'.repeat(1_250_000)}" fill="red"/></svg>`,
    1,
    [],
  ],
  [
    'a value of five million characters',
    () => `<svg fill="${'#fff '.repeat(1_000_000)}"/>`,
    0,
    ['unjudged value-too-long'],
  ],
  [
    'a hundred thousand attributes',
    () => `<svg ${numbered(100_000, (at) => `a${at}="" `)} fill="red"/>`,
    1,
    [],
  ],
  [
    'a style attribute of a hundred thousand declarations',
    () => `<svg style="${'fill:red;'.repeat(100_000)}"/>`,
    100_000,
    [],
  ],
  [
    'a doctype of unclosed declarations',
    () => `<!DOCTYPE svg ["${'<!a'.repeat(500_000)}" ]><svg fill="red"/>`,
    1,
    [],
  ],
  ['a name of a million characters', () => `<svg><${'a'.repeat(1_000_000)} fill="red"/></svg>`, 1, []],
  ['comments', () => `<svg>${'<!---->'.repeat(300_000)}<g fill="red"/></svg>`, 1, []],
  [
    'brackets in a style',
    () => `<svg><style>a{fill:${'('.repeat(300_000)}}</style></svg>`,
    0,
    ['unreadable stylesheet-malformed'],
  ],
  [
    'rules nested ten thousand deep',
    () => `<svg><style>${'a{fill:red;'.repeat(10_000)}${'}'.repeat(10_000)}</style></svg>`,
    10_000,
    [],
  ],
  [
    'selectors nested ten thousand deep',
    () => `<svg><style>${':not('.repeat(10_000)}a${')'.repeat(10_000)}{fill:red}</style></svg>`,
    1,
    [],
  ],
  ['a selector of many parts', () => `<svg><style>${'a '.repeat(50_000)}b{fill:red}</style></svg>`, 1, []],
  [
    'a selector of many alternatives',
    () => `<svg><style>:is(${'a,'.repeat(50_000)}b){fill:red}</style></svg>`,
    1,
    [],
  ],
  [
    'a hundred thousand elements and a thousand rules by class',
    () =>
      `<svg><style>${numbered(1_000, (at) => `.c${at}{fill:red}`)}</style>${numbered(100_000, (at) => `<a class="c${at % 1_000}"/>`)}</svg>`,
    1_000,
    [],
  ],
  [
    'a hundred thousand elements and a thousand rules that ask each',
    () =>
      `<svg><style>${numbered(1_000, (at) => `a:not(.c${at}){fill:red}`)}</style>${numbered(100_000, (at) => `<a class="c${at % 1_000}"/>`)}</svg>`,
    1_000,
    ['unjudged cascade-too-large'],
  ],
  [
    'siblings that are counted',
    () =>
      `<svg><style>a:nth-last-child(3n){fill:red} a~a~a{stroke:tan}</style>${'<a/>'.repeat(50_000)}</svg>`,
    2,
    ['unjudged cascade-too-large'],
  ],
  [
    'descendants of descendants',
    () => `<svg><style>g g g g g x g{fill:red}</style>${'<g>'.repeat(5_000)}${'</g>'.repeat(5_000)}</svg>`,
    1,
    ['unjudged cascade-too-large'],
  ],
];

describe('far too much', () => {
  test.each(much)('%s', (_name, write, uses, gaps) => {
    const text = write();
    const start = process.cpuUsage().user / 1000;
    expect(say(read(text))).toEqual([uses, gaps]);
    expect(process.cpuUsage().user / 1000 - start).toBeLessThan(10_000);
  });

  test('a drawing of a million elements says how much of it was read, and what to do', () => {
    const { gaps } = read(`<svg>\n${'<g/>'.repeat(1_000_000)}</svg>`);
    expect(gaps).toMatchObject([
      {
        reason:
          'a drawing of more than 200000 elements; only these were read, up to 2:799997; simplify or divide it',
        places: [{ start: { line: 2, column: 799_997 } }],
      },
    ]);
  });

  test('twice the text takes about twice the time', () => {
    const write = (count: number) =>
      `<svg><style>.a path{fill:red}</style>${'<g class="a"><path stroke="tan"/></g>'.repeat(count)}</svg>`;
    const time = (text: string) => {
      const start = process.cpuUsage().user / 1000;
      read(text);
      return process.cpuUsage().user / 1000 - start;
    };
    time(write(5_000));
    expect(time(write(80_000))).toBeLessThan(60 * Math.max(5, time(write(5_000))));
  });

  test('what cannot be matched is judged as if it painted', () => {
    const rules = numbered(1_000, (at) => `a:not(.c${at}){fill:#c41e7f}`);
    const { uses } = read(`<svg><style>${rules}</style>${'<a/>'.repeat(50_000)}</svg>`);
    expect(uses[0]).toMatchObject({ role: 'fill', count: 1 });
  });
});
