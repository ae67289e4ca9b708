import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Location, SourceFinding } from '@brandlint/core';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { writePdf } from '../../../document-readers/src/pdf/test-data/write-pdf.ts';
import { findPlace, toFinding, toSourceReport } from '../test-data/findings.ts';
import { createPlaceShower } from './create-place-shower.ts';
import type { PainterClient } from './pages/create-painter-client.ts';

const area = (page: number, x: number, y: number, width: number, height: number, unit?: 'px'): Location => ({
  kind: 'area',
  page,
  x,
  y,
  width,
  height,
  ...(unit && { unit }),
});

/** A shower over files of a folder of its own. */
function show(files: Readonly<Record<string, Uint8Array | string>>, painter?: PainterClient) {
  const cwd = mkdtempSync(join(tmpdir(), 'brandlint-test-'));
  const notes: string[] = [];
  const reports = Object.entries(files).map(([source, content]) => {
    writeFileSync(join(cwd, source), content);
    return toSourceReport(source, { hash: createHash('sha256').update(content).digest('hex') });
  });
  const shower = createPlaceShower({
    report: { files: reports },
    cwd,
    password: undefined,
    note: (line) => Promise.resolve(void notes.push(line)),
    ...(painter && { painter }),
  });
  onTestFinished(async () => {
    await shower.close();
    rmSync(cwd, { recursive: true, force: true });
  });
  const showPlace = (source: string, places: readonly Location[], most = 3) => {
    const [first, ...rest] = places;
    const finding: SourceFinding = toFinding({
      text: 'x',
      written: 'x',
      source,
      ...(first && { places: [first, ...rest] }),
    });
    return shower.showPlace(finding, most);
  };
  return { cwd, notes, showPlace };
}

async function open(address: string) {
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    return [...data.subarray(at, at + 3)];
  };
  return { ...info, pixel };
}

/** What is asked for at 120–160, 60–90 from the bottom left. */
const contents = '0.8 0 0.4 rg 120 60 40 30 re f';
const cropped = '/CropBox [80 40 280 180]';
const turned: [entries: string, place: [number, number, number, number]][] = [
  ['/Rotate 0', [120, 110, 40, 30]],
  ['/Rotate 90', [60, 120, 30, 40]],
  ['/Rotate 180', [140, 60, 40, 30]],
  ['/Rotate 270', [110, 140, 30, 40]],
  [`/Rotate 0 ${cropped} /UserUnit 2`, [80, 180, 80, 60]],
  [`/Rotate 90 ${cropped} /UserUnit 2`, [40, 80, 60, 80]],
  [`/Rotate 180 ${cropped} /UserUnit 2`, [240, 40, 80, 60]],
  [`/Rotate 270 ${cropped} /UserUnit 2`, [180, 240, 60, 80]],
];

test('a page is drawn, and its boxes lie over their things, however it is turned', async () => {
  const pages = turned.map(([entries]) => ({ contents, mediaBox: '0 0 300 200', entries }));
  const { showPlace, notes } = show({ 'flyer.pdf': writePdf({ pages }) });
  for (const [at, [, place]] of turned.entries()) {
    const [picture] = await showPlace('flyer.pdf', [area(at + 1, ...place)]);
    if (!picture) throw new Error('no picture');
    expect(picture.alternative).toBe(`page ${at + 1} of flyer.pdf, with 1 box`);
    expect(Math.max(picture.width, picture.height)).toBeLessThanOrEqual(640);
    const { pixel, width, height } = await open(picture.address);
    expect([width, height]).toEqual([picture.width, picture.height]);
    const [box] = picture.boxes;
    if (!box) throw new Error('no box');
    const [in1, out1] = [3 / width, -3 / width];
    for (const [x, y, color] of [
      [box.x + in1, box.y + box.height / 2, [204, 0, 102]],
      [box.x + box.width - in1, box.y + box.height / 2, [204, 0, 102]],
      [box.x + out1, box.y + box.height / 2, [255, 255, 255]],
      [box.x + box.width / 2, box.y + box.height + 3 / height, [255, 255, 255]],
    ] as const)
      expect(pixel(x, y)).toEqual(color);
  }
  expect(notes).toEqual([]);
});

