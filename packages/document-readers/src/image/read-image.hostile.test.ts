import { deflateSync, crc32, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Reading } from '@brandlint/core';
import { makePhotograph, makePoster, makeTiffStart } from '../../test/make-pictures.ts';
import { readImage } from './image.ts';

const poster = await makePoster();

function read(bytes: Uint8Array, path = 'poster.png'): Promise<Reading> {
  return readImage.readDocument({ path, format: 'image', bytes }, { definitions: new Map() });
}

function pngChunk(type: string, content: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}

/** A PNG of one channel of 8 bits, whose data hold `rows` empty rows. */
function makePng(width: number, height: number, rows: number, interlace = 0): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, interlace], 8);
  const data = deflateSync(Buffer.alloc(rows * (width + 1)), { level: 9 });
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A picture with another size in its header. */
function restate(bytes: Buffer, change: (view: DataView) => void): Buffer {
  const copy = Buffer.from(bytes);
  change(new DataView(copy.buffer, copy.byteOffset, copy.length));
  return copy;
}

const hostile: [string, string, () => Buffer | Promise<Buffer>][] = [
  ['empty', 'empty', () => Buffer.alloc(0)],
  ['no picture', 'no-picture', () => Buffer.from('%PDF-1.7')],
  ['a script under a picture’s name', 'no-picture', () => Buffer.from('<script>alert(1)</script>')],
  [
    'an SVG with entities under a picture’s name',
    'no-picture',
    () => Buffer.from('<!DOCTYPE svg [<!ENTITY a "a">]><svg/>'),
  ],
  ['a PNG of 100 megapixels', 'too-many-pixels', () => makePng(10_000, 10_000, 10_000)],
  ['a PNG of 40 megapixels, interlaced', 'too-many-pixels', () => makePng(8000, 5000, 1, 1)],
  ['a PNG of 4 billion px a side', 'too-many-pixels', () => makePng(0xffffffff, 0xffffffff, 0)],
  ['a PNG of no height', 'broken', () => makePng(10, 0, 0)],
  ['a PNG with a third of its rows', 'broken', () => makePng(600, 600, 200)],
  ['a PNG cut off', 'broken', () => poster.subarray(0, poster.length >> 1)],
  ['a PNG cut off in its header', 'broken', () => poster.subarray(0, 20)],
  ['a JPEG cut off', 'broken', async () => cutInHalf(await sharp(poster).jpeg().toBuffer())],
  ['a JPEG without a frame', 'broken', () => Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0, 0, 0, 0, 0])],
  ['a WebP cut off', 'broken', async () => cutInHalf(await sharp(poster).webp().toBuffer())],
  ['an AVIF cut off', 'broken', async () => cutInHalf(await sharp(poster).avif().toBuffer())],
  [
    'a TIFF cut off',
    'broken',
    async () => cutInHalf(await sharp(poster).tiff({ compression: 'lzw' }).toBuffer()),
  ],
  ['a TIFF that states a billion px', 'too-many-pixels', () => makeTiffStart(40_000, 40_000, 4)],
  ['a TIFF without its pixels', 'broken', () => makeTiffStart(4000, 4000, 64_000_000)],
  [
    'a TIFF whose directory lies outside',
    'broken',
    () =>
      restate(makeTiffStart(10, 10, 400), (view) => {
        view.setUint32(4, 4_000_000_000, true);
      }),
  ],
  [
    'a WebP of 16384 px a side',
    'too-many-pixels',
    async () =>
      restate(await sharp(poster).webp({ lossless: true }).toBuffer(), (view) => {
        view.setUint32(21, 0x0fffffff, true);
      }),
  ],
  ['an AVIF that states more than it holds', 'broken', async () => restateAvif(3000)],
  ['an AVIF of a billion px', 'too-many-pixels', async () => restateAvif(40_000)],
  [
    'a GIF of 65535 px a side',
    'too-many-pixels',
    async () =>
      restate(await sharp(poster).gif().toBuffer(), (view) => {
        view.setUint32(6, 0xffffffff, true);
      }),
  ],
  ['an SVGZ of 1 GB', 'broken', makeGzipBomb],
  ['packed, and no drawing', 'broken', () => gzipSync('no drawing')],
  ['packed, and cut off', 'broken', () => cutInHalf(gzipSync('<svg>'.repeat(1000)))],
];

describe('hostile pictures become a gap within two seconds', () => {
  test.each(hostile)('%s', async (_, code, make) => {
    const bytes = await make();
    const start = process.cpuUsage().user / 1000;
    const reading = await read(bytes);
    expect(process.cpuUsage().user / 1000 - start).toBeLessThan(2000);
    expect(reading).toMatchObject({ uses: [], embedded: [], gaps: [{ kind: 'unreadable', code }] });
    expect(reading.gaps[0]?.reason).not.toMatch(/\.$|Error|vips/);
  });
});

test('a PNG of 79 megapixels is read in little memory', async () => {
  const bytes = makePng(8900, 8900, 8900);
  const before = process.memoryUsage.rss();
  const reading = await read(bytes);
  expect(reading.uses).toContainEqual(expect.objectContaining({ kind: 'color', written: '#000000' }));
  expect((process.memoryUsage.rss() - before) / 1024 / 1024).toBeLessThan(200);
});

test('a board of a million squares takes no longer than others', async () => {
  const [width, height] = [2000, 1000];
  const data = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [x, y] = [Math.floor((pixel % width) / 4), Math.floor(pixel / width / 4)];
    data.fill((x + y) % 2 === 0 ? 0 : (x * 7 + y * 13) % 256, pixel * 3, pixel * 3 + 3);
  }
  const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  const start = process.cpuUsage().user / 1000;
  await read(bytes);
  expect(process.cpuUsage().user / 1000 - start).toBeLessThan(2000);
});

test('bytes that were changed at random never do more than give a gap', async () => {
  const small = await sharp(await makePhotograph(60, 40))
    .composite([
      { input: { create: { width: 30, height: 40, channels: 3, background: '#C41E7F' } }, left: 0, top: 0 },
    ])
    .png()
    .toBuffer();
  const files = await Promise.all([
    Promise.resolve(small),
    sharp(small).jpeg().toBuffer(),
    sharp(small).webp().toBuffer(),
    sharp(small).gif().toBuffer(),
    sharp(small).tiff().toBuffer(),
  ]);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      async (file, changes) => {
        const bytes = Buffer.from(file);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const reading = await read(bytes);
        expect(JSON.stringify(reading)).not.toMatch(/null,null|NaN/);
      },
    ),
    { numRuns: 150 },
  );
});

function cutInHalf(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length >> 1);
}

async function restateAvif(side: number): Promise<Buffer> {
  const bytes = await sharp(poster).avif().toBuffer();
  const at = bytes.indexOf('ispe');
  return restate(bytes, (view) => {
    view.setUint32(at + 8, side);
    view.setUint32(at + 12, side);
  });
}

/** Many members of 64 MB of nothing each, one after the other, as gzip allows. */
function makeGzipBomb(): Buffer {
  const member = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  return Buffer.concat(Array.from({ length: 16 }, () => member));
}
