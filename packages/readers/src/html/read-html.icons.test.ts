import { readSource, type IconUse, type Reading } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

function read(text: string): Reading {
  return readHtml.read({ path: 'page.html', format: 'html', text }, { definitions: new Map() });
}

function iconsOf(text: string): IconUse[] {
  return read(text).uses.filter((use) => use.kind === 'icon');
}

function lastIcon(text: string): IconUse {
  const icon = iconsOf(text).at(-1);
  if (!icon) throw new Error('no icon was found');
  return icon;
}

const noIcon = (text: string) => {
  expect(iconsOf(text)).toEqual([]);
};

// Written for this test after the rules of accname 1.2 and HTML-AAM 1.0, and of SVG-AAM 1.0 for drawings.
describe('the accessible name of a picture', () => {
  const path = '<path d="M0 0h9v9z"/>';
  test.each([
    ['alt', '<img src=a alt="Learning">', 'Learning'],
    ['white space of alt', '<img src=a alt="  Shared \n  learning ">', 'Shared learning'],
    ['no alt', '<img src=a>', ''],
    ['empty alt', '<img src=a alt="">', ''],
    ['empty alt with a title', '<img src=a alt="" title="Learning">', ''],
    ['title alone', '<img src=a title="Learning">', 'Learning'],
    ['alt before title', '<img src=a alt="Learning" title="x">', 'Learning'],
    ['aria-label before alt', '<img src=a alt="x" aria-label="Learning">', 'Learning'],
    ['a blank aria-label is none', '<img src=a alt="Learning" aria-label=" ">', 'Learning'],
    [
      'aria-labelledby before aria-label',
      '<b id=l>Learning</b><img src=a aria-label=x aria-labelledby=l>',
      'Learning',
    ],
    ['several ids in order', '<b id=m>Two</b><b id=l>One</b><img src=a aria-labelledby="l m">', 'One Two'],
    ['ids parted by lines', '<b id=m>Two</b><b id=l>One</b><img src=a aria-labelledby="l\n\tm">', 'One Two'],
    ['missing ids are passed over', '<img src=a alt=Learning aria-labelledby="nowhere">', 'Learning'],
    [
      'a hidden label counts when referred to',
      '<p id=l hidden>Learning</p><img src=a aria-labelledby=l>',
      'Learning',
    ],
    [
      'hidden parts of a label do not',
      '<p id=l>Learning<b style="display:none"> x</b></p><img src=a aria-labelledby=l>',
      'Learning',
    ],
    [
      'itself and another',
      '<b id=l>icon</b><img id=i src=a alt=Learning aria-labelledby="i l">',
      'Learning icon',
    ],
    [
      'the aria-label of what is referred to',
      '<b id=l aria-label=Learning>x</b><img src=a aria-labelledby=l>',
      'Learning',
    ],
    [
      'the alt of what is referred to',
      '<p id=l><img src=b alt=Shared> learning</p><img src=a aria-labelledby=l>',
      'Shared learning',
    ],
    ['blocks part words', '<div id=l><p>One</p><p>Two</p></div><img src=a aria-labelledby=l>', 'One Two'],
    [
      'references are followed once',
      '<b id=l aria-labelledby=m>Learning</b><b id=m>x</b><img src=a aria-labelledby=l>',
      'Learning',
    ],
    ['a cycle', '<b id=l aria-labelledby=i>Learning</b><img id=i src=a aria-labelledby=l>', 'Learning'],
    ['role presentation', '<img src=a alt=Learning role=presentation>', ''],
    [
      'role none with a global attribute is an image',
      '<img src=a alt=x role=none aria-label=Learning>',
      'Learning',
    ],
    ['aria-hidden', '<img src=a alt=Learning aria-hidden=true>', ''],
    ['aria-hidden around it', '<p aria-hidden=true><b><img src=a alt=Learning>', ''],
    ['a link around it names itself', '<a href=x aria-label=x>Learning <img src=a></a>', ''],
    [
      'what is an image as a whole names it',
      '<p role=img aria-label=Learning><img src=a alt=""></p>',
      'Learning',
    ],
    [
      'also where it has a name',
      '<p role=image aria-label=Learning><b><img src=a alt="x"></b></p>',
      'Learning',
    ],
    ['not where that is hidden', '<p role=img aria-label=x aria-hidden=true><img src=a alt=""></p>', ''],
    [
      'a wordless figure gives it its name',
      '<figure aria-label=Learning><img src=a alt=""></figure>',
      'Learning',
    ],
    ['but not in place of its own', '<figure aria-label=x><img src=a alt=Learning></figure>', 'Learning'],
    [
      'a figure with words does not',
      '<figure aria-label=x><img src=a alt=""><figcaption>y</figcaption></figure>',
      '',
    ],
    [
      'a link without words gives it its name',
      '<a href=x aria-label=Learning><img src=a alt=""></a>',
      'Learning',
    ],
    ['title of a drawing', `<svg><title>Learning</title>${path}</svg>`, 'Learning'],
    ['a title deeper inside is not of the drawing', `<svg><g><title>Learning</title>${path}</g></svg>`, ''],
    [
      'aria-label before title of a drawing',
      `<svg role=img aria-label=Learning><title>x</title>${path}</svg>`,
      'Learning',
    ],
    [
      'labelledby its own title',
      `<svg aria-labelledby=t><title id=t>Learning</title>${path}</svg>`,
      'Learning',
    ],
    ['a drawing without', `<svg>${path}</svg>`, ''],
    ['a sign with role and label', '<i class=icon role=img aria-label=Learning></i>', 'Learning'],
    ['title of a sign', '<i class=icon title=Learning></i>', 'Learning'],
    ['a ligature is no name', '<i class=material-icons>school</i>', ''],
    ['alt of an image button', '<input type=image src=a alt=Learning>', 'Learning'],
    ['title of an image button', '<input type=image src=a title=Learning>', 'Learning'],
    ["the browser's own word is none", '<input type=image src=a>', ''],
    [
      'the label of an image button',
      '<label for=i>Learning</label><input type=image id=i src=a>',
      'Learning',
    ],
    ['the label around an image button', '<label>Learning <input type=image src=a></label>', 'Learning'],
    ['title of an object', '<object data=a.svg title=Learning></object>', 'Learning'],
  ])('%s', (_title, html, label) => {
    expect(lastIcon(html).label).toBe(label);
  });

  test.each(['', ' ', 'a', ' Shared \n\n learning\t', 'a  b', '&amp;', '\u00a0x'])(
    'what has nothing but alt is named as by the library: %j',
    (alt) => {
      const [plain, asked] = iconsOf(`<img src=a alt="${alt}"><img src=a alt="${alt}" aria-x="1">`);
      expect([plain?.label, plain?.exposure]).toEqual([asked?.label, asked?.exposure]);
    },
  );
});