test('of many pages those with most places are shown, as many as are asked for', async () => {
  const { showPlace } = show({ 'flyer.pdf': writePdf({ pages: [{}, {}, {}] }) });
  const places = [area(1, 0, 0, 9, 9), area(3, 0, 0, 9, 9), area(3, 50, 0, 9, 9), area(2, 0, 0, 9, 9)];
  const pictures = await showPlace('flyer.pdf', places, 2);
  expect(pictures.map(({ alternative }) => alternative)).toEqual([
    'page 3 of flyer.pdf, with 2 boxes',
    'page 1 of flyer.pdf, with 1 box',
  ]);
});

test('without PDFium there are outlines, and it is said once how there would be more', async () => {
  const view = { x: 0, y: 0, width: 200, height: 100, scale: 2 };
  const { showPlace, notes } = show(
    { 'a.pdf': writePdf({ pages: [{}] }), 'b.pdf': writePdf({ pages: [{}, {}] }) },
    {
      open: () => Promise.resolve({ canDraw: false }),
      paint: () => Promise.resolve({ view, data: undefined, frames: [] }),
      close: () => Promise.resolve(),
    },
  );
  const [picture] = await showPlace('a.pdf', [area(1, 20, 20, 100, 50)]);
  expect(picture).toMatchObject({
    width: 400,
    height: 200,
    alternative: 'the outline of page 1 of a.pdf, with 1 box',
    boxes: [{ x: 0.1, y: 0.2, width: 0.5, height: 0.5 }],
  });
  const { pixel } = await open(picture?.address ?? '');
  expect([pixel(0, 0.5), pixel(0.5, 0), pixel(0.999, 0.5), pixel(0.5, 0.5)]).toEqual([
    [150, 150, 150],
    [150, 150, 150],
    [150, 150, 150],
    [255, 255, 255],
  ]);
  await showPlace('b.pdf', [area(1, 20, 20, 100, 50)]);
  expect(notes).toEqual([
    'Pages are shown as outlines in the report: with @hyzyla/pdfium installed beside Brandlint they are drawn.',
  ]);
});

test('a slide is shown as its outline, with the frames of what lies on it', async () => {
  const deck = readFileSync(join(import.meta.dirname, '../../../../test/handover/slides.pptx'));
  const { showPlace, notes } = show({ 'deck.pptx': deck, 'letter.docx': 'x' });
  const [picture] = await showPlace('deck.pptx', [area(1, 56.69, 94.2, 623.62, 38.32)]);
  expect(picture).toMatchObject({ width: 640, height: 360 });
  expect(picture?.alternative).toBe('the outline of slide 1 of deck.pptx, with 1 box');
  const { pixel } = await open(picture?.address ?? '');
  const [box] = picture?.boxes ?? [];
  if (!box) throw new Error('no box');
  expect(pixel(box.x + box.width / 2, box.y + 0.5 / 360)).toEqual([205, 205, 205]);
  expect(notes).toEqual([]);
  expect(await showPlace('letter.docx', [area(1, 0, 0, 1, 1)])).toEqual([]);
});

test('a file of pixels is shown with its boxes, and larger where they are small', async () => {
  const ground = sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#FFFFFF' } });
  const patch = { create: { width: 8, height: 8, channels: 3, background: '#C41E7F' } } as const;
  const png = await ground
    .composite([{ input: patch, left: 400, top: 300 }])
    .png()
    .toBuffer();
  const { showPlace } = show({ 'a.png': png });
  const [picture] = await showPlace('a.png', [area(1, 400, 300, 8, 8, 'px')]);
  const [box] = picture?.boxes ?? [];
  if (!picture || !box) throw new Error('no picture');
  expect(picture.alternative).toBe('a part of a.png, with 1 box');
  const { pixel } = await open(picture.address);
  expect(pixel(box.x + box.width / 2, box.y + box.height / 2)).toEqual([196, 30, 127]);
  const [whole] = await showPlace('a.png', [area(1, 0, 0, 1600, 1200, 'px')]);
  expect(whole).toMatchObject({ width: 640, height: 480, alternative: 'a.png, with 1 box' });
});

