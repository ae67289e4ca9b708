import {
  readSource,
  type ColorUse,
  type Definitions,
  type Extraction,
  type Reader,
  type Reading,
} from '@brandlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCss } from '../css/read-css.ts';
import { readHtml } from './read-html.ts';

const none: Definitions = new Map();
const magenta = { space: 'srgb', components: [0xc4 / 255, 0x1e / 255, 0x7f / 255], alpha: 1 };

function read(text: string, within: readonly string[] = []): Reading {
  return readHtml.read({ path: 'page.html', format: 'html', text, within }, { definitions: none });
}

function colorsOf(reading: Reading): ColorUse[] {
  return reading.uses.filter((use) => use.kind === 'color');
}

/** One line for each colour: `role written @place…` with `~` where it cannot be replaced. */
function summarise(reading: Reading): string[] {
  return colorsOf(reading).map((use) => {
    const [place] = use.places;
    const mark = place.kind === 'text' && place.exact ? '' : ' ~';
    return `${use.role} ${use.written}${mark}`;
  });
}

test.each([
  ['<!--[if mso]><v:rect fillcolor="#C51E80"/><![endif]-->', 1],
  ['<!--[if gte mso 9]><style>td{color:red}</style><![endif]--><!--[if IE]>#fff<![endif]-->', 2],
  ['<!--[if !mso]><!--><td bgcolor="#c41e7f"><!--<![endif]-->', 0],
  ['<!--[if mso]><table width="600"><![endif]--><!-- color:red -->', 0],
  ['<!--[if mso]>color', 1],
])('a comment for Outlook that may hold a colour is a gap: %s', (text, count) => {
  const found = read(text).gaps.filter(({ code }) => code === 'conditional-comment');
  expect(found.reduce((sum, gap) => sum + gap.count, 0)).toBe(count);
});

const style = (value: string) => `<p style="${value}">`;

test.each([
  // As mail programs write it: the offsets hold, so the colour can be replaced.
  [style('font-family:&quot;Arial&quot;,x;color:#c51e80'), ['text #c51e80'], []],
  [style('background:url(&#39;a.png?b&amp;c&#39;) #c51e80'), ['background #c51e80'], []],
  [style('color:&#35;c51e80'), ['text #c51e80 ~'], []],
  [style('font-family:&quot;&eacute;&quot;;color:#c51e80'), ['text #c51e80 ~'], []],
  // As template languages fill it in: what is written out is read, the rest is a gap.
  [style('color: {{ brand }};background:#c51e80'), ['background #c51e80'], ['computed-attribute']],
  [style('{{ all }}'), [], ['computed-attribute']],
  [style('{% if a %}color:#c51e80{% endif %}'), ['text #c51e80'], ['computed-attribute']],
  [style('{{ all }};color:#c51e80;<%= more %>'), ['text #c51e80'], ['computed-attribute']],
  [style('{{ quot }}font:&quot;x&quot;;color:#c51e80'), ['text #c51e80'], ['computed-attribute']],
  [style('__a:1;_color:red;color:#c51e80'), ['text #c51e80'], []],
])('%s', async (text, colors, gaps) => {
  const [extraction] = await readSource(
    { path: 'mail.html', format: 'html', text, hash: '' },
    (format) => (format === 'css' ? readCss : readHtml),
    none,
  );
  expect(extraction && summarise(extraction).filter((line) => line.includes('c51e80'))).toEqual(colors);
  expect(extraction?.gaps.map(({ code }) => code)).toEqual(gaps);
  for (const use of extraction ? colorsOf(extraction) : []) {
    const [place] = use.places;
    if (place.kind === 'text' && place.exact)
      expect(text.slice(place.start.offset, place.end.offset)).toBe(use.written);
  }
});

