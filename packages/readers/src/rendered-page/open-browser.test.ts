import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ColorUse, Extraction } from '@brandlint/core';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BrowserUnavailable } from './browser-unavailable.ts';
import { findChromium } from './find-chromium.ts';
import { openBrowser, type PageBrowser } from './open-browser.ts';
import { readRenderedPage, type RenderedPage } from './read-rendered-page.ts';

const missing = whyMissing();

if (missing !== undefined && process.env['CI'] !== 'true') {
  console.warn(`rendered pages are not tested: ${missing} scripts/install-test-tools.sh installs one.`);
}

/** On a machine that decides what lands, a missing browser is a fault of the machine, so nothing is skipped there. */
const isSkipped = missing !== undefined && process.env['CI'] !== 'true';

function whyMissing(): string | undefined {
  try {
    findChromium(undefined, process.env);
    return undefined;
  } catch (error) {
    if (error instanceof BrowserUnavailable) return error.message;
    throw error;
  }
}

describe.skipIf(isSkipped)('a rendered page (needs Chromium: scripts/install-test-tools.sh)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brandlint-page-'));
  const outside = mkdtempSync(join(tmpdir(), 'brandlint-outside-'));
  let browser: PageBrowser;
  const opened: PageBrowser[] = [];

  beforeAll(async () => {
    browser = await openBrowser({ allowNetwork: false, timeoutMs: 20_000 });
    opened.push(browser);
  });

  afterAll(async () => {
    for (const one of opened) await one.close();
    for (const path of [folder, outside]) rmSync(path, { recursive: true, force: true });
  });

  async function look(html: string, one: PageBrowser = browser): Promise<Extraction> {
    const path = join(folder, 'page.html');
    writeFileSync(path, `<!doctype html><meta charset="utf-8">${html}`);
    return one.read({ path, source: 'page.html' });
  }

  /** One line for each colour; with the schemes where it is not the same in all. */
  function summarise({ uses }: Extraction): string[] {
    return uses
      .filter((use) => use.kind === 'color')
      .map((use) => {
        const [place] = use.places;
        const [property = '', scheme] = place.kind === 'node' ? place.property.toReversed() : [];
        const times = use.count === 1 ? '' : ` ×${use.count}`;
        return `${use.role} ${property} ${use.written}${times}${scheme === undefined ? '' : ` (${scheme})`}`;
      });
  }

  function textOf(extraction: Extraction): Extract<ColorUse, { role: 'text' }> {
    const use = extraction.uses.find((one) => one.kind === 'color' && one.role === 'text');
    if (!use) throw new Error('there is no text');
    return use;
  }

  const shown: [title: string, html: string, expected: string[]][] = [
    [
      'a background',
      '<div style="background:#c41e7f;height:9px">',
      ['background background-color rgb(196, 30, 127)'],
    ],
    [
      'what is hidden is not there',
      '<p hidden style="color:red">x</p><p style="visibility:hidden;color:red">x</p><p style="opacity:0;color:red">x</p>',
      [],
    ],
    ['an element without text of its own has no text colour', '<div style="color:red"></div>', []],
    [
      'borders that are drawn',
      '<div style="border:1px solid red;border-left:0 solid lime;border-top-style:none">',
      ['border border-right-color rgb(255, 0, 0)', 'border border-bottom-color rgb(255, 0, 0)'],
    ],
    ['one border all around', '<div style="border:1px solid red">', ['border border-color rgb(255, 0, 0)']],
    ['an outline', '<div style="outline:1px solid red;height:9px">', ['border outline-color rgb(255, 0, 0)']],
    [
      'a shadow',
      '<div style="box-shadow:0 0 1px red, 0 0 2px blue;height:9px">',
      ['shadow box-shadow rgb(255, 0, 0)', 'shadow box-shadow rgb(0, 0, 255)'],
    ],
    [
      'a gradient',
      '<div style="background:linear-gradient(red, blue);height:9px">',
      ['background background-image rgb(255, 0, 0)', 'background background-image rgb(0, 0, 255)'],
    ],
    [
      'shapes and the gradients that paint them',
      '<svg><linearGradient id=a><stop stop-color=red /></linearGradient><linearGradient id=b><stop stop-color=lime /></linearGradient><rect width=9 height=9 fill="url(#a)" stroke=blue /></svg>',
      ['stop stop-color rgb(255, 0, 0)', 'stroke stroke rgb(0, 0, 255)'],
    ],
    [
      'generated boxes',
      '<style>div::before{content:"";background:red}div::after{background:lime}</style><div style="height:9px">',
      ['background ::before background-color rgb(255, 0, 0)'],
    ],
    [
      'variables, mixes and wide gamuts',
      '<div style="--a:red;background:color-mix(in srgb, var(--a), blue);border:1px solid oklch(0.7 0.1 200)">',
      ['background background-color color(srgb 0.5 0 0.5)', 'border border-color oklch(0.7 0.1 200)'],
    ],
    [
      'schemes and print',
      '<style>div{height:9px;background:red}@media(prefers-color-scheme:dark){div{background:blue}}@media print{div{background:lime}}</style><div>',
      [
        'background background-color rgb(255, 0, 0) (light)',
        'background background-color rgb(0, 0, 255) (dark)',
        'background background-color rgb(0, 255, 0) (print)',
      ],
    ],
    [
      'siblings that are alike',
      '<ul style="list-style:none"><li class=a style="background:red">​<li class=a style="background:red">​<li class=b style="background:red">​',
      ['background background-color rgb(255, 0, 0) ×2', 'background background-color rgb(255, 0, 0)'],
    ],
    [
      'shadow trees',
      '<div id=h></div><script>h.attachShadow({mode:"open"}).innerHTML="<p style=\'background:red;height:9px\'></p>"</script>',
      ['background background-color rgb(255, 0, 0)'],
    ],
  ];
  test.each(shown)('%s', async (_title, html, expected) => {
    expect(summarise(await look(html)).filter((line) => !line.startsWith('text'))).toEqual(expected);
  });

  test('the whole of a use', async () => {
    const { uses, gaps, source } = await look(
      '<main id=top class="a b"><p style="color:#c41e7f;font:bold 24px x">Ten</p></main>',
    );
    expect({ uses, gaps, source }).toEqual({
      source: 'page.html',
      gaps: [],
      uses: [
        {
          kind: 'color',
          role: 'text',
          color: { space: 'srgb', components: [196 / 255, 30 / 255, 127 / 255], alpha: 1 },
          written: 'rgb(196, 30, 127)',
          anchor: '#top > p:nth-of-type(1) color',
          within: ['p', 'main', '#top', '.a', '.b', 'body', 'html'],
          places: [
            {
              kind: 'node',
              nodeId: '#top > p:nth-of-type(1)',
              property: ['color'],
              path: ['#top', 'p'],
            },
          ],
          count: 1,
          sizePt: 18,
          bold: true,
          backdrop: { kind: 'colors', colors: [{ space: 'srgb', components: [1, 1, 1], alpha: 1 }] },
        },
      ],
    });
  });

  /** The channels beneath, 0–255, or the reason why they are not known. */
  const beneath: [html: string, expected: number[] | string][] = [
    ['<p>x', [255, 255, 255]],
    ['<body style="background:#c41e7f"><p>x', [196, 30, 127]],
    ['<div style="background:#fff"><div style="background:rgb(0 0 0/.5)"><p>x', [128, 128, 128]],
    ['<div style="background:linear-gradient(red,blue)"><p>x', 'a gradient lies behind it'],
    [
      '<div style="background:url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)"><p>x',
      'a picture lies behind it',
    ],
    ['<div style="opacity:.9"><p>x', 'it is blended with what lies behind it'],
    ['<p style="text-shadow:0 0 1px red">x', 'a shadow of the text lies behind it'],
    [
      '<div style="position:relative"><i style="position:absolute;inset:0;background:lime;pointer-events:none"></i><p style="position:relative">x',
      [0, 255, 0],
    ],
    [
      '<div style="position:relative"><img style="position:absolute;width:99px;height:99px" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><p style="position:relative">x',
      'a picture lies behind it',
    ],
    [
      '<style>div{position:relative}div::before{content:"";position:absolute;inset:0;background:red}</style><div><p>x',
      'a generated box may lie behind it',
    ],
    ['<div style="height:5px;background:red"><p style="margin:99px 0">x', [255, 255, 255]],
    ['<div style="height:4000px"></div><p style="position:relative;top:1px;background:lime">x', [0, 255, 0]],
    ['<button style="background:red;color:#fff" disabled>x', [255, 0, 0]],
  ];
  test.each(beneath)('beneath the text of %s', async (html, expected) => {
    const { backdrop } = textOf(await look(`<style>html{color-scheme:light}</style>${html}`));
    if (backdrop.kind === 'unknown') expect(backdrop.reason).toBe(expected);
    else {
      const [color] = backdrop.colors;
      expect(
        'components' in color && color.components.map((channel) => Math.round((channel ?? 0) * 255)),
      ).toEqual(expected);
    }
  });

  test.each([
    ['<fieldset disabled><legend></legend><input value=x></fieldset>', '[disabled]'],
    ['<label>x<input disabled></label>', '[disabled]'],
    ['<p id=a>x</p><div aria-disabled=true aria-labelledby=a></div>', '[disabled]'],
    ['<p aria-hidden=true>x', '[aria-hidden="true"]'],
  ])('the states of %s', async (html, state) => {
    expect(textOf(await look(html)).within).toContain(state);
  });

  test('places are capped, the count is not', async () => {
    const [use] = (await look('<p style="background:red">​'.repeat(150))).uses;
    expect([use?.count, use?.places.length]).toEqual([150, 100]);
  });

  describe('hostile pages', () => {
    test.each([
      ['a script without end', '<p>x<script>for(;;);</script>', 'the page was not complete after 2 seconds'],
      [
        'a script without end, later',
        '<p>x<script>onload=()=>setTimeout(()=>{for(;;);})</script>',
        'the page did not answer within 2 seconds (light)',
      ],
      [
        'functions that lie',
        '<p>x<script>JSON.stringify=()=>"[1,"</script>',
        'the page interferes with being looked at (light)',
      ],
      ['functions that throw', '<p>x<script>getComputedStyle=()=>{throw 1}</script>', '(light)'],
    ])('%s', async (_title, html, reason) => {
      const impatient = await openBrowser({ allowNetwork: false, timeoutMs: 2000 });
      const { gaps } = await look(html, impatient);
      await impatient.close();
      expect(gaps[0]).toMatchObject({ kind: 'unreadable', code: 'page-not-rendered' });
      expect(gaps[0]?.reason).toContain(reason);
    });

    test('too many elements', async () => {
      const { gaps, uses } = await look('<p>x'.repeat(30_000));
      expect(uses.length).toBeGreaterThan(0);
      expect(gaps).toMatchObject([{ kind: 'unreadable', code: 'page-too-large' }]);
    });

    test('dialogs, windows and redirections leave the page where it is', async () => {
      const extraction = await look(
        '<p>x<script>setTimeout(()=>{alert(1);window.open("http://127.0.0.1:9/");location="http://127.0.0.1:9/"})</script>',
      );
      expect(textOf(extraction).written).toBe('rgb(0, 0, 0)');
    });

    test('files outside its folder and the network are out of reach', async () => {
      writeFileSync(join(outside, 'secret.css'), 'p { background: red }');
      symlinkSync(join(outside, 'secret.css'), join(folder, 'link.css'));
      writeFileSync(join(folder, 'own.css'), 'p { border: 1px solid blue }');
      let requests = 0;
      const server = createServer((_request, response) => {
        requests++;
        response.setHeader('content-type', 'text/css').end('p { outline: 1px solid lime }');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      const sheets = [
        `file://${outside}/secret.css`,
        'link.css',
        'own.css',
        `http://127.0.0.1:${port}/x.css`,
      ];
      const html = sheets.map((href) => `<link rel=stylesheet href="${href}">`).join('') + '<p>x';

      const offline = await look(html);
      expect(summarise(offline).filter((line) => !line.startsWith('text'))).toEqual([
        'border border-color rgb(0, 0, 255)',
      ]);
      expect(offline.gaps).toMatchObject([{ kind: 'unjudged', code: 'address-not-loaded', count: 3 }]);
      expect(requests).toBe(0);

      const open = await openBrowser({ allowNetwork: true });
      const online = await look(html, open);
      await open.close();
      server.close();
      expect(summarise(online)).toContain('border outline-color rgb(0, 255, 0)');
    });
  });

  test('a page that is not there is a gap', async () => {
    const { gaps } = await browser.read({ path: join(folder, 'absent.html'), source: 'absent.html' });
    expect(gaps).toMatchObject([{ kind: 'unreadable', code: 'page-not-rendered' }]);
  });

  test('a page of playwright-core is a page to read', async () => {
    const own = await chromium.launch({
      executablePath: findChromium(undefined, process.env),
      chromiumSandbox: process.getuid?.() !== 0,
    });
    const page: Page & RenderedPage = await own.newPage();
    await page.setContent('<p style="color:#c41e7f">x');
    expect((await readRenderedPage(page, { source: 'x' })).uses[0]?.written).toBe('rgb(196, 30, 127)');
    await own.close();
  });

  test('a program that is no browser is said to be none', async () => {
    await expect(openBrowser({ executablePath: '/bin/false', allowNetwork: false })).rejects.toThrow(
      /^--browser: "\/bin\/false" did not start \(.*\); check that it runs/,
    );
  });
});

describe('finding a Chromium', () => {
  test.each([
    ['/nowhere/chromium', {}, /^--browser-path: "\/nowhere\/chromium" is not a program that can be run; /],
    [
      undefined,
      { BRANDLINT_CHROMIUM: '/nowhere/chromium' },
      /^BRANDLINT_CHROMIUM: "\/nowhere\/chromium" is not a program/,
    ],
    [
      undefined,
      { PATH: '/nowhere' },
      /^--browser: no Chromium was found on PATH .* install one, or name it with --browser-path/,
    ],
    [undefined, {}, /no Chromium was found/],
    [tmpdir(), {}, /is not a program that can be run/],
  ])('%s %j', (given, environment, message) => {
    expect(() => findChromium(given, environment)).toThrow(message);
  });
});
