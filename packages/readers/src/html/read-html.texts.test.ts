import type { IconUse, Reading, TextUse } from '@brandlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

function read(text: string): Reading {
  return readHtml.read({ path: 'page.html', format: 'html', text }, { definitions: new Map() });
}

function textsOf(text: string): TextUse[] {
  return read(text).uses.filter((use) => use.kind === 'text');
}

/** One line for each text: its purpose and what it says, with `~` where it cannot be replaced. */
function summarise(text: string): string[] {
  return textsOf(text).map((use) => {
    const [place] = use.places;
    return `${use.purpose} ${use.text}${place.kind === 'text' && place.exact ? '' : ' ~'}`;
  });
}

describe('the texts of a page', () => {
  test.each<[html: string, texts: string[]]>([
    ['<h2>Learning</h2><p>Prose.</p>', ['heading Learning', 'prose Prose.']],
    ['<div role=heading>A</div><span role=heading>B</span>', ['heading A', 'heading B']],
    ['<title>A page</title>', ['heading A page']],
    [
      '<ul><li>A<li>B</ul><dl><dt>C<dd>D</dl><table><caption>E<tr><th>F<td>G</table>',
      ['label A', 'label B', 'label C', 'label D', 'label E', 'label F', 'label G'],
    ],
    [
      '<figure><figcaption>A</figcaption></figure><fieldset><legend>B</legend><label>C</label><button>D</button></fieldset>',
      ['label A', 'label B', 'label C', 'label D'],
    ],
    ['<details><summary>A</summary>B</details><select><option>C</select>', ['label A', 'prose B', 'label C']],
    ['<p><a href=x>A</a></p>', ['label A']],
    ['<nav><a href=x>A</a> | <a href=y>B</a></nav>', ['label A', 'label B']],
    ['<p>See <a href=x>this</a> now.</p>', ['prose See this now. ~']],
    ['<p>See <a href=x><img src=a> this</a> now.</p>', ['prose See', 'label this', 'prose now.']],
    ['<p>See <b style="background:url(a)">this</b> now.</p>', ['prose See', 'label this', 'prose now.']],
    ['<li><a href=x>A</a></li>', ['label A']],
    ['<h3><a href=x>A</a></h3>', ['heading A']],
    ['<div>A<p>B</p>C</div>', ['prose A', 'prose B', 'prose C']],
    ['<p>  A\n  b  </p>', ['prose A\n  b']],
    ['<p>A\r\nb</p>', ['prose A\r\nb']],
    ['<p>A<br>b<br></p>', ['prose A\nb ~']],
    ['<p><b>A</b></p>', ['prose A']],
    ['<p><b>A</b> and <i>b</i></p>', ['prose A and b ~']],
    ['<p>A &amp; b</p>', ['prose A & b ~']],
    ['<p>A<!-- x --> b</p>', ['prose A b ~']],
    ['<p>A <code>x</code><kbd>x</kbd> b</p>', ['prose A  b ~']],
    ['<pre>x</pre><script>x</script><style>x</style><textarea>x</textarea><p><samp>x</samp><var>x</var>', []],
    ['<p hidden>x</p><div style="display:none"><p>x</p></div><p style="visibility:hidden">x', []],
    ['<p aria-hidden=true>A</p>', ['prose A']],
    ['<template><p>A</p></template><noscript><p>B</p></noscript>', ['prose A', 'prose B']],
    ['<p>{{ a }} {% b %} <%= c %></p><p>Hello {{ a }}</p>', ['prose Hello {{ a }}']],
    ['<p>123</p><p>—</p><p>&#xE001;</p>', ['prose 123']],
    ['<i class="material-icons">school</i> A', ['prose A']],
    ['<iframe>x</iframe><object>x</object><math><mi>x</mi></math>', []],
    ['<svg><text>A <tspan>b</tspan></text><path d=""/>x<g>y</g></svg>', ['label A b ~']],
    ['<table>A<tr><td>B</table>', ['prose A', 'label B']],
    ['<p>a<p>b<b>c<p>d', ['prose a', 'prose bc ~', 'prose d']],
    ['', []],
  ])('%s', (html, texts) => {
    expect(summarise(html)).toEqual(texts);
  });

  test('the whole of a text', () => {
    expect(textsOf('<main id=m>\n<ul class=l><li>\n  Learning </li></ul>')).toEqual([
      {
        kind: 'text',
        purpose: 'label',
        text: 'Learning',
        written: 'Learning',
        count: 1,
        anchor: '#m > ul:nth-of-type(1) > li:nth-of-type(1) text',
        within: ['li', 'ul', '.l', 'main', '#m', 'body', 'html'],
        containers: ['#m > ul:nth-of-type(1) > li:nth-of-type(1)'],
        group: '#m > ul:nth-of-type(1)',
        places: [
          {
            kind: 'text',
            start: { offset: 31, line: 3, column: 3 },
            end: { offset: 39, line: 3, column: 11 },
            exact: true,
          },
        ],
      },
    ]);
  });

  test.each([
    ['<img src=a alt="Shared learning">', ['alternative Shared learning']],
    ['<img src=a alt="a &amp; b" title=c>', ['alternative a & b ~', 'alternative c']],
    ['<i class=icon aria-label="Learning"></i>', ['alternative Learning']],
    [
      '<svg><title>Learning</title><desc>Words</desc><path d=""/></svg>',
      ['alternative Learning', 'alternative Words'],
    ],
  ])('texts that stand for a picture: %s', (html, texts) => {
    expect(summarise(html)).toEqual(texts);
    const { uses } = read(html);
    const icon = uses.find((use) => use.kind === 'icon');
    for (const use of uses) if (use.kind === 'text') expect(use.names).toBe(icon?.anchor);
  });

  test('what stands at an exact place is the text', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      'Learning',
      ' ',
      '\r\n',
      'é🎨',
      '&amp;',
      '<br>',
      '<table>',
      '<tr><td>',
      '<a href=x>',
      '</a>',
      '<img src=a alt="a&lt;b">',
      '<img src=a alt=" c ">',
      '<!-- x -->',
      '<svg><text>',
      '</svg>',
      '\0',
      '<li>',
      '<pre>',
      '<template>',
      '<i class=icon></i>',
      '<h1>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const text = pieces.join('');
        const { uses } = read(text);
        expect(new Set(uses.map(({ anchor }) => anchor)).size).toBe(uses.length);
        for (const use of uses) {
          const [place] = use.places;
          if (place.kind !== 'text') continue;
          expect(text.slice(place.start.offset, place.end.offset)).toBe(use.written);
          if (use.kind === 'text' && place.exact) expect(use.text).toBe(use.written);
        }
      }),
    );
  });
});

