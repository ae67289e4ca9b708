import type { IconUse, Reading, Source, TextUse } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { readSvg } from './read-svg.ts';

// The drawings here are stand-ins; none is an official icon.

function read(text: string, given: Partial<Source> = {}): Reading {
  return readSvg.read(
    { path: 'icons/learning.svg', format: 'svg', text, ...given },
    { definitions: new Map() },
  );
}

const iconsOf = ({ uses }: Reading): IconUse[] => uses.filter((use) => use.kind === 'icon');
const textsOf = ({ uses }: Reading): TextUse[] => uses.filter((use) => use.kind === 'text');

const svg = (content: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${content}</svg>`;

const shape = '<path d="M2 2h20v20z"/>';
const symbol = `<symbol id="learning" viewBox="0 0 24 24"><title>Learning</title>${shape}</symbol>`;

/** `carrier anchor: names`, so that a case reads as one line. */
const say = ({ carrier, anchor, names }: IconUse) =>
  `${carrier} ${anchor}: ${names.map(({ from, text }) => `${from}=${text}`).join(' ')}`;

describe('what may be an icon in a drawing', () => {
  const file = 'file=icons/learning.svg';
  test.each<[name: string, text: string, icons: string[]]>([
    ['the drawing itself', svg(shape), [`drawing svg: ${file}`]],
    [
      'all that the drawing goes by',
      svg(`<title>Learning</title>${shape}`, ' id="a" class="b c" data-ccin-icon="learning" aria-label="d"'),
      [`drawing svg#a: ${file} id=a class=b class=c attribute=learning alternative=d title=Learning`],
    ],
    [
      'a group that fills the drawing, by whose names it goes too',
      svg(`<defs/><g><g id="icon-learning">${shape}</g></g>`),
      [`drawing svg: ${file} id=icon-learning`],
    ],
    [
      'a sprite: its symbols, and not itself',
      svg(symbol),
      ['drawing svg > symbol#learning: symbol=learning title=Learning'],
    ],
    [
      'a symbol where it is used, and not where it is defined',
      svg(`${symbol}${shape}<use href="#learning"/>`),
      [`drawing svg: ${file}`, 'picture svg > use:nth-child(3): symbol=learning title=Learning'],
    ],
    [
      'a symbol that fills the drawing',
      svg(`${symbol}<use href="#learning"/>`),
      [`drawing svg: ${file} symbol=learning title=Learning`],
    ],
    [
      'linked files and embedded pictures',
      svg(`<image href="a/b.png"/><use xlink:href="c.svg#d"/><image href="data:image/png;base64,AAAA"/>`),
      [
        `drawing svg: ${file}`,
        'picture svg > image:nth-child(1): file=a/b.png',
        'picture svg > use:nth-child(2): file=c.svg symbol=d',
        'picture svg > image:nth-child(3): ',
      ],
    ],
    [
      'marked groups and nested drawings, and no mere shapes',
      svg(
        `<g id="a"/><g data-icon="x">${shape}</g><svg class="icon">${shape}</svg><path class="icon"/><g inkscape:label="Icon y">${shape}</g><use href="#a"/>`,
      ),
      [
        `drawing svg: ${file}`,
        'drawing svg > g:nth-child(2): attribute=x',
        'drawing svg > svg:nth-child(3): class=icon',
        'drawing svg > g:nth-child(5): layer=Icon y',
      ],
    ],
    [
      'one icon, whatever its parts are called',
      svg(
        `<g class="icons">${shape}<g data-icon="x"><g id="icon-part"/><g id="icon-other"/></g></g>${shape}`,
      ),
      [`drawing svg: ${file}`, 'drawing svg > g:nth-child(1) > g:nth-child(2): attribute=x'],
    ],
    [
      'the picture in a marked group, by whose names it goes too',
      svg(`<g class="icon-learning"><image href="a.png"/></g>${shape}`),
      [
        `drawing svg: ${file}`,
        'picture svg > g:nth-child(1) > image:nth-child(1): file=a.png class=icon-learning',
      ],
    ],
    [
      'a page inside a drawing',
      svg(`<foreignObject><p class="icon">x</p></foreignObject>`),
      [`drawing svg: ${file}`],
    ],
  ])('%s', (_, text, icons) => {
    expect(iconsOf(read(text)).map(say)).toEqual(icons);
  });

  test('a drawing inside another source is an icon of that source', () => {
    expect(iconsOf(read(svg(shape), { within: ['img'] }))).toEqual([]);
  });

  test('ten icons of one poster are ten icons, each with the picture of its own', () => {
    const icons = Array.from(
      { length: 10 },
      (_, at) => `<g class="icon" transform="translate(${at * 40} 0)"><path d="M0 0h${at + 9}v9"/></g>`,
    ).join('');
    const reading = read(svg(`<g fill="red">${icons}</g><rect width="9" height="9"/>`));
    const inside = iconsOf(reading).slice(1);
    expect(new Set(inside.map(({ artwork }) => artwork)).size).toBe(10);
    const last = reading.pictures.find(({ key }) => key === inside[9]?.artwork);
    expect(last).toMatchObject({
      kind: 'inside',
      content: { kind: 'svg', text: expect.stringContaining('M0 0h18v9') as string },
    });
    expect(last).toMatchObject({ content: { text: expect.stringContaining('fill="red"') as string } });
    expect(inside[9]?.box).toEqual({ page: 1, x: 360, y: 0, width: 18, height: 9 });
  });
});

