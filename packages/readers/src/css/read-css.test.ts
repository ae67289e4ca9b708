import {
  writeValue,
  type ColorUse,
  type Definitions,
  type Extraction,
  type Format,
  type Reader,
} from '@brandlint/core';
import { readSource } from '@brandlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCss } from './read-css.ts';
import { readLess } from './read-less.ts';
import { readScss } from './read-scss.ts';

const readers: Partial<Record<Format, Reader>> = { css: readCss, scss: readScss, less: readLess };

async function extract(
  text: string,
  format: Format = 'css',
  definitions: Definitions = new Map(),
): Promise<Extraction> {
  const extractions = await readSource(
    { path: 'a', format, text, hash: '' },
    (one) => readers[one],
    definitions,
  );
  const [extraction] = extractions;
  if (!extraction) throw new Error('nothing was read');
  return extraction;
}

const colorsOf = ({ uses }: Extraction): ColorUse[] => uses.filter((use) => use.kind === 'color');

/** Uses as `role written = value`; a range that cannot be replaced is marked with `~`. */
async function say(text: string, format: Format = 'css'): Promise<string[]> {
  return colorsOf(await extract(text, format)).map(({ role, written, color, places: [place] }) => {
    const mark = place.kind === 'text' && place.exact ? '' : '~';
    return `${role} ${mark}${written} = ${writeValue(color)}`;
  });
}

const inRule = (declaration: string) => `.a { ${declaration} }`;

describe('every notation of one colour', () => {
  test.each([
    '#c41e7f',
    '#C41E7F',
    '#c41e7fff',
    'rgb(196, 30, 127)',
    'RGB(196 30 127)',
    'rgba(196, 30, 127, 1)',
    'rgb(76.863% 11.765% 49.804%)',
    'rgb(196 30 127 / none)',
    'rgb(calc(190 + 6) 30 127)',
    'hsl(324.94 73.45% 44.314%)',
    'hsla(324.94deg, 73.45%, 44.314%, 1)',
    'hwb(324.94 11.765% 23.137%)',
    'color(srgb 0.76863 0.11765 0.49804)',
    'lab(44.94 66.868 -10.813)',
    'oklch(0.5498 0.21158 351.612)',
  ])('reads %s', async (notation) => {
    const [use] = colorsOf(await extract(inRule(`background: ${notation}`)));
    expect(use).toMatchObject({ role: 'background', written: notation });
    expect(use && writeValue(use.color)).toBe('#C41E7F');
  });

  test.each([
    ['color: red', ['text red = #FF0000']],
    ['color: #f0c', ['text #f0c = #FF00CC']],
    ['color: #f0c8', ['text #f0c8 = #FF00CC']],
    [
      'color: color-mix(in srgb, #c41e7f 50%, white)',
      ['text ~color-mix(in srgb, #c41e7f 50%, white) = #E28FBF'],
    ],
    ['color: rgb(from #c41e7f r g b / 50%)', ['text ~rgb(from #c41e7f r g b / 50%) = #C41E7F']],
    ['color: light-dark(#c41e7f, #74b8ca)', ['text #c41e7f = #C41E7F', 'text #74b8ca = #74B8CA']],
    ['color: device-cmyk(0 93% 0 0)', ['text device-cmyk(0 93% 0 0) = C 0 M 93 Y 0 K 0']],
    ['color: transparent', ['text transparent = #000000']],
    ['color: currentColor', []],
    ['color: ButtonText', []],
    ['color: inherit', []],
    ['color: r\\65 d', ['text ~r\\65 d = #FF0000']],
  ])('%s', async (declaration, expected) => expect(await say(inRule(declaration))).toEqual(expected));
});