describe('what belongs together', () => {
  const picture = '<img src=a>';
  /** Whether the innermost container of the icon that has any text has this one, or else what stands around it. */
  function isBeside(html: string): boolean {
    const { uses } = read(html);
    const icon = uses.find((use): use is IconUse => use.kind === 'icon');
    const texts = uses.filter((use) => use.kind === 'text');
    const container =
      icon?.containers.find((one) => texts.some(({ containers }) => containers.includes(one))) ??
      icon?.between;
    return texts.some(
      ({ text, containers }) =>
        text === 'Learning' && container !== undefined && containers.includes(container),
    );
  }

  test.each([
    `<figure>${picture}<figcaption>Learning</figcaption></figure><p>x`,
    `<ul><li>x<li>${picture}<p>Learning</ul>`,
    `<p><a href=x>${picture} Learning</a> x`,
    `<p>x <button>${picture}<b>Learning</b></button>`,
    `<h3>${picture} Learning</h3><p>x`,
    `<table><tr><td>x<tr><td>${picture}<td>Learning</table>`,
    `<dl><dt>${picture}<dd>Learning<dt>y<dd>x</dl>`,
    `<dl><dt>y<dd>x<dt>Learning<dt>z<dd>${picture}</dl>`,
    `<dl><div><dt>y<dd>x</div><div><dt>${picture}<dd>Learning</div></dl>`,
    `<div><div class=card><div>${picture}</div><p>Learning</p></div><p>x</div>`,
    `<article>${picture}<p>Learning</article><p>x`,
    `<div class="feature-tile">${picture}<p>Learning</div><p>x`,
    `<div class=featureCard>${picture}<p>Learning</div><p>x`,
    `<div><div class=c>x</div><div class=c>${picture}<p>Learning</div><div class=c>y</div></div>`,
    `<div role=listitem>${picture}<p>Learning</div><p>x`,
    `<p data-icon=x>Learning</p><p>x`,
    `<p>${picture} Learning</p><p>x`,
    `<div>${picture}<span>Learning</span></div><p>x`,
    `<div><p>${picture}</p><p>Learning</p></div><p>x`,
    `<div><figure>${picture}</figure><h3>Learning</h3><p>x</div>`,
    `<div><a href=x>${picture}</a><h3>Learning</h3></div>`,
    `<section>${picture}<h2>Learning</h2><p>x</section>`,
    `<div><div>${picture}<p>Learning</p></div><div>${picture}<p>x</p></div></div>`,
    `<body>${picture}<p>Learning`,
    `<body><h3>Learning</h3>${picture}<p>x`,
    `<main><p>x</p><p>${picture}</p><br><p><b>Learning</b></p><p>x</main>`,
    `<main><p>x</p><div><a href=x>${picture}</a></div><h3>Learning</h3><p>x</main>`,
    `<body><figure>${picture}</figure><h3>Learning</h3><p>x`,
  ])('%s', (html) => {
    expect(isBeside(html)).toBe(true);
  });

  test.each([
    `<ul><li>${picture}<li>Learning</ul>`,
    `<body>${picture}<p>x<p>Learning`,
    `<body>x ${picture}words<p>Learning`,
    `<body>${picture}<ul><li>Learning</ul>`,
    `<body>${picture}<section><p>Learning</section>`,
    `<body>${picture}<img src=b><p>Learning`,
    `<title>Learning</title><body>${picture}`,
    `<body>${picture}<p>Learning ${'and words '.repeat(70)}`,
    `<dl><dt>${picture}<dd>x<dt>Learning<dd>y</dl>`,
    `<div class=card-deck><div class=card>${picture}</div><div class=card>Learning</div></div>`,
    `<div id=a class=card>${picture}</div><div id=a class=card>Learning</div>`,
    `<div class=discard>${picture}</div><p>x<div class=discard>Learning</div>`,
    `<div><p>${picture} x</p><p>Learning</p></div>`,
    `<div><ul><li>${picture}<li>x</ul><p>Learning</p></div>`,
    `<div>${picture}${'<p>x</p>'.repeat(6)}<p>Learning</p></div>`,
    `<table><tr><td>${picture}<tr><td>Learning</table>`,
    `<form>${picture}<p>Learning</form>`,
  ])('not %s', (html) => {
    expect(isBeside(html)).toBe(false);
  });

  test.each<[html: string, groups: string[]]>([
    ['<ul><li>One<li>Two</ul><ol><li>Three</ol>', ['One Two', 'Three']],
    ['<table><tr><td>One<td>Two<tr><td>Three</table>', ['One Two Three']],
    ['<ul><li><article><h3>One</h3></article><li><article><h3>Two</h3></article></ul>', ['One Two']],
    ['<section><h2>One</h2><p>Two</section><section><p>Three</section>', ['One Two', 'Three']],
    ['<nav><a href=x>One</a><a href=y>Two</a></nav>', ['One Two']],
    ['<div><p>One<p>Two<p>Three</div><div><p>Four<p>Five</div>', ['One Two Three']],
    [
      '<div><div class=c><p class=a>One<p>x</div><div class=c><p class=a>Two</div><div class=c><p class=a>Three</div></div>',
      ['One x Two Three'],
    ],
    ['<main><p>One<p>Two<p>Three</main>', []],
    ['<body><p>One<p>Two<p>Three', []],
    ['<dl><dt>One<dd>Two</dl>', ['One Two']],
    ['<div role=list><p>One</div>', ['One']],
  ])('groups of %s', (html, groups) => {
    const found = new Map<string, string[]>();
    for (const { group, text } of textsOf(html)) {
      if (group !== undefined) found.set(group, [...(found.get(group) ?? []), text]);
    }
    expect([...found.values()].map((texts) => texts.join(' '))).toEqual(groups);
  });
});