describe('attributes that hold a colour', () => {
  const cases: [title: string, html: string, expected: string[]][] = [
    ['bgcolor with six digits', '<table bgcolor="#C41E7F">', ['background #C41E7F']],
    ['bgcolor without #', '<table bgcolor=C41E7F>', ['background C41E7F']],
    ['bgcolor by name, with spaces around', '<body bgcolor=" Navy ">', ['background Navy']],
    ['bgcolor with three digits', "<div bgcolor='#c41'>", ['background #c41']],
    [
      'bgcolor that is no colour is one all the same',
      '<body bgcolor="chucknorris">',
      ['background chucknorris ~'],
    ],
    ['bgcolor transparent is none', '<body bgcolor="transparent">', []],
    ['an empty bgcolor is none', '<body bgcolor>', []],
    [
      'a character reference cannot be replaced',
      '<table bgcolor="&#35;c41e7f">',
      ['background &#35;c41e7f ~'],
    ],
    ['font color', '<font color="#c41e7f">x</font>', ['text #c41e7f']],
    ['basefont and hr', '<basefont color=red><hr color=blue>', ['text red', 'border blue']],
    ['color of another element is none', '<p color="red">x</p>', []],
    [
      'body colours',
      '<body text=red link=#00f vlink=0ff alink=lime>',
      ['text red', 'text #00f', 'text 0ff ~', 'text lime'],
    ],
    ['bordercolor', '<table bordercolor="#c41e7f">', ['border #c41e7f']],
    ['theme-color', '<meta name="Theme-Color" content="rgb(196 30 127)">', ['background rgb(196 30 127)']],
    [
      'theme-color with media',
      '<meta name=theme-color media="(prefers-color-scheme: dark)" content=#c41e7f>',
      ['background #c41e7f'],
    ],
    ['TileColor', '<meta name="msapplication-TileColor" content="#c41e7f">', ['background #c41e7f']],
    ['another meta', '<meta name="description" content="#c41e7f">', []],
    ['mask-icon', '<link rel="mask-icon" href="x.svg" color="#c41e7f">', ['fill #c41e7f']],
    ['SVG paints', '<svg fill="red"><path stroke="#c41e7f"/></svg>', ['fill red', 'stroke #c41e7f']],
    [
      'SVG stops and floods',
      '<svg><stop stop-color=red /><feFlood flood-color="#0f0"/></svg>',
      ['stop red', 'stop #0f0'],
    ],
    [
      'SVG color is what currentColor takes up',
      '<svg color="red"><path fill="currentColor"/></svg>',
      ['fill red'],
    ],
    [
      'SVG animation',
      '<svg><animate attributeName="fill" values="red;#00f" /></svg>',
      ['fill red', 'fill #00f'],
    ],
    [
      'SVG animation of something else',
      '<svg><animate attributeName="id" values="red" fill="freeze"/></svg>',
      [],
    ],
    ['a paint outside a drawing is none', '<p fill="red">', []],
    [
      'MathML',
      '<math mathbackground="#c41e7f"><mi mathcolor="red">x</mi></math>',
      ['background #c41e7f', 'fill red'],
    ],
    ['the content of a template', '<template><td bgcolor=red></template>', ['background red']],
    ['what noscript holds', '<noscript><table bgcolor=red></table></noscript>', ['background red']],
    ['comments are passed over', '<!-- <td bgcolor=red> --><!--[if mso]><table bgcolor=red><![endif]-->', []],
    ['an element opened again counts once', '<p><font color=red>a<p>b<p>c', ['text red']],
    ['spaces and lines around =', '<p bgcolor \n = \n "#c41e7f">', ['background #c41e7f']],
    ['a piece of a table', '<!-- row -->\n<tr><td bgcolor=red>', ['background red']],
    ['a cell without a table, which browsers drop', '<p><td bgcolor=red>', []],
    ['a body that comes late', '<p>x<body bgcolor="#c41e7f">', ['background  ~']],
  ];

  test.each(cases)('%s', (_title, html, expected) => {
    expect(summarise(read(html))).toEqual(expected);
  });

  test('the whole of a use', () => {
    const text = '<main id=top>\r\n  <p><table class="a b"><tr>\r\n<td hidden bgcolor="#C41E7F">';
    expect(read(text, ['deck']).uses).toEqual([
      {
        kind: 'color',
        role: 'background',
        color: magenta,
        written: '#C41E7F',
        count: 1,
        anchor:
          '#top > p:nth-of-type(1) > table:nth-of-type(1) > tbody:nth-of-type(1) > tr:nth-of-type(1) > td:nth-of-type(1) @bgcolor',
        within: [
          'td',
          '[hidden]',
          'tr',
          'tbody',
          'table',
          '.a',
          '.b',
          'p',
          'main',
          '#top',
          'body',
          'html',
          'deck',
        ],
        places: [
          {
            kind: 'text',
            start: { offset: 65, line: 3, column: 21 },
            end: { offset: 72, line: 3, column: 28 },
            exact: true,
          },
        ],
      },
    ]);
  });
});