describe('every place', () => {
  test.each<[string, string[]]>([
    ['border: 1px solid #c41e7f', ['border #c41e7f = #C41E7F']],
    ['override-colors: 0 #0f0, 1 red', ['fill #0f0 = #00FF00', 'fill red = #FF0000']],
    ['background: no-repeat url(a.png) #c41e7f', ['background #c41e7f = #C41E7F']],
    [
      'background: linear-gradient(red 10%, #0f0, blue)',
      ['background red = #FF0000', 'background #0f0 = #00FF00', 'background blue = #0000FF'],
    ],
    ['box-shadow: 0 0 1px red, inset 0 0 2px #0f0', ['shadow red = #FF0000', 'shadow #0f0 = #00FF00']],
    ['filter: drop-shadow(0 0 2px #c41e7f)', ['shadow #c41e7f = #C41E7F']],
    ['--brand: #c41e7f', ['definition #c41e7f = #C41E7F']],
    ['--brand: plum', ['definition plum = #DDA0DD']],
    ['color: var(--nowhere, #c41e7f)', ['text #c41e7f = #C41E7F']],
    ['fill: red', ['fill red = #FF0000']],
    ['outline: 2px solid red', ['border red = #FF0000']],
    ['text-decoration: underline red', ['stroke red = #FF0000']],
    ['-webkit-tap-highlight-color: rgba(0,0,0,0)', ['background rgba(0,0,0,0) = #000000']],
    ['scrollbar-color: red #0f0', ['background red = #FF0000', 'background #0f0 = #00FF00']],
    ['*color: #c41e7f', ['text #c41e7f = #C41E7F']],
    ['color: #c41e7f !important', ['text #c41e7f = #C41E7F']],
    ['color: /* #fff */ #c41e7f /* red */', ['text #c41e7f = #C41E7F']],
  ])('%s', async (declaration, expected) => expect(await say(inRule(declaration))).toEqual(expected));

  test.each<[string, string[]]>([
    ['@property --x { syntax: "<color>"; initial-value: #c41e7f }', ['definition #c41e7f = #C41E7F']],
    ['@keyframes k { from { color: #c41e7f } }', ['text #c41e7f = #C41E7F']],
    ['@theme { --color-brand: #c41e7f }', ['definition #c41e7f = #C41E7F']],
    ['.a { @apply bg-[#c41e7f] }', ['definition #c41e7f = #C41E7F']],
    ['.a { .b & { color: #c41e7f } }', ['text #c41e7f = #C41E7F']],
  ])('%s', async (text, expected) => expect(await say(text)).toEqual(expected));
});

describe('what only looks like a colour', () => {
  test.each([
    '#fade { margin: 0 }',
    '.a { filter: url(#fade) }',
    '.a { animation: red 1s }',
    '.a { grid-area: tan }',
    '.a { font-family: Plum }',
    '.a { --font-family: Plum }',
    '.a { content: "#fff" }',
    '.a { --red: 4px }',
    '.a { width: var(--tomato) }',
    '.a { background: url(img/red.png) }',
    '.a { /* color: #fff */ margin: 0 }',
    '@supports (color: red) { .a { margin: 0 } }',
    '@media (color) { .a { margin: 0 } }',
    '.a { view-transition-name: red }',
    '.a { transition: color 1s, blue 2s }',
    '.a { will-change: color }',
    'a[fill="#fff"] { margin: 0 }',
  ])('%s', async (text) => expect(await say(text)).toEqual([]));
});

describe('Sass and Less', () => {
  test.each<[Format, string, string[]]>([
    ['scss', '$a: #c41e7f !default;', ['definition #c41e7f = #C41E7F']],
    ['scss', '$m: (red: #c41e7f, "b": plum);', ['definition #c41e7f = #C41E7F', 'definition plum = #DDA0DD']],
    [
      'scss',
      "$m: (a: #fff, // it's #000\n b: red);",
      ['definition #fff = #FFFFFF', 'definition red = #FF0000'],
    ],
    ['scss', '@mixin m($c: #c41e7f) { margin: 0 }', ['definition #c41e7f = #C41E7F']],
    ['scss', '.a { @include f($bg: #123456) }', ['definition #123456 = #123456']],
    ['scss', '.a { @include transition(red 1s) }', []],
    ['scss', '@function f() { @return #123456 }', ['definition #123456 = #123456']],
    ['scss', '.a { color: rgba(#c41e7f, .5) }', ['text ~rgba(#c41e7f, .5) = #C41E7F']],
    ['scss', '.a { color: darken(#c41e7f, 5%) }', ['text #c41e7f = #C41E7F']],
    ['scss', '.a { color: map-get($theme, red) }', []],
    ['scss', '.a { border: { color: red } }', ['border red = #FF0000']],
    ['scss', '// #fff\n.a { color: red } // blue', ['text red = #FF0000']],
    ['scss', '$a: #c41e7f; .a { color: $a }', ['definition #c41e7f = #C41E7F', 'text ~$a = #C41E7F']],
    ['less', '@a: #c41e7f;', ['definition #c41e7f = #C41E7F']],
    ['less', '.a { .mixin(#c41e7f) }', ['definition #c41e7f = #C41E7F']],
    ['less', '.mixin(@c: #c41e7f) { margin: 0 }', ['definition #c41e7f = #C41E7F']],
    ['less', "// it's #fff\n.a { color: fade(#c41e7f, 50%) }", ['text #c41e7f = #C41E7F']],
    ['less', '@a: #c41e7f; .a { color: @a }', ['definition #c41e7f = #C41E7F', 'text ~@a = #C41E7F']],
  ])('%s: %s', async (format, text, expected) => expect(await say(text, format)).toEqual(expected));
});