test('a drawing is shown as a whole, on white, and never as a drawing', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><script>alert(1)</script><path fill="#C41E7F" d="M0 0h2v2H0z"/></svg>';
  const { showPlace } = show({ 'a.svg': svg });
  const [picture] = await showPlace('a.svg', []);
  expect(picture).toMatchObject({ alternative: 'the drawing a.svg', boxes: [] });
  expect(picture?.address).toMatch(/^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/);
  const { pixel } = await open(picture?.address ?? '');
  expect([pixel(0.25, 0.5), pixel(0.75, 0.5)]).toEqual([
    [196, 30, 127],
    [255, 255, 255],
  ]);
});

/** Two squares side by side, and nothing below them. */
const squares = (one: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${more}<path ${one} d="M0 0h20v20H0z"/><path fill="#0000FF" d="M20 0h20v20H20z"/></svg>`;
const topLeft = { x: 0, y: 0, width: 0.5, height: 0.5 };
const topRight = { x: 0.5, y: 0, width: 0.5, height: 0.5 };
const defs = '<defs><linearGradient id="g"><stop stop-color="#C41E7F"/></linearGradient></defs>';

test.each<[string, string, string[], object[]]>([
  ['an attribute', squares('fill="#C41E7F"'), ['#C41E7F'], [topLeft]],
  ['a style', squares('style="fill: rgb(196 30 127)"'), ['rgb(196 30 127)'], [topLeft]],
  ['a rule', squares('class="a"', '<style>.a { fill: #C41E7F }</style>'), ['#C41E7F'], [topLeft]],
  ['an entity', `<!DOCTYPE svg [<!ENTITY m "#C41E7F">]>${squares('fill="&m;"')}`, ['#C41E7F'], [topLeft]],
  ['a gradient', squares('fill="url(#g)"', defs), ['#C41E7F'], [topLeft]],
  ['two places', squares('fill="#C41E7F"'), ['#C41E7F', '#0000FF'], [topLeft, topRight]],
  ['one that is half clear', squares('fill="#C41E7F80"'), ['#C41E7F80'], [topLeft]],
  ['an element', squares('fill="#C41E7F"'), ['<path fill="#0000FF" d="M20 0h20v20H20z"/>'], [topRight]],
  ['what nothing shows', squares('fill="#00F"', defs), ['#C41E7F'], []],
  ['what is hidden', squares('fill="#C41E7F" display="none"'), ['#C41E7F'], []],
  ['what is covered', squares('fill="#00F"', '<path fill="#C41E7F" d="M0 0h9v9H0z"/>'), ['#C41E7F'], []],
  ['what is clear', squares('fill="#C41E7F00"'), ['#C41E7F00'], []],
  ['what is no colour', squares('fill="currentColor"'), ['currentColor'], []],
  ['what breaks the drawing', squares('fill="#C41E7F"', '<text>red</text>'), ['red'], []],
])('a drawing has its boxes where its colours show: %s', async (_, svg, written, boxes) => {
  const { showPlace } = show({ 'a.svg': svg });
  const [picture] = await showPlace(
    'a.svg',
    written.map((text) => findPlace(svg, text)),
  );
  expect(picture?.boxes).toEqual(boxes);
  const count = boxes.length === 0 ? '' : `, with ${boxes.length} box${boxes.length === 1 ? '' : 'es'}`;
  expect(picture?.alternative).toBe(`the drawing a.svg${count}`);
});

test('what is shown of a drawing is what it is, and what lies in a box is what was asked for', async () => {
  const svg = squares('fill="#C41E7F"');
  const [picture] = await show({ 'a.svg': svg }).showPlace('a.svg', [findPlace(svg, '#C41E7F')]);
  const { pixel } = await open(picture?.address ?? '');
  expect([pixel(0.01, 0.01), pixel(0.49, 0.49), pixel(0.51, 0.25), pixel(0.25, 0.51)]).toEqual([
    [196, 30, 127],
    [196, 30, 127],
    [0, 0, 255],
    [255, 255, 255],
  ]);
});

test('of many places in a drawing the first three have boxes', async () => {
  const colors = Array.from({ length: 9 }, (_, at) => `#C41E7${at}`);
  const paths = colors.map((color, at) => `<path fill="${color}" d="M${at * 40} 0h20v20h-20z"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 20">${paths.join('')}</svg>`;
  const [picture] = await show({ 'a.svg': svg }).showPlace(
    'a.svg',
    colors.map((color) => findPlace(svg, color)),
  );
  expect(picture?.boxes).toHaveLength(3);
});