describe('what is embedded', () => {
  test.each([
    ['<style>a{color:red}</style>', 'css', 'a{color:red}', 7],
    ['<style type="text/css">a{}</style>', 'css', 'a{}', 23],
    ['<style type="text/scss">$a: 1</style>', 'scss', '$a: 1', 24],
    ['<style lang="less">@a: 1;</style>', 'less', '@a: 1;', 19],
    ['<svg><style><![CDATA[a{}]]></style></svg>', 'css', 'a{}', 21],
    ['<style>\r\na{}', 'css', '\r\na{}', 7],
    ['<p style="color: red">', 'css', 'color: red', 10],
    ['<p style=color:red>', 'css', 'color:red', 9],
    ['<svg><a fill="var(--x)"/></svg>', 'css', 'fill:var(--x)', 9],
  ])('%s', (text, format, inner, offset) => {
    expect(read(text).embedded).toMatchObject([
      { format, content: { kind: 'text', text: inner }, at: { kind: 'verbatim', start: { offset } } },
    ]);
  });

  test.each([
    '<style type="text/x-template">a{}</style>',
    '<style type="module">a{}</style>',
    '<style> </style>',
    '<p style="">',
  ])('nothing in %s', (text) => {
    expect(read(text)).toEqual({ uses: [], gaps: [], embedded: [], dependsOn: [], pictures: [] });
  });

  test('a style block in a language without a reader is a gap', () => {
    expect(read('<style lang="stylus">a\n  color red</style>').gaps).toMatchObject([
      {
        kind: 'unjudged',
        code: 'style-language',
        reason: 'a style block in stylus, which has no reader',
        count: 1,
      },
    ]);
  });

  test('a style attribute with references is read, and cannot be replaced', () => {
    expect(read('<p style="color:&#35;c41e7f">').embedded).toMatchObject([
      {
        part: 'declarations',
        content: { text: 'color:#c41e7f' },
        at: { kind: 'encoded', place: { start: { offset: 10 }, end: { offset: 27 }, exact: false } },
      },
    ]);
  });

  test('media of a style element is a container', () => {
    expect(read('<style media="print">a{}</style>').embedded[0]?.within).toEqual([
      '@media print',
      'style',
      'head',
      'html',
    ]);
  });

  test('pictures inside addresses are handed on, linked ones are listed', () => {
    const text = `<body background="tile.gif"><img src="a.jpg" srcset="a2.jpg 2x, data:image/png;base64,AAAA 3x"><img src="b.jpg">
      <img src="data:image/svg+xml,%3Csvg/%3E"><svg><image xlink:href="data:image/svg+xml;base64,PHN2Zy8+"/><use href="#a"/></svg>
      <input type=image src=c.gif><video poster=d.jpg></video><a href="e.jpg"></a><iframe src=f.html></iframe>`;
    const { embedded, gaps, pictures } = read(text);
    expect(embedded.map(({ format, content, at }) => [format, content, at.kind])).toEqual([
      ['image', { kind: 'base64', data: 'AAAA' }, 'encoded'],
      ['svg', { kind: 'text', text: '<svg/>' }, 'encoded'],
      ['svg', { kind: 'text', text: '<svg/>' }, 'encoded'],
    ]);
    expect(gaps).toEqual([]);
    expect(pictures.flatMap((one) => (one.kind === 'linked' ? [one.key] : []))).toEqual(
      ['tile.gif', 'a.jpg', 'a2.jpg', 'b.jpg', 'c.gif', 'd.jpg'].map((address) => `linked:${address}`),
    );
  });
});