describe('pictures', () => {
  test('each is listed once, with the place of its address, and is no gap', () => {
    const { pictures, gaps } = read(
      svg('\n<image href="a.png"/><image href=" a.png "/><use href="s.svg#x"/>'),
      { within: ['p'] },
    );
    expect(gaps).toEqual([]);
    expect(pictures).toMatchObject([
      { key: 'linked:a.png', kind: 'linked', address: 'a.png', place: { start: { line: 2, column: 14 } } },
      { key: 'linked:s.svg#x', kind: 'linked', address: 's.svg', fragment: 'x' },
    ]);
  });

  test('those that nobody takes for an icon are listed too', () => {
    const { pictures, gaps } = read(svg('<pattern><image href="a.png"/></pattern><feImage href="b.png"/>'), {
      within: [],
    });
    expect(pictures.map(({ key }) => key)).toEqual(['linked:a.png', 'linked:b.png']);
    expect(gaps).toEqual([]);
  });

  test('the drawing itself is the picture of the whole', () => {
    const text = svg(shape);
    const reading = read(text);
    expect(reading.pictures).toMatchObject([{ kind: 'inside', content: { kind: 'svg', text } }]);
    expect(iconsOf(reading)[0]?.artwork).toBe(reading.pictures[0]?.key);
  });

  test.each([
    ['its own', '<path fill="#c41e7f"/>', true],
    ['those of its text', '<path fill="currentColor"/>', false],
    ['those of a variable', '<path style="fill: var(--x)"/>', false],
  ])('a drawing in %s colours', (_, content, ownColors) => {
    expect(iconsOf(read(svg(content)))[0]).toMatchObject({ ownColors });
  });
});

describe('text alternatives', () => {
  test.each<[name: string, attributes: string, content: string, label: string, exposure: string]>([
    ['a title', '', '<title>Learning\n  x</title>', 'Learning x', 'exposed'],
    ['a label before a title', ' aria-label="A"', '<title>B</title>', 'A', 'exposed'],
    [
      'a reference before a label',
      ' aria-label="A" aria-labelledby="t missing u"',
      '<title id="t">B</title><desc id="u">C</desc>',
      'B C',
      'exposed',
    ],
    ['a blank label', ' aria-label=" "', '<title>B</title>', 'B', 'exposed'],
    ['none', '', '', '', 'unknown'],
    ['none, and said to be a picture', ' role="img"', '', '', 'exposed'],
    ['hidden', ' aria-hidden="true"', '<title>B</title>', 'B', 'hidden'],
    ['presentational', ' role="none"', '', '', 'hidden'],
    ['a title of something inside', '', '<g><title>B</title></g>', '', 'unknown'],
  ])('%s', (_, attributes, content, label, exposure) => {
    expect(iconsOf(read(svg(content, attributes)))[0]).toMatchObject({ label, exposure });
  });

  test.each<[name: string, content: string, label: string, exposure: string]>([
    ['a picture without one', '<image href="a.png"/>', '', 'exposed'],
    ['a group without one', `<g data-icon="a">${shape}</g>`, '', 'hidden'],
    ['a group with a title', `<g data-icon="a"><title>A</title>${shape}</g>`, 'A', 'exposed'],
    ['what is hidden with all around it', '<g aria-hidden="true"><image href="a.png"/></g>', '', 'hidden'],
    ['what is told of by the symbol that it shows', `${symbol}<use href="#learning"/>`, 'Learning', 'hidden'],
  ])('inside a drawing: %s', (_, content, label, exposure) => {
    expect(iconsOf(read(svg(content + shape)))[1]).toMatchObject({ label, exposure });
  });
});