test('a drawing that is hard to draw takes no longer than its places may', async () => {
  const blurs = '<feGaussianBlur stdDeviation="90"/>'.repeat(40);
  const filter = `<filter id="f" x="-9" y="-9" width="20" height="20">${blurs}</filter>`;
  const svg = squares('fill="#C41E7F" filter="url(#f)"', filter);
  const start = performance.now();
  expect((await show({ 'a.svg': svg }).showPlace('a.svg', [findPlace(svg, '#C41E7F')])).length).toBeLessThan(
    2,
  );
  // On a machine that does nothing else it is 1 s.
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('pictures of noise stay small, and all of a report together', async () => {
  const noise = new Uint8Array(1000 * 1000 * 3).map((_, at) => (at * 2_654_435_761) >>> 13);
  const png = await sharp(noise, { raw: { width: 1000, height: 1000, channels: 3 } })
    .png()
    .toBuffer();
  const { showPlace } = show({ 'a.png': png });
  let sum = 0;
  let last = 1;
  for (let count = 0; count < 60 && last > 0; count++) {
    const pictures = await showPlace('a.png', [area(1, 0, 0, 1000, 1000, 'px')]);
    last = pictures.length;
    for (const { address } of pictures) {
      expect(address.length).toBeLessThan(800_000);
      sum += address.length;
    }
  }
  expect(last).toBe(0);
  expect(sum).toBeLessThanOrEqual(4 * 1024 * 1024);
}, 60_000);

const flyer = writePdf({ pages: [{ contents }] });

test.each<[string, Readonly<Record<string, Uint8Array | string>>, string, Location]>([
  ['a stylesheet', { 'a.css': 'a { color: red }' }, 'a.css', area(1, 0, 0, 1, 1)],
  ['what is not there', {}, 'gone.pdf', area(1, 0, 0, 1, 1)],
  ['what lies in another file', { 'deck.pptx': 'x' }, 'deck.pptx!/ppt/media/1.pdf', area(1, 0, 0, 1, 1)],
  ['a page that is not there', { 'a.pdf': flyer }, 'a.pdf', area(7, 0, 0, 1, 1)],
  ['what is no PDF', { 'a.pdf': 'not at all' }, 'a.pdf', area(1, 0, 0, 1, 1)],
  ['what is no picture', { 'a.png': 'not at all' }, 'a.png', area(1, 0, 0, 1, 1, 'px')],
  [
    'a picture that is cut off',
    { 'a.png': Buffer.from('iVBORw0KGgoAAAANSUhEUg', 'base64') },
    'a.png',
    area(1, 0, 0, 1, 1, 'px'),
  ],
  ['what is no drawing', { 'a.svg': '<svg' }, 'a.svg', area(1, 0, 0, 1, 1)],
])('of %s there is no picture, and no fault', async (_, files, source, place) => {
  expect(await show(files).showPlace(source, [place])).toEqual([]);
});

test('what has changed since it was judged is not shown', async () => {
  const { cwd, showPlace } = show({ 'a.pdf': flyer, 'b.pdf': flyer });
  writeFileSync(join(cwd, 'a.pdf'), writePdf({ pages: [{}] }));
  expect(await showPlace('a.pdf', [area(1, 0, 0, 9, 9)])).toEqual([]);
  expect(await showPlace('b.pdf', [area(1, 0, 0, 9, 9)])).toHaveLength(1);
});