describe('what a text stands on', () => {
  const white = { space: 'srgb', components: [1, 1, 1], alpha: 1 };
  const cases: [html: string, backdrop: unknown, color?: unknown][] = [
    ['<body bgcolor=white><p style="color:red">', white],
    ['<div style="background:#fff"><p style="color:red">', white],
    ['<div style="background:#fff;color:#c41e7f"><p style="color:red">', white, magenta],
    ['<td bgcolor="#c41e7f"><p style="color:red">', magenta],
    ['<table bgcolor="#fff"><tr><td bgcolor="#c41e7f"><p style="color:red">', magenta],
    ['<table><tr><td bgcolor="#c41e7f" style="color:red">', magenta],
    [
      '<div style="background:#000"><div style="background:rgb(255 255 255 / 100%)"><p style="color:red">',
      white,
    ],
    ['<div style="background:#fff"><div style="background:none"><p style="color:red">', white],
    ['<div style="background:#fff !important; background: red"><p style="color:red">', white],
    ['<p style="color:red">', undefined],
    ['<style></style><body bgcolor=white><p style="color:red">', undefined],
    ['<link rel="preload stylesheet" href=x.css><body bgcolor=white><p style="color:red">', undefined],
    ['<div style="background:url(x.png) #fff"><p style="color:red">', undefined],
    ['<div style="background:linear-gradient(red, blue)"><p style="color:red">', undefined],
    ['<div style="background:var(--x)"><p style="color:red">', undefined],
    ['<body bgcolor=white background=x.gif><p style="color:red">', undefined],
    ['<body bgcolor=white><p style="color:red;position:absolute">', undefined],
    ['<body bgcolor=white><p style="color:red;opacity:.5">', undefined],
    ['<body bgcolor=white><button><b style="color:red">', undefined],
    ['<body bgcolor=white><svg><text style="color:red">', undefined],
  ];
  test.each(cases)('%s', (html, backdrop, color) => {
    const attribute = read(html).embedded.at(-1);
    const inherited = {
      ...(color === undefined ? {} : { color }),
      ...(backdrop === undefined ? {} : { backdrop: [backdrop] }),
    };
    expect(attribute?.inherited ?? {}).toEqual(inherited);
  });

  test('a font stands on the nearest background, its own style included', () => {
    const uses = colorsOf(
      read('<body bgcolor=white><font color=red>a</font><font color=red style="background:#c41e7f">b'),
    );
    expect(uses.slice(1).map((use) => use.role === 'text' && use.backdrop)).toEqual([
      { kind: 'colors', colors: [white] },
      { kind: 'colors', colors: [magenta] },
    ]);
  });

  test('translucent layers are composited', () => {
    const [attribute] = read(
      '<body bgcolor=white><p style="background:rgb(0 0 0 / .5)"><b style="color:red">',
    ).embedded.slice(-1);
    expect(attribute?.inherited?.backdrop?.[0]).toEqual({
      space: 'srgb',
      components: [0.5, 0.5, 0.5],
      alpha: 1,
    });
  });
});

describe('states that exempt a text', () => {
  test.each([
    ['<button disabled><font color=red>', '[disabled]'],
    ['<div aria-disabled=TRUE><font color=red>', '[aria-disabled="true"]'],
    ['<div aria-hidden="true"><font color=red>', '[aria-hidden="true"]'],
    ['<div hidden><font color=red>', '[hidden]'],
    ['<div role="Presentation"><font color=red>', '[role="presentation"]'],
    ['<label><font color=red>x</font><input disabled></label>', '[disabled]'],
    ['<label for=a><font color=red>x</font></label><input id=a disabled>', '[disabled]'],
    ['<p id=b><font color=red>x</font></p><div aria-disabled=true aria-labelledby="a b">', '[disabled]'],
  ])('%s', (html, state) => {
    expect(read(html).uses[0]?.within).toContain(state);
  });

  test.each(['<div aria-hidden="false"><font color=red>', '<label><font color=red>x</font><input></label>'])(
    '%s',
    (html) => {
      expect(read(html).uses[0]?.within.some((name) => name.startsWith('['))).toBe(false);
    },
  );
});

