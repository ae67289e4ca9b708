import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one bit for each pixel, all black; `rows` is how many its data really hold. */
export function makePng(width: number, height: number, rows = height): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 1;
  const data = deflateSync(new Uint8Array(rows * (Math.ceil(width / 8) + 1)), { level: 1 });
  return join([
    [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', []),
  ]);
}

/** The codes of black pixels for `makeGif`: each pair after a code that clears the table, so that all are of three bits. */
export function gifCodes(pixels: number): number[] {
  const codes = [...Array.from({ length: pixels / 2 }, () => [4, 0, 0]).flat(), 5];
  const bits = codes
    .map((code) => code.toString(2).padStart(3, '0'))
    .reverse()
    .join('');
  const padded = bits.padStart(Math.ceil(bits.length / 8) * 8, '0');
  return (padded.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)).reverse();
}

/** A GIF of `width` × `height` px with the coded data of its pixels, which need not be as many. */
export function makeGif(width: number, height: number, codes: readonly number[]): Uint8Array {
  const size = [width & 255, width >> 8, height & 255, height >> 8];
  const blocks = [];
  for (let at = 0; at < codes.length; at += 255) {
    const part = codes.slice(at, at + 255);
    blocks.push(part.length, ...part);
  }
  const colors = [0, 0, 0, 255, 255, 255];
  return join([
    ascii('GIF89a'),
    size,
    [0x80, 0, 0],
    colors,
    [0x2c, 0, 0, 0, 0],
    size,
    [0, 2],
    blocks,
    [0, 0x3b],
  ]);
}

/** The tables and scan of a JPEG of 16 × 8 px, grey, with a size of `width` × `height` px in its header. */
export function makeJpeg(width: number, height: number): Uint8Array {
  const quantisers = Array<number>(64).fill(1);
  return join([
    [0xff, 0xd8],
    [0xff, 0xdb, 0, 67, 0, ...quantisers],
    [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
    // One code of one bit each: no difference, and the end of the block.
    [0xff, 0xc4, 0, 20, 0, 1, ...Array<number>(15).fill(0), 0],
    [0xff, 0xc4, 0, 20, 0x10, 1, ...Array<number>(15).fill(0), 0],
    [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0],
    [0x0f, 0xff, 0xd9],
  ]);
}

function chunk(type: string, content: ArrayLike<number>): Uint8Array {
  const typed = join([ascii(type), content]);
  return join([word(content.length), typed, word(crc32(typed))]);
}

function word(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function join(parts: readonly ArrayLike<number>[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
