import type { IconUse, Reading, Source, TextUse } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { readCss } from './read-css.ts';
import { readLess } from './read-less.ts';
import { readScss } from './read-scss.ts';

const readers = { css: readCss, scss: readScss, less: readLess };

function read(text: string, format: keyof typeof readers = 'css', given: Partial<Source> = {}): Reading {
  return readers[format].read({ path: `a.${format}`, format, text, ...given }, { definitions: new Map() });
}

const iconsOf = ({ uses }: Reading): IconUse[] => uses.filter((use) => use.kind === 'icon');
const textsOf = ({ uses }: Reading): TextUse[] => uses.filter((use) => use.kind === 'text');

/** `carrier anchor artwork: names`, so that a case reads as one line. */
const say = ({ carrier, anchor, artwork, names }: IconUse) =>
  `${carrier} ${anchor} ${artwork ?? '–'}: ${names.map(({ from, text }) => `${from}=${text}`).join(' ')}`;

describe('pictures that may be icons', () => {
  test.each<[name: string, text: string, icons: string[]]>([
    [
      'a background',
      '.a { background: #fff url(i/b.svg) center }',
      ['background .a { background linked:i/b.svg: file=i/b.svg class=a'],
    ],
    [
      'a symbol of a sprite',
      '#a { background-image: url("s.svg#x") }',
      ['background #a { background-image linked:s.svg#x: file=s.svg symbol=x id=a'],
    ],
    [
      'several in one value',
      '.a { background: url(b.svg), url(c.svg) }',
      [
        'background .a { background linked:b.svg: file=b.svg class=a',
        'background .a { background #2 linked:c.svg: file=c.svg class=a',
      ],
    ],
    [
      'masks, marks of lists, generated content',
      '.a { -webkit-mask-image: url(b); list-style: url(c); content: url(d) }',
      [
        'background .a { -webkit-mask-image linked:b: file=b class=a',
        'background .a { list-style linked:c: file=c class=a',
        'background .a { content linked:d: file=d class=a',
      ],
    ],
    [
      'a mask with a prefix and one without, once',
      '.a { -webkit-mask: url(b) no-repeat; mask: url(b) no-repeat } .c { -WEBKIT-MASK-IMAGE: url(d); mask-image: url(d) }',
      [
        'background .a { mask linked:b: file=b class=a',
        'background .c { mask-image linked:d: file=d class=c',
      ],
    ],
    [
      'the first resolution of a picture',
      '.a { background: image-set("b.png" 1x, "c.png" 2x) } .d { mask-image: -webkit-image-set(url(e) 1x, url(f) 2x), url(g) }',
      [
        'background .a { background linked:b.png: file=b.png class=a',
        'background .d { mask-image linked:e: file=e class=d',
        'background .d { mask-image #2 linked:g: file=g class=d',
      ],
    ],
    [
      'what the elements of the rule go by',
      '.card > .icon.icon-learning:not(.off)::before, li #a[data-ccin-icon="learning"] { background: url(b) }',
      [
        'background .card > .icon.icon-learning:not(.off)::before, li #a[data-ccin-icon="learning"] { background linked:b: file=b class=icon class=icon-learning attribute=learning id=a',
      ],
    ],
    [
      'escaped names',
      '.a\\:b { background: url(b) }',
      ['background .a\\:b { background linked:b: file=b class=a:b'],
    ],
    [
      'a sign of a font',
      '.icon-learning::before { content: "\\e901" }',
      ['glyph .icon-learning::before { content –: class=icon-learning'],
    ],
    [
      'no pictures: fonts, variables, pointers, borders, paints of the page',
      '@font-face { src: url(a) } .a { --b: url(b); cursor: url(c); border-image: url(d); mask: url(#e); background: none }',
      [],
    ],
    [
      'no signs: two, a letter, nothing',
      '.a::before { content: "\\e901\\e902" } .b::before { content: "x" } .c::before { content: "" }',
      [],
    ],
  ])('%s', (_, text, icons) => {
    expect(iconsOf(read(text)).map(say)).toEqual(icons);
  });

  test('each picture is listed once and is no gap', () => {
    const { pictures, gaps } = read(
      '.a { background: url(b.svg) }\n.c { mask: url( "b.svg" ), url(d.svg#e) } .f { background: image-set("g" 1x, "h" 2x) }',
    );
    expect(gaps).toEqual([]);
    expect(pictures).toMatchObject([
      { key: 'linked:b.svg', kind: 'linked', address: 'b.svg', place: { start: { line: 1, column: 18 } } },
      { key: 'linked:d.svg#e', address: 'd.svg', fragment: 'e' },
      { key: 'linked:g' },
      { key: 'linked:h' },
    ]);
  });

  test('a picture inside the stylesheet is looked at, and read too', () => {
    const { pictures, embedded, uses } = read(
      `.a { background: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>") }`,
    );
    expect(embedded).toHaveLength(1);
    expect(pictures).toMatchObject([
      { kind: 'inside', content: { kind: 'svg', text: "<svg xmlns='http://www.w3.org/2000/svg'/>" } },
    ]);
    expect(uses).toMatchObject([{ artwork: pictures[0]?.key, names: [{ from: 'class', text: 'a' }] }]);
  });

  test.each([
    [
      'scss',
      '.icon { &-learning { x: y } &.learning::before { background: url("#{$path}/b.svg") } }',
      ['icon', 'learning'],
    ],
    ['scss', '$b: "b"; .a { background: url($b) }', ['a']],
    ['less', '.a { background: url("@{path}/b.svg") }', ['a']],
  ] as const)('of an address that a preprocessor writes the names are known: %s', (format, text, names) => {
    const reading = read(text, format);
    expect(iconsOf(reading)).toMatchObject([
      { artwork: null, names: names.map((name) => ({ from: 'class', text: name })) },
    ]);
    expect(reading.gaps.map(({ code }) => code)).toContain('computed-picture');
    expect(reading.pictures).toEqual([]);
  });

  test('in the inside of a rule too', () => {
    const [icon] = iconsOf(
      read('background: url(a.svg); transform: scale(2, 1)', 'css', { part: 'declarations', within: ['p'] }),
    );
    expect(icon).toMatchObject({
      anchor: 'background',
      within: ['p'],
      names: [{ from: 'file' }],
      containers: [],
      matrix: [2, 0, 0, 1],
    });
  });
});