describe('shape and place', () => {
  test.each<[name: string, content: string, expected: Partial<IconUse>]>([
    ['a turn', '<image href="a" transform="rotate(90)"/>', { matrix: [0, 1, -1, 0] }],
    [
      'all turns around it',
      '<g transform="scale(2 1)"><image href="a" transform="matrix(1 0 0 3 9 9)"/></g>',
      { matrix: [2, 0, 0, 3] },
    ],
    [
      'a turn in a style',
      '<image href="a" transform="scale(9)" style="transform: scale(1, 2)"/>',
      { matrix: [1, 0, 0, 2] },
    ],
    [
      'a window that is stretched',
      '<svg viewBox="0 0 10 10" width="20" height="10" preserveAspectRatio="none"><image href="a"/></svg>',
      { matrix: [2, 0, 0, 1] },
    ],
    [
      'a size',
      '<image href="a" x="1" y="2" width="30" height="40"/>',
      {
        size: { width: 30, height: 40, keepsProportions: true },
        box: { page: 1, x: 1, y: 2, width: 30, height: 40 },
      },
    ],
    [
      'a size without proportions, somewhere else',
      '<g transform="translate(10 20)"><image href="a" width="30" height="40px" preserveAspectRatio="none"/></g>',
      {
        size: { width: 30, height: 40, keepsProportions: false, isForced: true },
        box: { page: 1, x: 10, y: 20, width: 30, height: 40 },
      },
    ],
    [
      'a symbol that gives up its proportions',
      '<symbol id="s" preserveAspectRatio="none"/><use href="#s" width="9" height="8"/>',
      { size: { width: 9, height: 8, keepsProportions: false, isForced: true } },
    ],
    ['one side', '<image href="a" width="9"/>', { size: { width: 9, keepsProportions: true } }],
  ])('%s', (_, content, expected) => {
    expect(iconsOf(read(svg(content + shape)))[1]).toMatchObject(expected);
  });

  test('what a drawing does to itself as a whole is in its picture', () => {
    const [whole, inside] = iconsOf(
      read(
        svg(
          `<image href="a"/>${shape}`,
          ' viewBox="0 0 10 10" width="20" height="10" preserveAspectRatio="none"',
        ),
      ),
    );
    expect(whole).not.toHaveProperty('matrix');
    expect(inside).toMatchObject({ matrix: [2, 0, 0, 1] });
  });

  test.each([
    ['a length of the page', '<image href="a" width="9%" height="2em"/>'],
    ['a transform that is malformed', '<image href="a" transform="rotate(" width="x"/>'],
    ['nothing', '<image href="a"/>'],
  ])('nothing is said of %s', (_, content) => {
    const icon = iconsOf(read(svg(content + shape)))[1];
    expect(icon).not.toHaveProperty('box');
    expect(icon).not.toHaveProperty('size');
    expect(icon).not.toHaveProperty('matrix');
  });
});

describe('texts', () => {
  test.each<[name: string, content: string, text: string, exact: boolean]>([
    ['a text', '<text>Learning</text>', 'Learning', true],
    ['pieces of a text', '<text>Lear<tspan>ning</tspan></text>', 'Learning', false],
    ['a text with an entity', '<text>Co&#45;production</text>', 'Co-production', false],
    ['a text in CDATA', '<text><![CDATA[Learning]]></text>', 'Learning', true],
    [
      'two lines',
      '<text><tspan x="0" y="1">Place-based</tspan><tspan x="0" y="2">working</tspan></text>',
      'Place-based working',
      false,
    ],
    [
      'two lines by distance',
      '<text><tspan>Social</tspan><tspan x="0" dy="1.2em">value</tspan></text>',
      'Social value',
      false,
    ],
    [
      'letters that are placed one by one',
      '<text><tspan x="0" y="0">L</tspan><tspan x="5" y="0">earning</tspan></text>',
      'Learning',
      false,
    ],
    ['a title', '<title>Learning</title>', 'Learning', true],
  ])('%s', (_, content, text, exact) => {
    const source = svg(content);
    const [use] = textsOf(read(source));
    expect(use).toMatchObject({ text, places: [{ exact }] });
    const [place] = use?.places ?? [];
    if (exact && place?.kind === 'text')
      expect(source.slice(place.start.offset, place.end.offset)).toBe(text);
  });

  test('blank ones, and those of a page inside the drawing, are none', () => {
    expect(
      textsOf(read(svg('<text> \n</text><desc/><foreignObject><title>x</title></foreignObject>'))),
    ).toEqual([]);
  });

  test('a title stands for the icon that it is in', () => {
    const reading = read(
      svg(
        `<title>A</title>${shape}<g data-icon="b"><title>B</title><desc>C</desc></g><g><title>D</title></g>`,
      ),
    );
    expect(textsOf(reading).map(({ text, purpose, names }) => [text, purpose, names])).toEqual([
      ['A', 'alternative', 'svg'],
      ['B', 'alternative', 'svg > g:nth-child(3)'],
      ['C', 'alternative', 'svg > g:nth-child(3)'],
      ['D', 'alternative', undefined],
    ]);
  });

  test('an icon and its label share what holds both and no other icon', () => {
    const card = (label: string) => `<g><g><image href="${label}.png"/></g><text>${label}</text></g>`;
    const reading = read(svg(`<g>${card('A')}${card('B')}</g>`));
    const [, one, other] = iconsOf(reading);
    const [a, b] = textsOf(reading);
    const shared = (icon?: IconUse, text?: TextUse) =>
      icon?.containers.filter((container) => text?.containers.includes(container));
    expect(shared(one, a)).toEqual(['svg > g:nth-child(1) > g:nth-child(1)']);
    expect(shared(other, b)).toEqual(['svg > g:nth-child(1) > g:nth-child(2)']);
    expect(shared(one, b)).toEqual([]);
  });

  test('a drawing of one icon groups all that is in it', () => {
    const reading = read(svg(`${shape}<text>Learning</text>`));
    expect(iconsOf(reading)[0]?.containers).toEqual(['svg']);
    expect(textsOf(reading)[0]?.containers).toEqual(['svg']);
  });

  test('three texts that stand side by side are a group', () => {
    const reading = read(
      svg(`<g id="list">${'<g><text>x</text></g>'.repeat(3)}</g><g><text>y</text></g><text>z</text>`),
    );
    expect(textsOf(reading).map(({ group }) => group)).toEqual([
      ...Array<string>(3).fill('svg > g#list'),
      undefined,
      undefined,
    ]);
  });

  test.each<[name: string, text: string, box: [x: number, y: number, width: number, height: number] | null]>([
    [
      'in a group that is moved, about its middle',
      '<g font-size="10" transform="translate(100 0)"><text x="0" y="8" text-anchor="middle">abcd</text></g>',
      [90, 0, 20, 10],
    ],
    [
      'as drawing programs export it',
      '<text class="cls-1" font-size="10" transform="translate(7 8)"><tspan x="0" y="0">abcd</tspan><tspan x="0" y="12">e</tspan></text>',
      [7, 0, 30, 10],
    ],
    ['of a size that nothing says', '<text x="1" y="12.8">abcd</text>', [1, 0, 32, 16]],
    ['in points', '<text y="8" style="font-size:7.5pt">ab</text>', [0, 0, 10, 10]],
    ['at a share of the width', '<text x="50%" y="8">ab</text>', null],
  ])('a text lies where it is written: %s', (_, text, box) => {
    const [x, y, width, height] = box ?? [];
    const [found] = textsOf(read(svg(text)));
    expect(found?.box).toEqual(box ? { page: 1, x, y: expect.closeTo(y ?? 0), width, height } : undefined);
  });
});