describe('variables', () => {
  const referenced = new Map([['--x', { values: ['#c51e80'], judged: false }]]);

  test('one that the source defines is judged there', async () => {
    const { uses } = await extract(':root { --x: #c51e80 } .a { color: var(--x) } .b { color: var(--x) }');
    expect(uses).toMatchObject([
      { role: 'definition', defines: '--x' },
      { role: 'text', reference: 'judged-at-definition', count: 2 },
    ]);
  });

  test('one that is defined outside the run is judged where it is used', async () => {
    const { uses } = await extract('.a { color: var(--x) }', 'css', referenced);
    expect(uses).toMatchObject([{ reference: 'judged-here', written: 'var(--x)' }]);
  });

  test('a chain, a channel, and a definition for each theme are followed', async () => {
    const text =
      ':root { --r: 196, 30, 127; --a: var(--b); --b: #c41e7f } .dark { --b: #74b8ca }' +
      ' .x { background: rgba(var(--r), .5) } .y { fill: var(--a) }';
    const { uses, gaps } = await extract(text);
    const found = uses.filter((use) => use.kind === 'color' && use.role !== 'definition');
    expect(found.map((use) => use.kind === 'color' && writeValue(use.color))).toEqual([
      '#C41E7F',
      '#C41E7F',
      '#74B8CA',
    ]);
    expect(gaps).toEqual([]);
  });

  test('one that nobody defines is a gap, folded by name', async () => {
    const { gaps } = await extract('.a { color: var(--y) } .b { background: var(--y); margin: var(--z) }');
    expect(gaps).toMatchObject([{ kind: 'unjudged', code: 'unresolved-variable', count: 2 }]);
    expect(gaps[0]?.reason).toBe('the value of --y is not known');
  });

  test('one that is defined through itself ends', async () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `--x${i + 1}: var(--x${i}) var(--x${i});`).join('');
    const { uses } = await extract(
      `.a { --a: var(--b); --b: var(--a); ${doubling} color: var(--x60); fill: var(--a) }`,
    );
    expect(uses).toEqual([]);
  });
});

