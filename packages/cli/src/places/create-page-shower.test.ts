import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Location } from '@brandlint/core';
import { BrowserUnavailable, findChromium } from '@brandlint/readers/open-browser';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { toFinding, toSourceReport } from '../test-data/findings.ts';
import { createPageShower, type PageShowerLimits } from './create-page-shower.ts';
import { createPlaceShower } from './create-place-shower.ts';

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

const source = 'page.html!/rendered';
const magenta = 'rgb(196, 30, 127)';
const at = (nodeId: string, scheme?: string): Location => ({
  kind: 'node',
  nodeId,
  property: [...(scheme === undefined ? [] : [scheme]), 'background-color'],
});

type Given = { html?: string; wanted?: { path: string | undefined; allowNetwork: boolean } };

/** A shower over one page, and what it said. */
function show(
  { html = '', wanted = { path: undefined, allowNetwork: false } }: Given,
  limits?: PageShowerLimits,
) {
  const cwd = mkdtempSync(join(tmpdir(), 'brandlint-test-'));
  const content = `<!doctype html><style>body { margin: 0 }</style>${html}`;
  writeFileSync(join(cwd, 'page.html'), content);
  const hash = createHash('sha256').update(content).digest('hex');
  const notes: string[] = [];
  const note = (line: string) => Promise.resolve(void notes.push(line));
  const pages = createPageShower({ wanted, cwd, env: process.env, note, ...(limits && { limits }) });
  const report = { files: [toSourceReport('page.html', { hash }), toSourceReport(source, { hash })] };
  const shower = createPlaceShower({ report, cwd, password: undefined, note, pages });
  onTestFinished(async () => {
    await shower.close();
    rmSync(cwd, { recursive: true, force: true });
  });
  const showPlaces = (places: readonly [Location, ...Location[]], most = 3, name = source) =>
    shower.showPlace(toFinding({ text: magenta, written: magenta, source: name, places }), most);
  return { cwd, notes, showPlaces };
}

async function open(address: string) {
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => {
    const offset = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
    return [...data.subarray(offset, offset + 3)];
  };
  return { ...info, pixel };
}

const box = `width: 60px; height: 40px; background: ${magenta}`;