describe('what is told of a picture', () => {
  const white = { space: 'srgb', components: [1, 1, 1], alpha: 1 };
  test.each<[name: string, declarations: string, expected: Partial<IconUse>]>([
    [
      'nothing of its text alternative',
      'background: url(b)',
      {
        label: null,
        exposure: 'unknown',
        ownColors: true,
        backdrop: { kind: 'unknown', reason: 'the rule sets no background' },
      },
    ],
    [
      'what lies behind it',
      'background: url(b); background-color: white',
      { backdrop: { kind: 'colors', colors: [white] } as never },
    ],
    [
      'what lies behind it in one value',
      'background: white url(b)',
      { backdrop: { kind: 'colors', colors: [white] } as never },
    ],
    [
      'what a mask is painted with',
      'mask: url(b); background: white',
      { ownColors: false, paint: white as never },
    ],
    ['a turn', 'background: url(b); transform: rotate(90deg)', { matrix: [0, 1, -1, 0] }],
    [
      'a turn and a stretch by properties of their own',
      'background: url(b); rotate: 90deg; scale: 2 1',
      { matrix: [0, 2, -1, 0] },
    ],
    [
      'a size that stretches it',
      'background: url(b); background-size: 10px 20px',
      { size: { width: 10, height: 20, keepsProportions: false } },
    ],
    [
      'a size in one value',
      'background: url(b) 0 0 / 10px 20px no-repeat',
      { size: { width: 10, height: 20, keepsProportions: false } },
    ],
    [
      'a size of all there is',
      'width: 9px; height: 8px; mask: url(b); mask-size: 100% 100%',
      { size: { width: 9, height: 8, keepsProportions: false } },
    ],
    [
      'a size that keeps its proportions',
      'background: url(b); background-size: 10px',
      { size: { width: 10, keepsProportions: true } },
    ],
    ['what is read out for it', 'content: url(b) / "Learning"', { label: 'Learning', exposure: 'exposed' }],
    ['that nothing is read out for it', 'content: "\\e901" / ""', { label: '', exposure: 'hidden' }],
    [
      'what a sign is painted with',
      'content: "\\e901"; color: white',
      { ownColors: false, paint: white as never },
    ],
  ])('%s', (_, declarations, expected) => {
    expect(iconsOf(read(`.a { ${declarations} }`))[0]).toMatchObject(expected);
  });

  test.each([
    ['two colours', 'background: url(b), linear-gradient(red, white)'],
    ['a colour that may be another', 'background-color: var(--x, white); background-image: url(b)'],
    ['a translucent colour', 'background: rgb(0 0 0 / 50%) url(b)'],
    ['an unknown turn', 'background: url(b); transform: rotate(var(--r))'],
    ['three dimensions', 'background: url(b); transform: rotateX(9deg)'],
    ['nothing done to it', 'background: url(b); transform: none; rotate: none; scale: none'],
    ['sizes that depend', 'background: url(b); background-size: cover; width: 10px; height: 10px'],
    ['all of an unknown size', 'background: url(b); background-size: 100% 100%; width: 10px; height: 50%'],
  ])('nothing is said of %s', (_, declarations) => {
    const [icon] = iconsOf(read(`.a { ${declarations} }`));
    expect(icon).toMatchObject({ backdrop: { kind: 'unknown' } });
    expect(icon).not.toHaveProperty('matrix');
    expect(icon).not.toHaveProperty('size');
  });
});