describe('text', () => {
  test.each<[string, object]>([
    ['color: red; background: white', { backdrop: { kind: 'colors', colors: [{ components: [1, 1, 1] }] } }],
    [
      'color: red; background: white; background-color: black',
      { backdrop: { colors: [{ components: [0, 0, 0] }] } },
    ],
    ['color: red', { backdrop: { kind: 'unknown' } }],
    [
      'color: red; background: url(a.png) white',
      { backdrop: { kind: 'unknown', reason: 'a picture lies behind it' } },
    ],
    [
      'color: red; background: linear-gradient(red, blue)',
      { backdrop: { kind: 'unknown', reason: 'a gradient lies behind it' } },
    ],
    [
      'color: red; background: #fff8',
      { backdrop: { kind: 'unknown', reason: 'the background is translucent' } },
    ],
    [
      'color: red; background: white; opacity: .5',
      { backdrop: { kind: 'unknown', reason: 'opacity changes how the text is seen' } },
    ],
    ['color: red; background: white; opacity: 1', { backdrop: { kind: 'colors' } }],
    ['color: red; background: url(x.png); background-color: white', { backdrop: { kind: 'unknown' } }],
    ['color: red; background-image: url(x.png); background-color: white', { backdrop: { kind: 'unknown' } }],
    [
      'color: red; background-image: linear-gradient(white, black); background-color: white',
      { backdrop: { kind: 'unknown' } },
    ],
    [
      'color: red; background-image: var(--picture); background-color: white',
      { backdrop: { kind: 'unknown' } },
    ],
    ['color: red; background: white image-set("a.png" 1x)', { backdrop: { kind: 'unknown' } }],
    ['color: red; background: white element(#a)', { backdrop: { kind: 'unknown' } }],
    ['color: red; background: white; -webkit-background-clip: text', { backdrop: { kind: 'unknown' } }],
    ['color: red; background: white; -webkit-text-fill-color: black', { backdrop: { kind: 'unknown' } }],
    ['color: red; background: white; -webkit-text-stroke-width: 1px', { backdrop: { kind: 'unknown' } }],
    ['color: red; background: white; filter: invert(1)', { backdrop: { kind: 'unknown' } }],
    ['color: red; background: white; text-shadow: 0 0 2px', { backdrop: { kind: 'unknown' } }],
    ['color: red; background: white; opacity: 0', { backdrop: { kind: 'unknown' } }],
    ['color: red; color: var(--unknown); background: white', { backdrop: { kind: 'unknown' } }],
    ['color: red; background: white; color: black', { backdrop: { kind: 'unknown' } }],
    ['color: red; background: var(--unknown, white)', { backdrop: { kind: 'unknown' } }],
    ['color: var(--unknown, red); background: white', { backdrop: { kind: 'unknown' } }],
    [
      'color: red !important; color: black; background: white',
      { backdrop: { colors: [{ components: [1, 1, 1] }] } },
    ],
    [
      'color: red; background: url(x.png); background: white',
      { backdrop: { colors: [{ components: [1, 1, 1] }] } },
    ],
    [
      'color: red; background-image: none; background-color: white',
      { backdrop: { colors: [{ components: [1, 1, 1] }] } },
    ],
    [
      'color: red; background: white !important; background-image: url(x.png)',
      { backdrop: { colors: [{ components: [1, 1, 1] }] } },
    ],
    [
      'color: red; background-clip: text; background: white',
      { backdrop: { colors: [{ components: [1, 1, 1] }] } },
    ],
    ['color: red; font-size: 12px; font: bold 24px/1.2 x', { sizePt: 18, bold: true }],
    ['color: red; font: bold 24px x; font-size: 12px', { sizePt: 9, bold: true }],
    ['color: red; background: white; text-shadow: 0 0 2px black', { backdrop: { kind: 'unknown' } }],
    ['color: red; background: white; text-shadow: none; filter: none', { backdrop: { kind: 'colors' } }],
    [
      'color: red; background: black !important; background-color: white',
      { backdrop: { colors: [{ components: [0, 0, 0] }] } },
    ],
    ['color: red; font-size: 24px', { sizePt: 18 }],
    ['color: red; font: bold 14pt/1.2 serif', { sizePt: 14, bold: true }],
    ['color: red; font-weight: 400', { bold: false }],
  ])('%s', async (declarations, expected) => {
    expect(colorsOf(await extract(inRule(declarations)))[0]).toMatchObject(expected);
  });

  test('a size in relative units is not known', async () => {
    expect(colorsOf(await extract(inRule('color: red; font-size: 2rem')))[0]).not.toHaveProperty('sizePt');
  });

  test('a variable with several values has one in each place, and which one is not known', async () => {
    const text =
      '.x { --c: white } .y { --c: black } .a { color: var(--c); background: white } .b { color: white; background: var(--c) }';
    const texts = colorsOf(await extract(text)).filter((use) => use.role === 'text');
    expect(texts.map(({ backdrop }) => backdrop.kind)).toEqual(['unknown', 'unknown', 'colors']);
    expect(texts[2]).toMatchObject({
      backdrop: { colors: [{ components: [1, 1, 1] }, { components: [0, 0, 0] }] },
    });
  });

  test('light and dark stand on light and dark', async () => {
    const [light, dark] = colorsOf(
      await extract(inRule('color: light-dark(black, white); background: light-dark(white, black)')),
    );
    expect(light).toMatchObject({ backdrop: { colors: [{ components: [1, 1, 1] }] } });
    expect(dark).toMatchObject({ backdrop: { colors: [{ components: [0, 0, 0] }] } });
  });
});

