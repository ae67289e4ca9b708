import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BrowserUnavailable } from './browser-unavailable.ts';
import { findChromium } from './find-chromium.ts';
import { walkElements } from './walk-elements.ts';

/** The Chromium to use; `undefined` where there is none. Where everything must hold, that is a failure. */
const executablePath = (() => {
  try {
    return findChromium(undefined, process.env);
  } catch (error) {
    if (error instanceof BrowserUnavailable && process.env['CI'] !== 'true') return undefined;
    throw error;
  }
})();

describe.skipIf(executablePath === undefined)('paths of elements (needs a Chromium)', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const chromiumSandbox = process.getuid?.() !== 0;
    browser = await chromium.launch({ executablePath: executablePath ?? '', chromiumSandbox });
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  /** The path of what has `x`, and whether each path of the page finds its own element first. */
  async function walk(html: string): Promise<{ path: string; isExact: boolean }> {
    await page.setContent(html);
    const { path, isExact } = await page.evaluate<{ path: string; isExact: boolean }>(
      `(() => {
        const all = [...(${walkElements.toString()})(document)];
        const isExact = all.every(({ element, path }) => {
          let root = document;
          const parts = path.split(' >>> ');
          for (const part of parts.slice(0, -1)) root = root.querySelector(part).shadowRoot;
          return root.querySelector(parts.at(-1)) === element;
        });
        return { path: all.find(({ element }) => element.hasAttribute('x')).path, isExact };
      })()`,
    );
    return { path, isExact };
  }

  const paths: [title: string, html: string, path: string][] = [
    ['an id', '<main id=top><p x>', '#top > p:nth-of-type(1)'],
    ['an id that is there twice', '<p id=a></p><p id=a x>', 'html > body > p:nth-of-type(2)'],
    ['an id with a long number', '<p id=ember1234 x>', 'html > body > p:nth-of-type(1)'],
    ['an id that is no name', '<p id=":r1:" x>', 'html > body > p:nth-of-type(1)'],
    ['a mark for tests', '<div data-testid=hero><p x>', '[data-testid="hero"] > p:nth-of-type(1)'],
    ['a class', '<p></p><p class="lead wide" x>', 'html > body > p.lead'],
    [
      'a class that several have',
      '<p class=card></p><p></p><i class=card></i><p class=card x>',
      'html > body > :nth-child(2 of p.card)',
    ],
    ['a class that is a state', '<p class="is-open no1 js-x css-1ab" x>', 'html > body > p:nth-of-type(1)'],
    ['a class after one that is made', '<p class="css-1ab hero__title" x>', 'html > body > p.hero__title'],
    [
      'a shadow tree',
      '<div id=h></div><script>h.attachShadow({mode:"open"}).innerHTML="<p></p><p id=h x></p>"</script>',
      '#h >>> #h',
    ],
    [
      'the same within another',
      '<p class=aa><b class=aa></b></p><p class=aa><b class=aa x></b></p>',
      'html > body > :nth-child(2 of p.aa) > b.aa',
    ],
    [
      'what another name space holds',
      '<svg><g class=aa></g><linearGradient class=aa x /></svg>',
      'html > body > svg:nth-of-type(1) > linearGradient.aa',
    ],
  ];
  test.each(paths)('%s', async (_, html, path) => {
    expect(await walk(html)).toEqual({ path, isExact: true });
  });

  test.each([
    ['<main><p class=lead x>', '<main><p></p><p class=note></p><p class=lead x>'],
    ['<section class=card><h2 x></h2>', '<section class=news></section><section class=card><h2 x></h2>'],
    ['<li class=hot x></li><li class=new>', '<li class=new></li><li class=hot x></li><li class=hot></li>'],
    ['<div id=a><p x></div>', '<div class=wrap><div><div id=a class=new><p x></div></div></div>'],
    ['<button class="go" x>', '<button class="go is-hot" x>'],
  ])('%s is the same in %s', async (one, other) => {
    expect((await walk(other)).path).toBe((await walk(one)).path);
  });

  test('of any page each path finds its element', async () => {
    const kinds = ['p', 'p class=aa', 'p class=bb', 'i class="aa bb"', 'i id=a', 'i id=b', 'b data-test=a'];
    let seed = 1;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 20; round++) {
      let html = '';
      for (let at = 0, depth = 0; at < 60; at++) {
        const kind = kinds[random(kinds.length)]?.replace(/^\w/, 'section') ?? '';
        html += `<${kind}>`;
        if (random(3) === 0 && depth < 6) depth++;
        else html += '</section>';
        if (depth > 0 && random(4) === 0) {
          depth--;
          html += '</section>';
        }
      }
      expect(await walk(`${html}<u x>`)).toMatchObject({ isExact: true });
    }
  });
});