describe('with what is embedded in it', () => {
  /** Reads each `#rrggbb` of a stylesheet, and knows no more of CSS. */
  const stub: Reader = {
    read: ({ text, within = [] }) => ({
      uses: [...text.matchAll(/#[0-9a-f]{6}/gi)].map(({ 0: written, index }) => {
        const before = text.slice(0, index).split('\n');
        const position = (add: number) => ({
          offset: index + add,
          line: before.length,
          column: (before.at(-1)?.length ?? 0) + 1 + add,
        });
        const place = {
          kind: 'text' as const,
          start: position(0),
          end: position(written.length),
          exact: true,
        };
        return {
          kind: 'color',
          role: 'fill',
          color: { space: 'srgb', components: [0, 0, 0], alpha: 1 },
          anchor: 'x',
          within,
          places: [place],
          count: 1,
          written,
        };
      }),
      gaps: [],
      embedded: [],
      dependsOn: [],
      pictures: [],
    }),
  };

  async function readWhole(text: string): Promise<Extraction> {
    const load = (format: string) => (format === 'html' ? readHtml : stub);
    const [extraction] = await readSource({ path: 'page.html', format: 'html', text, hash: '' }, load, none);
    if (!extraction) throw new Error('there is always one extraction');
    return extraction;
  }

  test('the text at an exact place is what is written there, and its line and column are right', async () => {
    const separator = fc.constantFrom(' ', '\n', '\r\n', '\t', '', 'é🎨', '&amp;');
    const piece = fc.constantFrom(
      '<td bgcolor="#c41e7f">',
      '<font color = c41e7f>',
      '<p style="color: #c41e7f;\n background:#00ff00">',
      '<p style="color:&#35;c41e7f">',
      "<svg><path fill='#c41e7f' stroke=red /></svg>",
      '<svg fill="\r\nred">',
      '<style>\n a { color: #c41e7f }\r\n</style>',
      '<svg><style><![CDATA[\n#c41e7f]]></style></svg>',
      '<table><b>',
      '</p></div></table>',
      '<p><i a=1><i a=2>',
      '<!-- x -->',
      '<template>',
      '\0',
      '<',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(piece, separator), { maxLength: 12 }), async (parts) => {
        const text = parts.map(([one, other]) => one + other).join('');
        const { uses } = await readWhole(text);
        for (const use of uses) {
          const [place] = use.places;
          if (place.kind !== 'text' || !place.exact) continue;
          expect(text.slice(place.start.offset, place.end.offset)).toBe(use.written);
          const before = text.slice(0, place.start.offset).split('\n');
          expect([place.start.line, place.start.column]).toEqual([
            before.length,
            (before.at(-1)?.length ?? 0) + 1,
          ]);
        }
      }),
    );
  });
});

describe('hostile pages', () => {
  const cases: [title: string, text: string][] = [
    ['ten thousand levels deep', `${'<div style="color:red">'.repeat(10_000)}<td bgcolor=red>`],
    ['a hundred thousand levels deep', '<b>'.repeat(100_000)],
    ['five megabytes in one line', `<p style="color:red">${'x'.repeat(5_000_000)}<hr color=red>`],
    [
      'five megabytes in one attribute',
      `<p style="${'x'.repeat(5_000_000)}"><img srcset="${', '.repeat(1_000_000)}">`,
    ],
    [
      'a hundred thousand attributes',
      `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}><hr color=red>`,
    ],
    ['foster parents', '<table>'.concat('<x>'.repeat(50_000))],
    ['only less-than signs', '<'.repeat(1_000_000)],
    ['NUL bytes', '\0'.repeat(100_000)],
    [
      'names from Object.prototype',
      '<constructor __proto__=x constructor=red><svg><__proto__ constructor=red hasOwnProperty=red>',
    ],
    ['nothing', ''],
  ];
  test.each(cases)('%s', (_title, text) => {
    const started = process.cpuUsage().user / 1000;
    read(text);
    expect(process.cpuUsage().user / 1000 - started).toBeLessThan(10_000);
  });

  test('a drawing of half a million elements ends in a gap, with what was read before', () => {
    const { uses, gaps } = read(
      `<p bgcolor=red><font color=red>x</font><svg>${'<g/>'.repeat(500_000)}</svg>`,
    );
    expect(uses.length).toBeGreaterThan(0);
    expect(gaps).toMatchObject([{ kind: 'unreadable', code: 'drawing-too-large' }]);
  });

  test('unclosed elements that multiply end in a gap, with what was read before', () => {
    const fonts = Array.from({ length: 2000 }, (_, i) => `<font color="#${i}">`).join('');
    const { uses, gaps } = read(`<body bgcolor=red><p>${fonts}</p>${'<p>x</p>'.repeat(2000)}`);
    expect(uses.length).toBeGreaterThan(0);
    expect(gaps).toMatchObject([{ kind: 'unreadable', code: 'page-too-large' }]);
  });
});
