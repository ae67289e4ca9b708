import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BrowserUnavailable, findChromium, openBrowser, type PageBrowser } from './open-browser.ts';
import type { WantedPlace } from './seen-places.ts';
import type { Scheme } from './snapshot.ts';
import type { PageShot } from './take-shot.ts';

/** Whether there is no Chromium; where everything must hold, that is a failure. */
const isSkipped = (() => {
  try {
    findChromium(undefined, process.env);
    return false;
  } catch (error) {
    if (error instanceof BrowserUnavailable) return process.env['CI'] !== 'true';
    throw error;
  }
})();

const lime = 'rgb(0, 255, 0)';

describe.skipIf(isSkipped)('a shown page (needs Chromium: scripts/install-test-tools.sh)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'brandlint-shown-'));
  const path = join(folder, 'page.html');
  let browser: PageBrowser;
  let impatient: PageBrowser;

  beforeAll(async () => {
    browser = await openBrowser({ allowNetwork: false, timeoutMs: 20_000 });
    impatient = await openBrowser({ allowNetwork: false, timeoutMs: 2000 });
  });

  afterAll(async () => {
    await browser.close();
    await impatient.close();
    rmSync(folder, { recursive: true, force: true });
  });

  type Wanted = Partial<WantedPlace> & { scheme?: Scheme; also?: readonly string[]; mostPngBytes?: number };

  /** The window as a whole, half as large, around what `#a` is painted with. */
  async function shoot(html: string, wanted: Wanted = {}, one = browser): Promise<PageShot | undefined> {
    writeFileSync(path, `<!doctype html><meta charset="utf-8"><style>body{margin:0}</style>${html}`);
    const page = await one.show({ path });
    const { scheme = 'light', also = [], mostPngBytes = 200_000, ...place } = wanted;
    const first = { path: '#a', property: 'background-color', written: lime, ...place };
    const shot = await page?.shoot({
      scheme,
      wanted: [first, ...also.map((other) => ({ ...first, path: other }))],
      chooseView: ({ width, height }) => ({ x: 0, y: 0, width, height, scale: 0.5 }),
      mostPngBytes,
    });
    await page?.close();
    return shot;
  }

  const box = 'width:40px;height:20px;background:lime';

  test('a place is a box in the window, and the picture is as large as was asked for', async () => {
    const shot = await shoot(
      `<div id=a style="margin:30px 50px;${box}"></div><i id=b style="display:block;${box}"></i>`,
      { also: ['#b', '#c'] },
    );
    expect(shot?.places).toEqual([
      { x: 50, y: 30, width: 40, height: 20 },
      { x: 0, y: 80, width: 40, height: 20 },
      null,
    ]);
    expect(shot?.kind).toBe('png');
    expect([shot?.bytes.readUInt32BE(16), shot?.bytes.readUInt32BE(20)]).toEqual([640, 360]);
  });

  test('the page is moved to a place far down, and to one that a box hides', async () => {
    const far = await shoot(`<div style="height:5000px"></div><div id=a style="${box}"></div>`);
    expect(far?.places).toEqual([{ x: 0, y: 700, width: 40, height: 20 }]);
    const hidden = await shoot(
      `<div style="height:50px;overflow:auto"><div style="height:500px"></div><div id=a style="${box}"></div></div>`,
    );
    expect(hidden?.places).toEqual([{ x: 0, y: 30, width: 40, height: 20 }]);
  });

  test('of text its own words are the place, not the block that it stands in', async () => {
    const shot = await shoot('<p id=a style="color:lime;margin:0;font:20px/1 monospace">Ten</p>', {
      property: 'color',
    });
    expect(shot?.places[0]?.width).toBeGreaterThan(20);
    expect(shot?.places[0]?.width).toBeLessThan(60);
  });

  test.each([
    ['light', { x: 0, y: 0, width: 40, height: 20 }],
    ['dark', { x: 10, y: 0, width: 40, height: 20 }],
    ['print', { x: 20, y: 0, width: 40, height: 20 }],
  ] as const)('the %s scheme', async (scheme, place) => {
    const rules = '@media(prefers-color-scheme:dark){#a{margin-left:10px}}@media print{#a{margin-left:20px}}';
    const shot = await shoot(`<style>${rules}</style><div id=a style="${box}"></div>`, { scheme });
    expect(shot?.places).toEqual([place]);
  });

  test('generated boxes, shadow trees and borders are found again', async () => {
    const before = '<style>#a::before{content:"x";background:lime}</style><p id=a>';
    expect(await shoot(before, { property: '::before background-color' })).toBeDefined();
    const shadow = `<div id=h></div><script>h.attachShadow({mode:'open'}).innerHTML='<p id=a style="${box}">'</script>`;
    expect(await shoot(shadow, { path: '#h >>> #a' })).toBeDefined();
    expect(await shoot('<p id=a style="border:1px solid lime">', { property: 'border-color' })).toBeDefined();
  });

  test('what would be too many bytes is a JPEG', async () => {
    const shot = await shoot(`<div id=a style="${box}"></div>`, { mostPngBytes: 10 });
    expect([shot?.kind, shot?.bytes.subarray(0, 2).toString('hex')]).toEqual(['jpeg', 'ffd8']);
  });

  test('a page may have several pictures, and what moves is stopped for them', async () => {
    const moving =
      '<style>@keyframes m{to{margin-left:900px}}#a{animation:m 1s linear infinite alternate}</style>';
    writeFileSync(path, `${moving}<div id=a style="${box}"></div><div id=b style="${box}"></div>`);
    const page = await browser.show({ path });
    const take = (name: string) =>
      page?.shoot({
        scheme: 'light',
        wanted: [{ path: name, property: 'background-color', written: lime }],
        chooseView: (window) => ({ x: 0, y: 0, ...window, scale: 0.5 }),
        mostPngBytes: 200_000,
      });
    expect([await take('#a'), await take('#b'), await take('#c'), await take('#a')]).toMatchObject([
      { kind: 'png' },
      { kind: 'png' },
      undefined,
      { kind: 'png' },
    ]);
    await page?.close();
  });

  test.each([
    ['is not there', '<p>x'],
    ['is hidden', `<div id=a hidden style="${box}"></div>`],
    ['has no size', '<div id=a style="background:lime">'],
    ['is not painted', `<div id=a style="opacity:0;${box}"></div>`],
    ['has another colour', '<div id=a style="height:9px;background:blue">'],
    ['lies off the page', `<div id=a style="position:absolute;left:-900px;${box}">`],
    ['is cut off', `<div style="height:0;overflow:clip"><div id=a style="${box}">`],
  ])('a place that %s has no picture', async (_, html) => {
    expect(await shoot(html)).toBeUndefined();
  });

  const good = `<div id=a style="${box}"></div>`;
  const hostile: [title: string, html: string, isShown: boolean][] = [
    ['a script without end', `${good}<script>for(;;);</script>`, false],
    ['a script without end, later', `${good}<script>onload=()=>setTimeout(()=>{for(;;);})</script>`, false],
    ['dialogs without end', `${good}<script>for(;;)alert(1)</script>`, false],
    ['a million pixels each way', '<div id=a style="width:1e6px;height:1e6px;background:lime">', true],
    ['a place a million pixels down', `<div style="height:1e6px"></div>${good}`, true],
    [
      'a place that is never where it was',
      `${good}<script>setInterval(()=>a.style.marginLeft=Math.random()*900+'px')</script>`,
      false,
    ],
    ['functions that throw', `${good}<script>getComputedStyle=()=>{throw 1}</script>`, false],
    ['functions that never answer', `${good}<script>IntersectionObserver=class{observe(){}}</script>`, false],
    ['functions that lie', `${good}<script>JSON.stringify=()=>'{"view":1}'</script>`, false],
    [
      'places beyond measure',
      `${good}<script>JSON.stringify=()=>'{"view":{"x":0,"y":0,"width":1e308,"height":1},"places":[]}'</script>`,
      false,
    ],
    ['a page that leaves', `${good}<script>setTimeout(()=>location='about:blank')</script>`, false],
    ['a page that leaves for the network', `${good}<script>location='http://127.0.0.1:9/'</script>`, true],
    ['a page that starts anew for ever', `${good}<script>setTimeout(()=>location.reload())</script>`, false],
    ['a page that closes itself', `${good}<script>window.close()</script>`, true],
    ['windows without end', `${good}<script>setInterval(()=>open('about:blank'),50)</script>`, true],
    ['more elements than are looked at', `<div>${'<p>x'.repeat(30_000)}</div>${good}`, false],
  ];
  test.each(hostile)(
    '%s: a picture or none, in time',
    async (_, html, isShown) => {
      const start = performance.now();
      const shot = await shoot(html, {}, impatient);
      // What may be shown need not be: a busy machine is late.
      if (!isShown) expect(shot).toBeUndefined();
      if (shot) expect(shot.bytes.readUInt32BE(16)).toBe(640);
      // On a machine that does nothing else it is 5 s at most.
      expect(performance.now() - start).toBeLessThan(30_000);
    },
    60_000,
  );

  test('a page that broke is asked no more, and the next one is shown', async () => {
    writeFileSync(path, `${good}<script>onload=()=>setTimeout(()=>{for(;;);})</script>`);
    const page = await impatient.show({ path });
    const request = {
      scheme: 'light',
      wanted: [{ path: '#a', property: 'background-color', written: lime }],
      chooseView: (window: { width: number; height: number }) => ({ x: 0, y: 0, ...window, scale: 0.5 }),
      mostPngBytes: 200_000,
    } as const;
    expect(await page?.shoot(request)).toBeUndefined();
    const start = performance.now();
    expect(await page?.shoot(request)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(500);
    await page?.close();
    expect(await shoot(good, {}, impatient)).toBeDefined();
  });

  test('the network is out of reach, and so is what lies outside of the folder', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const shot = await shoot(
      `<script>fetch('http://127.0.0.1:${port}/')</script><img src="http://127.0.0.1:${port}/x.png"><iframe src="file:///etc/"></iframe>${good}`,
    );
    server.close();
    expect([shot?.kind, requests]).toEqual(['png', 0]);
  });

  test('a file that is not there cannot be shown', async () => {
    expect(await browser.show({ path: join(folder, 'absent.html') })).toBeUndefined();
  });
});