test('a name of very many parts cannot be told', () => {
  expect(
    lastIcon(`<div id=l>${'<b>x</b>'.repeat(1000)}</div><img src=a aria-labelledby=l>`).label,
  ).toBeNull();
});

describe('what an icon goes by', () => {
  test.each([
    ['<img src="/i/shared%20learning.svg?v=2#x">', ['file /i/shared learning.svg']],
    ['<img src="https://cdn.example/a/b.png">', ['file /a/b.png']],
    ['<img src="a%.png">', ['file a%.png']],
    ['<img src="data:image/png;base64,AAAA">', []],
    [
      '<img id=x class="a b" data-src=y alt=Alt title=T>',
      ['id x', 'class a', 'class b', 'data-src y', 'alternative Alt', 'title T'],
    ],
    ['<img src=a.png srcset="b.png 2x, c.png 3x">', ['file a.png', 'file b.png', 'file c.png']],
    ['<picture><source srcset="w.webp 1x"><img src=a.png></picture>', ['file a.png', 'file w.webp']],
    ['<img src="{{ icon }}">', []],
    [
      '<svg><title>Learning</title><use xlink:href="s.svg#learning"/></svg>',
      ['symbol learning', 'file s.svg', 'title Learning'],
    ],
    ['<svg id=i><path d=""/></svg>', ['id i']],
    ['<i class="fa fa-book" data-a=b data-icon=c></i>', ['class fa', 'class fa-book', 'data-icon c']],
    ['<i class=material-symbols-outlined>school</i>', ['symbol school', 'class material-symbols-outlined']],
    ['<p data-ccin-icon="learning">Text</p>', ['data-ccin-icon learning']],
    ['<p data-ccin-icon="learning"><img src=a.png><img src=b.png></p>', ['file b.png']],
  ])('%s', (html, names) => {
    const found = lastIcon(html).names.map(({ from, attribute, text }) => `${attribute ?? from} ${text}`);
    expect(found).toEqual(names);
  });

  test('what an element says of an icon goes to the first picture in it', () => {
    const [icon, ...others] = iconsOf('<div data-ccin-icon="learning"><img src=a.png></div>');
    expect(others).toEqual([]);
    expect(icon?.names).toContainEqual({ from: 'attribute', attribute: 'data-ccin-icon', text: 'learning' });
  });
});