describe.skipIf(isSkipped)('places of pages in a browser (needs a Chromium)', () => {
  test('a box lies over its element, however far down it is', async () => {
    const { showPlaces, notes } = show({
      html: `<div style="height: 4000px"></div><div id="a" style="margin-left: 300px; ${box}"></div><div style="height: 4000px"></div>`,
    });
    const [picture, ...more] = await showPlaces([at('#a')]);
    if (!picture) throw new Error('no picture');
    expect(picture).toMatchObject({
      width: 640,
      height: 360,
      alternative: 'the part of page.html around the place, with 1 box',
    });
    const { pixel, width, height } = await open(picture.address);
    expect([width, height]).toEqual([640, 360]);
    const [place] = picture.boxes;
    if (!place) throw new Error('no box');
    const [right, bottom] = [place.x + place.width, place.y + place.height];
    const middle = [place.x + place.width / 2, place.y + place.height / 2] as const;
    const [across, down] = [2 / width, 2 / height];
    for (const [x, y] of [middle, [place.x + across, middle[1]], [middle[0], bottom - down]] as const)
      expect(pixel(x, y)).toEqual([196, 30, 127]);
    for (const [x, y] of [
      [place.x - across, middle[1]],
      [right + across, middle[1]],
      [middle[0], place.y - down],
      [middle[0], bottom + down],
    ] as const)
      expect(pixel(x, y)).toEqual([255, 255, 255]);
    expect([more, notes]).toEqual([[], []]);
  });

  test('what stands together is in one picture, what does not is in another, as many as are asked for', async () => {
    const html = `<div id="a" style="${box}"></div><div id="b" style="${box}"></div><div style="height: 3000px"></div><div id="c" style="${box}"></div>`;
    const { showPlaces } = show({ html });
    const words = async (most: number) =>
      (await showPlaces([at('#a'), at('#b'), at('#c')], most)).map(({ alternative }) => alternative);
    const together = 'the part of page.html around the places, with 2 boxes';
    expect(await words(3)).toEqual([together, 'the part of page.html around the place, with 1 box']);
    expect(await words(1)).toEqual([together]);
  });

  test('each scheme has its picture', async () => {
    const rules = `<style>html { color-scheme: light dark } @media (prefers-color-scheme: dark) { body { background: #000 } } @media print { body { background: #00f } }</style>`;
    const { showPlaces } = show({ html: `${rules}<div id="a" style="${box}"></div>` });
    const pictures = await showPlaces([at('#a', 'light'), at('#a', 'dark and print'), at('#a', 'print')]);
    expect(pictures.map(({ alternative }) => alternative)).toEqual([
      'the part of page.html around the place, in its light scheme, with 1 box',
      'the part of page.html around the place, in its dark scheme, with 1 box',
      'the part of page.html around the place, as it is printed, with 1 box',
    ]);
    const grounds = await Promise.all(
      pictures.map(async ({ address }) => (await open(address)).pixel(0.9, 0.9)),
    );
    expect(grounds).toEqual([
      [255, 255, 255],
      [0, 0, 0],
      [0, 0, 255],
    ]);
  });

  test('a picture of noise is small', async () => {
    const noise = `<canvas id="a" style="background: ${magenta}" width="900" height="700"></canvas><script>const c = a.getContext('2d'), i = c.createImageData(900, 700); for (let n = 0; n < i.data.length; n++) i.data[n] = Math.random() * 256; c.putImageData(i, 0, 0)</script>`;
    const [picture] = await show({ html: noise }).showPlaces([at('#a')]);
    expect(picture?.address).toMatch(/^data:image\/jpeg;base64,/);
    expect(picture?.address.length).toBeLessThan(400_000);
  });

  test.each<[string, Given, Location, string?]>([
    ['what is not there', { html: '<p>x' }, at('#a')],
    ['what is hidden', { html: `<div hidden id="a" style="${box}">` }, at('#a')],
    ['what has no size', { html: '<p id="a">' }, at('#a')],
    ['what has another colour now', { html: '<p id="a" style="background: red">x' }, at('#a')],
    ['what is no place of a page', {}, { kind: 'area', page: 1, x: 0, y: 0, width: 1, height: 1 }],
    ['a place without a property', {}, { kind: 'node', nodeId: 'html', property: [] }],
    ['a page that does not end', { html: `<script>for(;;);</script><p id="a" style="${box}">` }, at('#a')],
    ['a file that is not there', {}, at('#a'), 'gone.html!/rendered'],
    ['what lies in another file', {}, at('#a'), 'deck.pptx!/page.html!/rendered'],
  ])('of %s there is no picture, and no fault', async (_, given, place, name = source) => {
    const { showPlaces, notes } = show(given, { pageMs: 2000, allMs: 60_000 });
    expect(await showPlaces([place], 3, name)).toEqual([]);
    expect(notes).toEqual([]);
  });

  test('what has changed since it was judged is not shown', async () => {
    const { cwd, showPlaces } = show({ html: `<div id="a" style="${box}"></div>` });
    expect(await showPlaces([at('#a')])).toHaveLength(1);
    writeFileSync(join(cwd, 'page.html'), `<div id="a" style="${box}"></div>`);
    expect(await showPlaces([at('#a')])).toEqual([]);
  });

  test('pages of a report take no longer than they may, and after three looks in vain there is no more', async () => {
    const html = `<script>onload = () => setTimeout(() => { for (;;); })</script><div id="a" style="${box}"></div>`;
    const { showPlaces } = show({ html }, { pageMs: 1500, allMs: 1000 });
    const start = performance.now();
    for (let count = 0; count < 50; count++)
      expect(await showPlaces([at('#a'), at('#b'), at('#c'), at('#d')])).toEqual([]);
    // On a machine that does nothing else it is 3 s.
    expect(performance.now() - start).toBeLessThan(40_000);
  }, 60_000);

  test('nothing is fetched', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const html = `<img src="http://127.0.0.1:${port}/"><div id="a" style="${box}"></div>`;
    expect(await show({ html }).showPlaces([at('#a')])).toHaveLength(1);
    expect(requests).toBe(0);
  });
});

test('where the browser does not start any more, it is said once, and nothing is shown', async () => {
  const { showPlaces, notes } = show({ wanted: { path: './none', allowNetwork: false } });
  expect([await showPlaces([at('#a')]), await showPlaces([at('#a')])]).toEqual([[], []]);
  expect(notes).toEqual([
    'Pages are not shown in the report: --browser-path: "./none" is not a program that can be run; name the file of a Chromium.',
  ]);
});