describe('generated texts', () => {
  test.each<[name: string, value: string, texts: [string, string, boolean][]]>([
    ['a text', '"Learning"', [['Learning', 'label', true]]],
    ['an apostrophe that is escaped', "'Let\\'s learn'", [["Let's learn", 'label', false]]],
    [
      'several',
      '"Part " counter(x) " of all" attr(y)',
      [
        ['Part ', 'label', true],
        [' of all', 'label', true],
      ],
    ],
    ['what is read out', '"→" / "Learning"', [['Learning', 'alternative', true]]],
    ['no letters', '"\\201C" "→" "1." ""', []],
    ['arguments of functions', 'counters(x, "a")', []],
  ])('%s', (_, value, texts) => {
    const source = `.a::after { content: ${value} }`;
    const found = textsOf(read(source));
    expect(
      found.map(({ text, purpose, places: [place] }) => [
        text,
        purpose,
        place.kind === 'text' && place.exact,
      ]),
    ).toEqual(texts);
    for (const {
      text,
      places: [place],
    } of found) {
      if (place.kind === 'text' && place.exact)
        expect(source.slice(place.start.offset, place.end.offset)).toBe(text);
    }
  });

  test.each(['scss', 'less'] as const)('a text that %s computes is none', (format) => {
    expect(
      textsOf(read(`.a::after { content: "${format === 'scss' ? '#{$x}' : '@{x}'} y" }`, format)),
    ).toEqual([]);
  });

  test.each([
    ['css', '.x { background: url(a) } .x::before { content: "\\e901" } .x:after { content: "Learning" }'],
    ['scss', '.x { background: url(a); &::before { content: "\\e901" } &:after { content: "Learning" } }'],
    ['css', '@media print { .x::before { background: url(a) } .x::after { content: "Learning" } }'],
  ] as const)('what is generated in one element stands beside what is shown in it: %s %s', (format, text) => {
    const { uses } = read(text, format);
    const found = uses.flatMap((use) => (use.kind === 'color' ? [] : [use.containers]));
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(String)).size).toBe(1);
  });
});

describe('far too much', () => {
  test.each<[name: string, text: string]>([
    ['a hundred thousand pictures', '.a{background:url(b)}'.repeat(100_000)],
    ['ten thousand pictures in one value', `.a{background:${'url(b),'.repeat(10_000)}red}`],
    ['ten thousand image sets in one value', `.a{background:${'image-set("b" 1x),'.repeat(10_000)}red}`],
    ['unclosed image sets', `.a{background:${'image-set('.repeat(10_000)}"b"${')'.repeat(10_000)}}`],
    ['pictures in rules ten thousand deep', `${'.a{background:url(b);'.repeat(10_000)}${'}'.repeat(10_000)}`],
    ['a long selector', `${'.a,'.repeat(100_000)}.b{background:url(b)}`],
    ['a selector of brackets', `${'['.repeat(100_000)}${']'.repeat(100_000)}{background:url(b)}`],
    ['a text of a million letters', `.a{content:"${'a'.repeat(1_000_000)}"}`],
    ['ten thousand texts in one value', `.a{content:${'"a" '.repeat(10_000)}}`],
  ])('%s', (_, text) => {
    const start = process.cpuUsage().user / 1000;
    expect(() => read(text)).not.toThrow();
    expect(process.cpuUsage().user / 1000 - start).toBeLessThan(10_000);
  });
});