describe('what is an icon', () => {
  test.each([
    ['<i class="icon"></i>', 'glyph'],
    ['<span class="ico-x"><!-- x --></span>', 'glyph'],
    ['<b class="menuIcon"> </b>', 'glyph'],
    ['<span>&#xE001;</span>', 'glyph'],
    ['<em data-icon="x"></em>', 'glyph'],
    ['<object data="a.svg"></object>', 'picture'],
    ['<embed type="image/png" src=a>', 'picture'],
    ['<template><img src=a></template>', 'picture'],
    ['<noscript><img src=a></noscript>', 'picture'],
    ['<image src=a>', 'picture'],
    ['<svg><circle r="1"/></svg>', 'drawing'],
    ['<svg><svg><path d=""/></svg></svg>', 'drawing'],
  ])('%s', (html, carrier) => {
    expect(iconsOf(html).map((icon) => icon.carrier)).toEqual([carrier]);
  });

  test.each([
    '<i class="icon">text</i>',
    '<i class="lexicon falcon"></i>',
    '<i></i>',
    '<img src=a width=1 height=1>',
    '<img src=a style="width:1px;height:0">',
    '<img src=a hidden>',
    '<div style="display:none"><p><img src=a></div>',
    '<svg style="visibility: hidden"><path d=""/></svg>',
    '<svg><symbol id=a><path d=""/></symbol><defs><path id=b d=""/></defs></svg>',
    '<input src=a>',
    '<object data="a.pdf" type="application/pdf"></object>',
    '<link rel=icon href=a.png><meta name=icon class=icon>',
  ])('not %s', noIcon);
});

describe('whether assistive technology is told', () => {
  test.each([
    ['<img src=a alt=x>', 'exposed'],
    ['<img src=a>', 'exposed'],
    ['<img src=a alt="">', 'hidden'],
    ['<img src=a alt="" aria-label=x>', 'exposed'],
    ['<img src=a alt=x role=none>', 'hidden'],
    ['<svg role=presentation><path d=""/></svg>', 'hidden'],
    ['<svg aria-hidden=true><path d=""/></svg>', 'hidden'],
    ['<div aria-hidden=TRUE><p><img src=a alt=x>', 'hidden'],
    ['<div aria-hidden=false><p><img src=a alt=x>', 'exposed'],
  ])('%s', (html, exposure) => {
    expect(lastIcon(html).exposure).toBe(exposure);
  });
});