describe('places', () => {
  test('containers come innermost first, of a list only those in common', async () => {
    const text = '@media print { .card > .title, .box .title { color: red } }';
    expect(colorsOf(await extract(text))[0]?.within).toEqual([
      '.card > .title, .box .title',
      '.title',
      '@media print',
    ]);
  });

  test('lines and columns count from 1, in UTF-16 units', async () => {
    const [use] = colorsOf(await extract('.😀 {\r\n  color: #c41e7f;\n}'));
    expect(use?.places).toEqual([
      {
        kind: 'text',
        start: { offset: 16, line: 2, column: 10 },
        end: { offset: 23, line: 2, column: 17 },
        exact: true,
      },
    ]);
  });

  const value = fc.constantFrom(
    '#c41e7f',
    'red',
    'rgb(1 2 3)',
    'var(--x)',
    'url("data:,%23fff")',
    '1px',
    '/* é */',
    '"#fff"',
    '😀',
  );
  const declaration = fc.tuple(
    fc.constantFrom('color', 'background', '--x', 'border', 'content', '*zoom', 'BOX-SHADOW'),
    fc.constantFrom(':', ' : ', ':/**/'),
    fc.array(value, { minLength: 1, maxLength: 4 }),
  );
  const rule = fc.tuple(
    fc.constantFrom('.a', '.b\n>.c', '@media print', '.😀'),
    fc.array(declaration, { maxLength: 5 }),
  );

  test('what stands at an exact place is what is written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(rule, { maxLength: 4 }),
        fc.constantFrom<Format>('css', 'scss', 'less'),
        async (rules, format) => {
          const text = rules
            .map(([selector, declarations]) => {
              const inside = declarations
                .map(([name, colon, values]) => `${name}${colon}${values.join(' ')}`)
                .join(';\r\n');
              return `${selector} {${inside}}`;
            })
            .join('\n');
          for (const { places, written } of (await extract(text, format)).uses) {
            const [place] = places;
            if (place.kind !== 'text' || !place.exact) continue;
            expect(text.slice(place.start.offset, place.end.offset)).toBe(written);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what is embedded and what is linked', () => {
  test('a drawing in a data address is handed on, with its place', () => {
    const text = `.a { background: url("data:image/svg+xml,%3csvg fill='%23c51e80'/%3e") }`;
    const { embedded } = readCss.read({ path: 'a', format: 'css', text }, { definitions: new Map() });
    expect(embedded).toMatchObject([
      {
        format: 'svg',
        content: { kind: 'text', text: "<svg fill='#c51e80'/>" },
        at: { kind: 'encoded' },
        within: ['.a'],
      },
    ]);
  });

  test('what is behind an escape of Less is a gap', async () => {
    expect((await extract('.a { color: ~"#C51E80" }', 'less')).gaps).toMatchObject([
      { code: 'escaped-text' },
    ]);
  });

  test('what is inside an address is never to be replaced', () => {
    const { embedded } = readCss.read(
      { path: 'a', format: 'css', text: '.a { background: url("data:image/png;base64,AAAA") }' },
      { definitions: new Map() },
    );
    expect(embedded).toMatchObject([{ at: { kind: 'encoded', place: { exact: false } } }]);
  });

  test('linked pictures that are no icons are one gap', async () => {
    const { gaps } = await extract(
      '.a { cursor: url(a.png), auto } .b { border-image: url(b.svg) } .c { --x: url(c.svg); background: url(d.svg) } @font-face { src: url(e.woff) }',
    );
    expect(gaps).toMatchObject([{ code: 'linked-picture', count: 3 }]);
  });
});

describe('functions that Sass computes', () => {
  test.each<[string, string[]]>([
    ['color.adjust($a, $lightness: 10%)', ['the result of adjust(), which a preprocessor computes']],
    ['color.scale($a, $alpha: -10%)', ['the result of scale(), which a preprocessor computes']],
    ['darken($color: $a, $amount: 5%)', ['the result of darken(), which a preprocessor computes']],
    [
      'darken($b, 5%)',
      ['the result of darken(), which a preprocessor computes', 'the value of $b is not known'],
    ],
  ])('%s', async (value, reasons) => {
    const { gaps } = await extract(`$a: #c41e7f; .a { color: ${value}; transform: scale(2) }`, 'scss');
    expect(gaps.map(({ reason }) => reason)).toEqual(reasons);
  });
});

describe('marks of a comment of HTML around a stylesheet', () => {
  test.each<[string, number]>([
    ['<!-- .a { color: red } -->', 17],
    ['\n<!--\n/* x */ .a { color: red }\n-->\n', 26],
    ['<!-- .a { color: red }', 17],
    ['.a { color: red } -->', 12],
  ])('%j', async (text, offset) => {
    const { uses } = await extract(text);
    expect(uses).toMatchObject([{ written: 'red', places: [{ start: { offset } }] }]);
  });
});

describe('malformed and hostile', () => {
  test.each([
    ['color: #123428; color', ['#123428'], 1],
    ['color; background: red; fill: }; stroke: blue', ['red', 'blue'], 2],
    ['}', [], 1],
    ['color: red', ['red'], 0],
  ])('in a style attribute a broken declaration takes no other with it: %s', (text, written, broken) => {
    const source = { path: 'a', format: 'css', text, part: 'declarations' } as const;
    const { uses, gaps } = readCss.read(source, { definitions: new Map() });
    expect(uses.map((use) => use.written)).toEqual(written);
    expect(gaps.flatMap(({ code, count }) => (code === 'declaration-malformed' ? [count] : []))).toEqual(
      broken > 0 ? [broken] : [],
    );
    for (const { places } of uses) {
      const [place] = places;
      expect(place.kind === 'text' && text.slice(place.start.offset, place.end.offset)).toMatch(
        /^#123428$|^red$|^blue$/,
      );
    }
  });

  test.each<[string, string, Format]>([
    ['an unclosed block', '.a { color: red', 'css'],
    ['an unclosed string', '.a { content: "', 'css'],
    ['an unclosed comment', '/* .a { color: red }', 'css'],
    ['a stray brace', '.a { } }', 'scss'],
    ['words', 'this is not a stylesheet at all {{{', 'less'],
  ])('%s is an unread file with its place', async (_, text, format) => {
    const { uses, gaps } = await extract(text, format);
    expect(uses).toEqual([]);
    expect(gaps).toMatchObject([
      { kind: 'unreadable', code: 'stylesheet-malformed', places: [{ kind: 'text' }] },
    ]);
  });

  test.each<[string, string, Format]>([
    ['ten thousand levels', `${'.a{'.repeat(10_000)}color:red${'}'.repeat(10_000)}`, 'scss'],
    ['ten thousand brackets', `.a { color: ${'('.repeat(10_000)}red${')'.repeat(10_000)} }`, 'css'],
    ['a value of a million digits', `.a { color: #${'1'.repeat(1_000_001)} }`, 'css'],
    ['forty thousand letters', `.a { color: ${'a'.repeat(40_000)} }`, 'css'],
    ['a selector of brackets', `${'['.repeat(50_000)} { color: red }`, 'css'],
    ['a million commas', `.a { background: ${','.repeat(500_000)}#fff }`, 'css'],
    [
      'a long chain of variables',
      `.a { ${Array.from({ length: 50_000 }, (_, i) => `--a${i}: var(--a${i + 1});`).join('')} color: var(--a0); fill: rgb(var(--a1)) }`,
      'css',
    ],
    ['many comments', '// x\n'.repeat(20_000), 'less'],
    ['NUL bytes', '.a\u0000 { color: \u0000red }', 'css'],
    ['a lone surrogate', '.a { --x: \ud800 #fff }', 'css'],
  ])('%s: ends, and does not throw', { timeout: 10_000 }, async (_, text, format) => {
    await expect(extract(text, format)).resolves.toBeDefined();
  });

  test('never throws', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '(',
      ')',
      ';',
      ':',
      '"',
      "'",
      '/*',
      '*/',
      '//',
      '@a',
      '$a',
      '--a',
      '#fff',
      'red',
      'var(',
      '\\',
      '\n',
      '\u0000',
      '#{',
      '@{',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom<Format>('css', 'scss', 'less'),
        async (pieces, format) => {
          await expect(extract(pieces.join(' '), format)).resolves.toBeDefined();
        },
      ),
      { numRuns: 400 },
    );
  });
});