describe('far too much', () => {
  const many = (count: number, write: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => write(at)).join('');
  test.each<[name: string, text: () => string, icons: number]>([
    [
      'five thousand symbols that share their definitions',
      () =>
        svg(
          `<defs><path id="p" d="${'M0 0'.repeat(10_000)}"/></defs>${many(5_000, (at) => `<symbol id="s${at}"><use href="#p"/></symbol>`)}`,
        ),
      5_000,
    ],
    [
      'a hundred thousand uses of one symbol',
      () => svg(`${symbol}${'<use href="#learning"/>'.repeat(100_000)}`),
      10_001,
    ],
    [
      'marked groups ten thousand deep',
      () => svg(`${'<g class="icon">'.repeat(10_000)}${shape}${'</g>'.repeat(10_000)}`),
      2,
    ],
    [
      'a symbol that shows itself',
      () => svg('<symbol id="a"><use href="#a"/></symbol><use href="#a"/>' + shape),
      2,
    ],
    [
      'a hundred thousand texts',
      () => svg(`<g class="icon">${shape}</g>${'<g><text>x</text></g>'.repeat(100_000)}`),
      2,
    ],
    [
      'texts in groups ten thousand deep',
      () => svg('<g><text>x</text>'.repeat(10_000) + '</g>'.repeat(10_000)),
      1,
    ],
    [
      'a bomb of uses',
      () => svg(many(30, (at) => `<g id="icon${at}">${`<use href="#icon${at + 1}"/>`.repeat(30)}</g>`)),
      872,
    ],
    [
      'a style of sixty kilobytes and a thousand symbols',
      () =>
        svg(
          `<style>${'.a{fill:red}'.repeat(5_000)}</style>${many(1_000, (at) => `<symbol id="s${at}">${shape}</symbol>`)}`,
        ),
      1_000,
    ],
  ])('%s', (_, write, icons) => {
    const text = write();
    const start = process.cpuUsage().user / 1000;
    const reading = read(text);
    expect(process.cpuUsage().user / 1000 - start).toBeLessThan(5_000);
    expect(iconsOf(reading)).toHaveLength(icons);
    const copied = reading.pictures.reduce(
      (sum, one) => sum + (one.kind === 'inside' && one.content.kind === 'svg' ? one.content.text.length : 0),
      0,
    );
    expect(copied).toBeLessThan(6 * text.length + 10_000_000);
  });
});
