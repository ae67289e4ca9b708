import { writeValue, type ColorUse, type Definitions, type Reading, type Source } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { readSvg } from './read-svg.ts';

type Given = Partial<Source> & { definitions?: Definitions };

function read(text: string, { definitions = new Map(), ...given }: Given = {}): Reading {
  return readSvg.read({ path: 'a.svg', format: 'svg', text, ...given }, { definitions });
}

function colorsOf(reading: Reading): ColorUse[] {
  return reading.uses.filter((use) => use.kind === 'color');
}

/** `written | role | count | exact | hex`, so that a case reads as one line. */
function say(use: ColorUse): string {
  const [place] = use.places;
  const exact = place.kind === 'text' && place.exact ? 'exact' : 'inexact';
  return `${use.written} | ${use.role} | ${use.count} | ${exact} | ${writeValue(use.color)}`;
}

const svg = (content: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>\n  ${content}\n</svg>\n`;

const green = '#008000';

const cases: [name: string, text: string, uses: string[]][] = [
  ['a presentation attribute', svg('<rect fill="#c41e7f"/>'), ['#c41e7f | fill | 1 | exact | #C41E7F']],
  [
    'both kinds of quotation marks',
    svg(`<rect fill='red' stroke = "tan"/>`),
    ['red | fill | 1 | exact | #FF0000', 'tan | stroke | 1 | exact | #D2B48C'],
  ],
  ['no paint', svg('<rect fill="none" stroke="inherit" color="transparent2"/>'), []],
  [
    'a greater-than sign in an attribute before',
    svg('<rect id="a>b" fill="red"/>'),
    ['red | fill | 1 | exact | #FF0000'],
  ],
  [
    'a colour that ink makes',
    svg('<rect fill="device-cmyk(0 .93 0 0)"/>'),
    ['device-cmyk(0 .93 0 0) | fill | 1 | exact | C 0 M 93 Y 0 K 0'],
  ],
  [
    'alpha',
    svg('<rect fill="hsla(120, 100%, 25%, 0.5)"/>'),
    [`hsla(120, 100%, 25%, 0.5) | fill | 1 | exact | ${green}`],
  ],
  [
    'words that are no colours',
    svg('<rect id="red" class="tan" data-fill="#fff" fill="url(#fade)"/><text>#c41e7f red</text>'),
    [],
  ],
  [
    'the colour behind a gradient that may be missing',
    svg('<rect fill="url(#a) green"/>'),
    [`green | fill | 1 | exact | ${green}`],
  ],
  [
    'a style attribute',
    svg('<rect style="fill: #c41e7f; stroke:red !important"/>'),
    ['#c41e7f | fill | 1 | exact | #C41E7F', 'red | stroke | 1 | exact | #FF0000'],
  ],
  [
    'what is malformed in a style attribute, and what follows it',
    svg('<rect style="fill red; ;:x; stroke: (; ) ; stroke:tan"/>'),
    ['tan | stroke | 1 | exact | #D2B48C'],
  ],
  [
    'comments and strings in a style attribute',
    svg(`<rect style="/* fill:red; */ font-family:'a;fill:red'; fill:/**/tan/**/"/>`),
    ['tan | fill | 1 | exact | #D2B48C'],
  ],
  [
    'a style attribute over an attribute',
    svg('<rect fill="red" style="fill:tan"/>'),
    ['red | definition | 1 | exact | #FF0000', 'tan | fill | 1 | exact | #D2B48C'],
  ],
  [
    'a rule over an attribute',
    svg('<style>rect{fill:tan}</style><rect fill="red"/>'),
    ['tan | fill | 1 | exact | #D2B48C', 'red | definition | 1 | exact | #FF0000'],
  ],
  [
    'an important rule over a style attribute',
    svg('<style>rect{fill:tan!important}</style><rect style="fill:red"/>'),
    ['tan | fill | 1 | exact | #D2B48C', 'red | definition | 1 | exact | #FF0000'],
  ],
  [
    'an important style attribute over an important rule',
    svg('<style>#a{fill:tan!important}</style><rect id="a" style="fill:red!important"/>'),
    ['tan | definition | 1 | exact | #D2B48C', 'red | fill | 1 | exact | #FF0000'],
  ],
  [
    'importance before order',
    svg('<style>#r{fill:green !important}\n#r{fill:red}</style><rect id="r"/>'),
    [`green | fill | 1 | exact | ${green}`, 'red | definition | 1 | exact | #FF0000'],
  ],
  [
    'specificity before order',
    svg(
      '<style>g#a * g * * rect{fill:green} g#a * * rect{fill:red}</style><g id="a"><g><g><g><g><rect/></g></g></g></g></g>',
    ),
    [`green | fill | 1 | exact | ${green}`, 'red | definition | 1 | exact | #FF0000'],
  ],
  [
    'order last',
    svg('<style>.a{fill:red}</style><style>.a{fill:tan}</style><rect class="b a"/>'),
    ['red | definition | 1 | exact | #FF0000', 'tan | fill | 1 | exact | #D2B48C'],
  ],
  [
    'order among equals of different kinds',
    svg('<style>.a{fill:red}[id]{fill:tan}</style><path id="b" class="a"/>'),
    ['red | definition | 1 | exact | #FF0000', 'tan | fill | 1 | exact | #D2B48C'],
  ],
  [
    'a class over a name, whatever the order',
    svg('<style>.a{fill:red}path{fill:tan}</style><path class="a"/>'),
    ['red | fill | 1 | exact | #FF0000', 'tan | definition | 1 | exact | #D2B48C'],
  ],
  [
    'a list counts by the alternative that matches',
    svg('<style>#z,path{fill:red}.a{fill:tan}</style><path class="a"/><path id="z" class="a"/>'),
    ['red | fill | 1 | exact | #FF0000', 'tan | fill | 1 | exact | #D2B48C'],
  ],
  [
    'none over a colour',
    svg('<style>.a{fill:none}</style><rect fill="red" class="a"/>'),
    ['red | definition | 1 | exact | #FF0000'],
  ],
  [
    'how many elements a rule paints',
    svg(
      '<style>.a{fill:red}.b{stroke:tan}</style><rect class="a"/><path class="a b"/><path class="a" style="fill:blue"/>',
    ),
    [
      'red | fill | 2 | exact | #FF0000',
      'tan | stroke | 1 | exact | #D2B48C',
      'blue | fill | 1 | exact | #0000FF',
    ],
  ],
  [
    'how many elements inherit',
    svg('<g fill="red"><rect/><g><path/><path fill="tan"/></g><desc/></g>'),
    ['red | fill | 2 | exact | #FF0000', 'tan | fill | 1 | exact | #D2B48C'],
  ],
  ['a group in which nothing is drawn', svg('<g fill="red"/>'), ['red | fill | 1 | exact | #FF0000']],
  [
    'inherit written out',
    svg('<g fill="red"><path fill="inherit"/></g>'),
    ['red | fill | 1 | exact | #FF0000'],
  ],
  [
    'a rule that matches nothing',
    svg('<style>.gone{fill:red}</style><rect/>'),
    ['red | definition | 1 | exact | #FF0000'],
  ],
  [
    'a rule on hover, which hides nothing',
    svg('<style>a:hover path{fill:red} path{fill:tan}</style><a><path/></a>'),
    ['red | fill | 1 | exact | #FF0000', 'tan | fill | 1 | exact | #D2B48C'],
  ],
  [
    'a colour scheme, which hides nothing',
    svg('<style>path{fill:tan} @media (prefers-color-scheme:dark){path{fill:red}}</style><path/>'),
    ['tan | fill | 1 | exact | #D2B48C', 'red | fill | 1 | exact | #FF0000'],
  ],
  [
    'a medium of the style element',
    svg('<style media="print">path{fill:red}</style><path fill="tan"/>'),
    ['red | fill | 1 | exact | #FF0000', 'tan | fill | 1 | exact | #D2B48C'],
  ],
  [
    'keyframes',
    svg('<style>@keyframes k{from{fill:red}to{fill:tan}}</style>'),
    ['red | fill | 1 | exact | #FF0000', 'tan | fill | 1 | exact | #D2B48C'],
  ],
  [
    'a selector that cannot be matched here',
    svg('<style>path:nth-col(2){fill:red}</style><path/>'),
    ['red | fill | 1 | exact | #FF0000'],
  ],
  [
    'nested rules',
    svg('<style>g{fill:red;path{fill:tan}}</style><g><path/></g>'),
    ['red | fill | 1 | exact | #FF0000', 'tan | fill | 1 | exact | #D2B48C'],
  ],
  [
    'a prefix of the namespace',
    '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:style>rect{fill:red}</s:style><s:rect/></s:svg>',
    ['red | fill | 1 | exact | #FF0000'],
  ],
  [
    'CDATA and comments in a style element',
    svg(
      '<style>\n<![CDATA[ .a{fill:red} ]]><!-- .a{fill:tan} --> .b{fill:blue}</style><path class="a"/><path class="b"/><path class="b"/>',
    ),
    ['red | fill | 1 | exact | #FF0000', 'blue | fill | 2 | exact | #0000FF'],
  ],
  [
    'an ampersand in CDATA',
    svg('<style><![CDATA[ /* & */ path{fill:red} ]]></style><path/>'),
    ['red | fill | 1 | exact | #FF0000'],
  ],
  [
    'an entity in a style element',
    svg('<style>g &gt; path{fill:red}</style><g><path/></g>'),
    ['red | fill | 1 | inexact | #FF0000'],
  ],
  [
    'a hack that PostCSS moves aside',
    svg('<style>path{*fill:red;fill :tan}</style><path/>'),
    ['red | definition | 1 | exact | #FF0000', 'tan | fill | 1 | exact | #D2B48C'],
  ],
  [
    'character references',
    svg('<rect fill="&#x23;c41e7f" stroke="&#35;fff"/>'),
    ['#c41e7f | fill | 1 | inexact | #C41E7F', '#fff | stroke | 1 | inexact | #FFFFFF'],
  ],
  [
    'a gradient',
    svg('<linearGradient><stop stop-color="red"/><stop style="stop-color:tan"/></linearGradient>'),
    ['red | stop | 1 | exact | #FF0000', 'tan | stop | 1 | exact | #D2B48C'],
  ],
  [
    'filters',
    svg(
      '<filter><feFlood flood-color="red"/><feDropShadow flood-color="tan"/><feDiffuseLighting lighting-color="blue"/></filter>',
    ),
    [
      'red | stop | 1 | exact | #FF0000',
      'tan | stop | 1 | exact | #D2B48C',
      'blue | stop | 1 | exact | #0000FF',
    ],
  ],
  [
    'markers, patterns and what is used',
    svg(
      '<defs><marker><path fill="red"/></marker><pattern><path fill="tan"/></pattern><path id="a" fill="blue"/></defs><use href="#a"/><use href="#a"/>',
    ),
    [
      'red | fill | 1 | exact | #FF0000',
      'tan | fill | 1 | exact | #D2B48C',
      'blue | fill | 1 | exact | #0000FF',
    ],
  ],
  [
    'animation',
    svg(
      '<path><animate attributeName="fill" values="#f00; tan" from="none"/><set attributeName="x" to="red"/></path>',
    ),
    ['#f00 | fill | 1 | exact | #FF0000', 'tan | fill | 1 | exact | #D2B48C'],
  ],
  [
    'currentColor of the element',
    svg('<rect fill="currentColor" color="green"/>'),
    [`currentColor | fill | 1 | inexact | ${green}`, `green | fill | 1 | exact | ${green}`],
  ],
  [
    'currentColor of an ancestor, through a rule',
    svg('<style>path{stroke:currentColor}</style><path/><path color="red"/>', ' color="tan"'),
    [
      'tan | stroke | 1 | exact | #D2B48C',
      'currentColor | stroke | 1 | inexact | #D2B48C',
      'currentColor | stroke | 1 | inexact | #FF0000',
      'red | stroke | 1 | exact | #FF0000',
    ],
  ],
  ['currentColor unknown', svg('<rect fill="currentColor"/>'), []],
  [
    'a colour that nothing refers to',
    svg('<g color="red"><path/></g>'),
    ['red | definition | 1 | exact | #FF0000'],
  ],
  ['a system colour', svg('<rect fill="CanvasText"/>'), []],
  [
    'a custom property',
    svg('<style>:root{--b:#c41e7f}path{fill:var(--b)}</style><path/>'),
    ['#c41e7f | definition | 1 | exact | #C41E7F', 'var(--b) | fill | 1 | inexact | #C41E7F'],
  ],
  [
    'part of a colour in a custom property',
    svg('<style>:root{--r:196}</style><path fill="rgb(var(--r) 30 127)"/>'),
    ['rgb(var(--r) 30 127) | fill | 1 | inexact | #C41E7F'],
  ],
  [
    'an alias of a custom property',
    svg('<style>:root{--a:#c41e7f;--b:var(--a)}path{fill:var(--b)}</style><path/>'),
    ['#c41e7f | definition | 1 | exact | #C41E7F', 'var(--b) | fill | 1 | inexact | #C41E7F'],
  ],
  [
    'a page inside',
    svg(
      '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml" style="background:tan;color:red">Text <b style="color:blue"/></div></foreignObject>',
    ),
    [
      'tan | background | 1 | exact | #D2B48C',
      'red | text | 1 | exact | #FF0000',
      'blue | definition | 1 | exact | #0000FF',
    ],
  ],
  [
    'a surrogate pair and line ends of Windows before',
    svg('<desc>\r\n😀 é</desc>\r\n<path d="M0\r\n0" fill="red"/>'),
    ['red | fill | 1 | exact | #FF0000'],
  ],
];

describe('what a drawing paints', () => {
  test.each(cases)('%s', (_name, text, uses) => {
    expect(colorsOf(read(text)).map(say)).toEqual(uses);
  });

  test.each(cases)('%s: an exact place holds what is written', (_name, text) => {
    for (const { written, places } of colorsOf(read(text))) {
      const [place] = places;
      if (place.kind !== 'text') throw new Error('a place that is not in the text');
      const found = text.slice(place.start.offset, place.end.offset);
      if (place.exact) expect(found).toBe(written);
      expect(found).not.toBe('');
    }
  });
});

describe('text', () => {
  const unknown = { kind: 'unknown', reason: 'the order in which a drawing paints is not followed' };
  test.each<[string, string, object[]]>([
    [
      'size and weight without a unit',
      svg('<text fill="red" font-size="24" font-weight="bold">a</text>'),
      [{ sizePt: 18, bold: true }],
    ],
    [
      'inherited, in points',
      svg('<g style="font: 700 12pt/1 Arial" fill="red"><text>a</text></g>'),
      [{ sizePt: 12, bold: true }],
    ],
    [
      'the smallest of several, bold only if all are',
      svg(
        '<g fill="red" font-weight="400"><text font-size="20px">a<tspan font-size="16" font-weight="700">b</tspan></text></g>',
      ),
      [{ sizePt: 12, bold: false }],
    ],
    ['a size in em', svg('<text fill="red" font-size="2em">a</text>'), [{}]],
    [
      'a transform on an ancestor',
      svg('<g transform="scale(2)"><text fill="red" font-size="24">a</text></g>'),
      [{}],
    ],
    [
      'a transform in a style',
      svg('<text fill="red" font-size="24" style="transform:scale(2)">a</text>'),
      [{}],
    ],
    [
      'a view box that may scale',
      svg('<text fill="red" font-size="24">a</text>', ' viewBox="0 0 10 10"'),
      [{}],
    ],
    [
      'a view box one to one',
      svg('<text fill="red" font-size="24">a</text>', ' viewBox="0 0 10 20" width="10" height="20px"'),
      [{ sizePt: 18 }],
    ],
    ['currentColor', svg('<text fill="currentColor" color="red" font-size="8">a</text>'), [{ sizePt: 6 }]],
  ])('%s', (_name, text, sizes) => {
    const found = colorsOf(read(text)).filter(({ role }) => role === 'text');
    expect(found).toMatchObject(sizes.map((size) => ({ role: 'text', backdrop: unknown, ...size })));
    for (const [at, size] of sizes.entries()) {
      const use = found[at];
      expect(use && 'sizePt' in use).toBe('sizePt' in size);
      expect(use && 'bold' in use).toBe('bold' in size);
    }
  });

  test.each([
    ['an empty text', svg('<text fill="red"><tspan/> </text>')],
    ['its outline', svg('<text fill="none" stroke="red">a</text>')],
  ])('%s has no text role', (_name, text) => {
    expect(colorsOf(read(text)).map(({ role }) => role)).not.toContain('text');
  });
});

describe('names', () => {
  test.each<[string, string, string[]]>([
    [
      'elements by path',
      svg('<g id="layer"><a/><path fill="red"/></g>'),
      ['svg > g#layer > path:nth-child(2) fill'],
    ],
    ['style attributes', svg('<path style="fill:red"/>'), ['svg > path:nth-child(1) style { fill']],
    ['rules', svg('<style>.a,\n.b{fill:red}</style>'), ['.a, .b { fill']],
    ['rules in at-rules', svg('<style>@media  print{.a{fill:red}}</style>'), ['@media print { .a { fill']],
    [
      'several colours of one value',
      svg('<animate attributeName="fill" values="red;tan"/>'),
      ['svg > animate:nth-child(1) values', 'svg > animate:nth-child(1) values #2'],
    ],
  ])('%s', (_name, text, anchors) => {
    expect(colorsOf(read(text)).map(({ anchor }) => anchor)).toEqual(anchors);
  });

  test('containers of an element, innermost first', () => {
    const text = svg(
      '<g id="logo" class="st0  st1" inkscape:label="Logo Council"><path data-name="ring" fill="red"/></g>',
    );
    const [use] = colorsOf(read(text, { within: ['figure'] }));
    expect(use?.within).toEqual([
      'path',
      'ring',
      'g',
      '#logo',
      '.st0',
      '.st1',
      'Logo Council',
      'svg',
      'figure',
    ]);
  });

  test('containers of a rule: its selectors, and what contains all that it paints', () => {
    const text = svg(
      '<style>g .a{fill:red}</style><g id="logo"><path class="a"/><g><path class="a"/></g></g><g/>',
    );
    const [use] = colorsOf(read(text));
    expect(use?.within).toEqual(['g .a', '.a', 'g', '#logo', 'svg']);
  });
});

describe('what comes from outside', () => {
  test('an inherited colour', () => {
    const color = { space: 'srgb', components: [1, 0, 0], alpha: 1 } as const;
    const [use] = colorsOf(read(svg('<path fill="currentColor"/>'), { inherited: { color } }));
    expect(use).toMatchObject({ role: 'fill', color, reference: 'judged-at-definition', count: 1 });
  });

  test.each([
    [true, 'judged-at-definition'],
    [false, 'judged-here'],
  ])('a variable, judged there: %s', (judged, reference) => {
    const definitions = new Map([['--b', { values: ['#c41e7f'], judged }]]);
    const [use] = colorsOf(read(svg('<path fill="var(--b)"/>'), { definitions }));
    expect(use).toMatchObject({ reference, written: 'var(--b)' });
  });
});

describe('what is not judged', () => {
  test.each<[string, string, string[]]>([
    ['an unknown variable', svg('<path fill="var(--x)"/>'), ['unjudged unresolved-variable']],
    ['a linked paint', svg('<path fill="url(a.svg#b)" stroke="url(#c)"/>'), ['unjudged linked-picture']],
    ['a linked gradient', svg('<linearGradient href="a.svg#b"/>'), ['unjudged linked-picture']],
    [
      'a compressed drawing',
      svg('<image href="data:image/svg+xml;base64,\nH4sIAAAA"/>'),
      ['unjudged compressed-picture'],
    ],
    [
      'linked stylesheets',
      `<?xml-stylesheet href="a.css"?>${svg('<style>@import "b.css";</style>')}`,
      ['unjudged linked-stylesheet'],
    ],
    [
      'a stylesheet in another language',
      svg('<style type="text/less">@a:red;</style>'),
      ['unjudged style-not-css'],
    ],
    [
      'a colour of a profile',
      svg('<path fill="green icc-color(press, 0.1, 0.4, 0.8, 0)"/>'),
      ['unjudged profile-color'],
    ],
    ['a malformed style element', svg('<style>a{fill:red</style>'), ['unreadable stylesheet-malformed']],
  ])('%s', (_name, text, gaps) => {
    expect(read(text).gaps.map(({ kind, code }) => `${kind} ${code}`)).toEqual(gaps);
  });

  test('a linked paint by name and place', () => {
    const [gap] = read(svg('<path fill="url(a.svg#b)"/>')).gaps;
    expect(gap).toMatchObject({ reason: 'the linked picture a.svg#b is not read', count: 1 });
    expect(gap?.places).toMatchObject([{ kind: 'text', start: { line: 2, column: 15 } }]);
  });
});

describe('embedded pictures', () => {
  const inner = '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="#c41e7f"/></svg>';
  test.each([
    ['base64', `data:image/svg+xml;base64,${btoa(inner)}`],
    ['percent', `data:image/svg+xml,${encodeURIComponent(inner)}`],
  ])('a drawing in %s', (_name, address) => {
    const text = svg(`<g id="a"><image xlink:href="${address}"/></g>`);
    const [embedded] = read(text, { within: ['page'] }).embedded;
    expect(embedded).toMatchObject({
      format: 'svg',
      content: { kind: 'text', text: inner },
      anchor: 'svg > g#a > image:nth-child(1) xlink:href',
      within: ['image', 'g', '#a', 'svg', 'page'],
      at: { kind: 'encoded', place: { exact: false, start: { offset: text.indexOf('data:') } } },
    });
  });

  test('a photograph, also as a paint in a style', () => {
    const text = svg(
      '<image href="data:image/png;base64,AAAA"/><path style="mask:url(data:image/png;base64,BBBB)"/>',
    );
    const contents = read(text).embedded.map(({ format, content }) => [format, content]);
    expect(contents).toEqual([
      ['image', { kind: 'base64', data: 'BBBB' }],
      ['image', { kind: 'base64', data: 'AAAA' }],
    ]);
  });
});