describe('hostile pages take linear time', () => {
  const many = (count: number, write: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => write(i)).join('');
  test.each<[title: string, write: (size: number) => string]>([
    ['pictures', (size) => '<p><img src=a alt=x title=y aria-label=z class="icon b">'.repeat(size)],
    [
      'pictures with alternatives of their own',
      (size) => many(size, (i) => `<img id=a${i} src=${i}.png alt="x ${i}">`),
    ],
    ['pictures in one another', (size) => '<div class=card><img src=a role=img>'.repeat(size / 2)],
    [
      'names that refer to each other',
      (size) =>
        many(
          size,
          (i) => `<b id=a${i} aria-labelledby=a${i + 1}><img src=a aria-labelledby="a${i + 1} a${i}"></b>`,
        ),
    ],
    [
      'names that refer to what holds them',
      (size) => many(size / 2, (i) => `<div id=a${i}><img src=a aria-labelledby="a${i} a0 a1">`),
    ],
    [
      'one name of many parts for all',
      (size) => `<div id=l>${'<b>x</b>'.repeat(size)}</div>${'<img src=a aria-labelledby=l>'.repeat(size)}`,
    ],
    ['labels', (size) => '<label for=i>x</label><input id=i type=image src=a>'.repeat(size)],
    [
      'a picture with many sources',
      (size) => `<picture>${'<source srcset=a>'.repeat(size)}${'<img src=b>'.repeat(size)}</picture>`,
    ],
    [
      'drawings of one symbol',
      (size) =>
        `<svg hidden><symbol id=s><path d="${'M1 1'.repeat(size)}"/></symbol></svg>${'<svg><use href="#s"/></svg>'.repeat(size)}`,
    ],
    [
      'symbols that use each other',
      (size) =>
        `${many(size, (i) => `<svg hidden><symbol id=s${i}><use href="#s${i + 1}"/><use href="#s0"/></symbol></svg>`)}<svg><use href="#s0"/></svg>`,
    ],
    ['drawings in one another', (size) => '<svg><g>'.repeat(size)],
    [
      'transforms in one another',
      (size) => '<div style="transform:rotate(1deg)"><img src=a>'.repeat(size / 2),
    ],
    ['lists in one another', (size) => '<ul><li>x<img src=a>'.repeat(size / 2)],
    [
      'classes',
      (size) => `<div class="${many(size * 4, (i) => `c${i} `)}">${'<p>x<img src=a>'.repeat(size / 20)}`,
    ],
    ['links', (size) => '<p>' + '<a href=x>y</a> '.repeat(size * 2)],
    ['an alternative of a megabyte', (size) => `<img src=a alt="${'x '.repeat(size * 25)}">`],
    ['one text', (size) => `<p>${'word '.repeat(size * 50)}`],
    ['line breaks', (size) => `<p>${'<br>x'.repeat(size * 4)}`],
    ['white space', (size) => `<p>${' '.repeat(size * 100)}x${' '.repeat(size * 100)}<b> </b>`],
    ['open braces', (size) => `<p>x${'{{ '.repeat(size * 20)}`],
  ])(
    '%s',
    (_title, write) => {
      const started = process.cpuUsage().user / 1000;
      read(write(20_000));
      expect(process.cpuUsage().user / 1000 - started).toBeLessThan(10_000);
    },
    30_000,
  );
});