describe('its size, and what it is transformed by', () => {
  test.each<[html: string, size: IconUse['size']]>([
    ['<img src=a>', undefined],
    ['<img src=a width=40 height=20>', { width: 40, height: 20, keepsProportions: false }],
    ['<style></style><img src=a width=40 height=20>', { width: 40, height: 20, keepsProportions: true }],
    [
      '<style></style><img src=a style="width:4px;height:2px">',
      { width: 4, height: 2, keepsProportions: false },
    ],
    ['<img src=a width=40>', { width: 40, keepsProportions: true }],
    ['<img src=a width=50% height=20>', { height: 20, keepsProportions: true }],
    ['<img src=a width=40 height=20 style="height:auto">', { width: 40, keepsProportions: true }],
    [
      '<img src=a style="width:4px;height:2PX;object-fit:contain">',
      { width: 4, height: 2, keepsProportions: true },
    ],
    ['<img src=a style="width:4em">', undefined],
    ['<svg width=4 height=2><path d=""/></svg>', { width: 4, height: 2, keepsProportions: true }],
    [
      '<svg width=4 height=2 preserveAspectRatio=none><path d=""/></svg>',
      { width: 4, height: 2, keepsProportions: false, isForced: true },
    ],
  ])('%s', (html, size) => {
    expect(lastIcon(html).size).toEqual(size);
  });

  test.each<[html: string, matrix: readonly number[] | undefined]>([
    ['<img src=a>', undefined],
    ['<img src=a style="transform:translate(3px)">', undefined],
    ['<img src=a style="transform:rotate(90deg)">', [0, 1, -1, 0]],
    ['<img src=a style="rotate:90deg;scale:2 1;transform:scaleY(3)">', [0, 2, -3, 0]],
    ['<p style="transform:scale(2)"><b><img src=a style="transform:scaleX(3)">', [6, 0, 0, 2]],
    ['<img src=a style="transform:wobble(3)">', undefined],
    ['<p style="transform:var(--x)"><img src=a style="transform:rotate(90deg)">', undefined],
    ['<svg transform="scale(2)"><path d=""/></svg>', [2, 0, 0, 2]],
    ['<svg><g transform="rotate(90)"><use href="s.svg#a" transform="scale(2 1)"/></g></svg>', [0, 2, -1, 0]],
    ['<svg><g transform="rotate(90)"><path d=""/><path d=""/></g></svg>', undefined],
  ])('%s', (html, matrix) => {
    expect(lastIcon(html).matrix).toEqual(matrix);
  });
});

describe('the picture of an icon', () => {
  const linked = (text: string) =>
    read(text).pictures.flatMap((one) => (one.kind === 'linked' ? [one.key] : []));
  const drawn = (text: string) => {
    const { uses, pictures } = read(text);
    const icon = uses.find((use) => use.kind === 'icon');
    const picture = pictures.find(({ key }) => key === icon?.artwork);
    return picture?.kind === 'inside' && picture.content.kind === 'svg' ? picture.content.text : null;
  };

  test('each address once; that of src is shown', () => {
    const text =
      '<picture><source srcset="b.webp, c.webp 2x"><img src=a.png srcset="a.png 1x"></picture><img src=a.png>';
    expect(linked(text).toSorted()).toEqual(['linked:a.png', 'linked:b.webp', 'linked:c.webp']);
    expect(iconsOf(text).map(({ artwork }) => artwork)).toEqual(['linked:a.png', 'linked:a.png']);
  });

  test('the first where there is no src', () => {
    expect(lastIcon('<img srcset="b.png 1x, c.png 2x">').artwork).toBe('linked:b.png');
  });

  test('what holds its content is named by it', () => {
    const { pictures } = read(
      '<img src="data:image/svg+xml,%3Csvg/%3E"><img src="data:image/png;base64,AAAA">',
    );
    expect(pictures).toMatchObject([
      { kind: 'inside', content: { kind: 'svg', text: '<svg/>' } },
      { kind: 'inside', content: { kind: 'base64', data: 'AAAA' } },
    ]);
  });

  test('a symbol of a file', () => {
    const { uses, pictures } = read('<svg><use href="s.svg?1#learning"/></svg>');
    expect(uses).toMatchObject([{ kind: 'icon', artwork: 'linked:s.svg?1#learning' }]);
    expect(pictures).toMatchObject([{ kind: 'linked', address: 's.svg?1', fragment: 'learning' }]);
  });

  test('a computed address is a gap', () => {
    const { uses, pictures, gaps } = read('<img src="{{ a }}" alt=x>');
    expect([uses[0]?.kind === 'icon' && uses[0].artwork, pictures, gaps.map(({ code }) => code)]).toEqual([
      null,
      [],
      ['computed-picture'],
    ]);
  });

  const open = '<svg xmlns="http://www.w3.org/2000/svg"';
  test.each<[html: string, text: string | null]>([
    ['<svg><path d=M1></svg>', `${open}><path d="M1"></path></svg>`],
    [
      '<svg class=a onclick=x @click=y v-bind:z=w data-q=r><path d=M1></svg>',
      `${open} class="a"><path d="M1"></path></svg>`,
    ],
    [
      '<svg viewbox="0 0 2 1" width=9 height=9 style="width:9px;fill:red;transform:scale(2)"><path d=M1></svg>',
      `${open} style="fill:red" viewBox="0 0 2 1"><path d="M1"></path></svg>`,
    ],
    [
      '<svg><title>x</title><script>x</script><text>a &lt; b\0</text></svg>',
      `${open}><text>a &lt; b\ufffd</text></svg>`,
    ],
    ['<svg><a:b/><foreignObject><p>x</p></foreignObject><path/></svg>', `${open}><path></path></svg>`],
    [
      '<svg><use xlink:href="#s"/></svg><svg hidden><style>.a{fill:url(#g)}</style><symbol id=s viewBox="0 0 1 1"><use href="#g2"/></symbol><g id=g2><use href="#s"/></g></svg>',
      `${open}><style>.a{fill:url(#g)}</style><defs><symbol id="s" viewBox="0 0 1 1"><use href="#g2"></use></symbol><g id="g2"><use href="#s"></use></g></defs><use href="#s"></use></svg>`,
    ],
    [
      '<svg><path fill="url(#g)"/></svg><svg><lineargradient id=g></svg>',
      `${open}><defs><linearGradient id="g"></linearGradient></defs><path fill="url(#g)"></path></svg>`,
    ],
    ['<svg id=i><use href="#i"/></svg>', `${open} id="i"><use href="#i"></use></svg>`],
    ['<svg><use href="#nowhere"/></svg>', null],
    ['<svg><use href="s.svg#a"/><path/></svg>', null],
    ['<svg><use href="#p" transform="scale(2)"/></svg><p id=p>', `${open}><use href="#p"></use></svg>`],
  ])('%s', (html, text) => {
    expect(drawn(html)).toBe(text);
  });

  test.each([
    ['<svg><path fill=red /></svg>', true],
    ['<svg><path fill=currentColor /></svg>', false],
    ['<svg><path/></svg>', true],
    ['<style></style><svg><path/></svg>', false],
    ['<style></style><svg><path fill=red class=a /></svg>', false],
    ['<style></style><svg><path fill=red /></svg>', true],
    ['<style></style><img src=a>', true],
    ['<i class=icon></i>', false],
  ])('whether it is in its own colours: %s', (html, ownColors) => {
    expect(lastIcon(html).ownColors).toBe(ownColors);
  });

  test('the one colour it is painted with, and what lies behind it', () => {
    const green = { space: 'srgb', components: [0, 1, 0], alpha: 1 };
    const white = { kind: 'colors', colors: [{ space: 'srgb', components: [1, 1, 1], alpha: 1 }] };
    const page = (icon: string) => lastIcon(`<body bgcolor=white style="color:#0f0">${icon}`);
    expect(page('<i class=icon></i>')).toMatchObject({ paint: green, backdrop: white });
    expect(page('<svg><path fill=currentColor /></svg>')).toMatchObject({ paint: green, backdrop: white });
    expect(page('<svg><path fill=currentColor stroke=red /></svg>').paint).toBeUndefined();
    expect(page('<img src=a>')).toMatchObject({ backdrop: white });
  });
});

describe('a background in a style attribute', () => {
  test('is grouped with the text of its element, unchanged by nesting', async () => {
    const icon: IconUse = {
      ...lastIcon('<img src=a>'),
      carrier: 'background',
      containers: ['rule'],
    };
    const [extraction] = await readSource(
      {
        path: 'a.html',
        format: 'html',
        text: '<ul><li><b style="background:url(a.svg)">Learning</b> x',
        hash: '',
      },
      (format) =>
        format === 'html'
          ? readHtml
          : { read: () => ({ uses: [icon], gaps: [], embedded: [], dependsOn: [], pictures: [] }) },
      new Map(),
    );
    const background = extraction?.uses.find((use) => use.kind === 'icon');
    const text = extraction?.uses.find((use) => use.kind === 'text' && use.text === 'Learning');
    expect(background?.kind === 'icon' && background.containers.length).toBe(3);
    expect(background?.kind === 'icon' && background.containers.slice(1)).toEqual(
      text?.kind === 'text' && text.containers,
    );
  });
});
