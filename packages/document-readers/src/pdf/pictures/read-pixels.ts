import { isScreenColor, toRgbChannels } from '@brandlint/core';
import { componentsOf } from '../color/components-of.ts';
import { toColor } from '../color/to-color.ts';
import type { ColorSpace } from '../model/color-space.ts';
import type { PlacedImage } from '../model/page-sink.ts';
import type { PdfStream } from '../model/pdf-object.ts';
import type { PdfFile } from '../objects/pdf-file.ts';
import { readNumber, readNumbers, readStream } from '../objects/read-value.ts';
import { toDisplayHex } from './to-display-hex.ts';
import { writePng } from './write-png.ts';

/** What a picture is as a file of pixels. `inScreenColors`: its colours are what the file says. */
export type PixelFile = { bytes: Uint8Array; inScreenColors: boolean };

type File = Pick<PdfFile, 'resolve' | 'decode'>;

/** Larger pictures are no signs, in px. */
const mostPixels = 1_000_000;
const largestJpeg = 1_000_000;

/** Makes a file of pixels of an image or a stencil; `undefined` where it is too large or packed as nothing here reads. */
export function readPixels(file: File, image: PlacedImage): PixelFile | undefined {
  const { stream, width, height, stencil } = image;
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1) return undefined;
  if (width * height > mostPixels) return undefined;
  const pixels = new Uint8Array(4 * width * height);
  if (stencil) {
    const shown = readSamples(file, stream, width, height, 1);
    if (!shown) return undefined;
    const [low = 0] = readNumbers(file, stream.dict.get('Decode')) ?? [];
    const color = toBytes(toDisplayHex(stencil.color));
    for (let at = 0; at < width * height; at++)
      pixels.set([...color, (shown.values[at] ?? 0) === low ? 255 : 0], 4 * at);
    return { bytes: writePng(width, height, pixels), inScreenColors: isScreenColor(stencil.color) };
  }
  if (!image.space) return undefined;
  if (isJpeg(file, stream)) return toJpeg(file, image, image.space);
  const inScreenColors = paintSamples(file, image, image.space, pixels);
  if (inScreenColors === undefined || !addMask(file, stream, pixels, width, height)) return undefined;
  return { bytes: writePng(width, height, pixels), inScreenColors };
}

function isJpeg(file: File, stream: PdfStream): boolean {
  const filter = file.resolve(stream.dict.get('Filter'));
  const isArray = typeof filter === 'object' && filter?.kind === 'array';
  const last = isArray ? file.resolve(filter.items.at(-1)) : filter;
  return typeof last === 'object' && last?.kind === 'name' && last.name === 'DCTDecode';
}

/** As it stands in the file, which is without its mask: what is partly see-through is not looked at. */
function toJpeg(file: File, image: PlacedImage, space: ColorSpace): PixelFile | undefined {
  const { stream, width, height } = image;
  const { bytes, left, isWhole } = file.decode(stream);
  if (left !== 'DCTDecode' || !isWhole || bytes.length > largestJpeg || componentsOf(space) === 4) {
    return undefined;
  }
  const pixels = new Uint8Array(4 * width * height).fill(255);
  if (!addMask(file, stream, pixels, width, height)) return undefined;
  const isOpaque = pixels.every((part) => part === 255);
  return isOpaque ? { bytes, inScreenColors: true } : undefined;
}

/** Whether what was painted are screen colours; `undefined` where it could not be. */
function paintSamples(
  file: File,
  image: PlacedImage,
  space: ColorSpace,
  pixels: Uint8Array,
): boolean | undefined {
  const components = componentsOf(space);
  const samples = readSamples(file, image.stream, image.width, image.height, components);
  if (!samples) return undefined;
  const { values, highest } = samples;
  const isIndexed = space.kind === 'indexed';
  const known = new Map<number, readonly number[]>();
  let inScreenColors = true;
  const decode = readNumbers(file, image.stream.dict.get('Decode')) ?? [];
  for (let at = 0; at < image.width * image.height; at++) {
    let key = 0;
    for (let i = 0; i < components; i++) key = key * 256 + (values[at * components + i] ?? 0);
    let color = known.get(key);
    if (!color) {
      const parts = Array.from({ length: components }, (_, i) => {
        const [low, high] = [decode[2 * i] ?? 0, decode[2 * i + 1] ?? (isIndexed ? highest : 1)];
        return low + ((values[at * components + i] ?? 0) / highest) * (high - low);
      });
      const painted = toColor(space, parts);
      inScreenColors &&= isScreenColor(painted);
      color = isScreenColor(painted)
        ? toRgbChannels(painted).map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255))
        : toBytes(toDisplayHex(painted));
      if (known.size < 100_000) known.set(key, color);
    }
    pixels.set([...color, 255], 4 * at);
  }
  return inScreenColors;
}

/** Makes see-through what its mask says; `false` where that cannot be read. */
function addMask(file: File, stream: PdfStream, pixels: Uint8Array, width: number, height: number): boolean {
  const soft = readStream(file, stream.dict.get('SMask'));
  const hard = soft ? undefined : readStream(file, stream.dict.get('Mask'));
  const mask = soft ?? hard;
  if (!mask) return true;
  const maskWidth = readNumber(file, mask.dict.get('Width')) ?? 0;
  const maskHeight = readNumber(file, mask.dict.get('Height')) ?? 0;
  if (maskWidth < 1 || maskHeight < 1 || maskWidth * maskHeight > mostPixels) return false;
  const samples = readSamples(file, mask, maskWidth, maskHeight, 1);
  if (!samples) return false;
  const [low = hard ? 1 : 0] = hard
    ? (readNumbers(file, mask.dict.get('Decode')) ?? [0]).map((value) => 1 - value)
    : (readNumbers(file, mask.dict.get('Decode')) ?? []);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * maskHeight) / height) * maskWidth;
    for (let x = 0; x < width; x++) {
      const value = (samples.values[row + Math.floor((x * maskWidth) / width)] ?? 0) / samples.highest;
      pixels[4 * (y * width + x) + 3] = Math.round(255 * (low === 1 ? 1 - value : value));
    }
  }
  return true;
}

/** The samples of an image, one number each; `undefined` where they are packed as nothing here reads, or damaged. */
function readSamples(
  file: File,
  stream: PdfStream,
  width: number,
  height: number,
  components: number,
): { values: Uint8Array; highest: number } | undefined {
  const isMask = file.resolve(stream.dict.get('ImageMask')) === true;
  const bits = isMask ? 1 : (readNumber(file, stream.dict.get('BitsPerComponent')) ?? 8);
  if (![1, 2, 4, 8].includes(bits) || components < 1 || components > 4) return undefined;
  const { bytes, left } = file.decode(stream);
  const perRow = width * components;
  const rowBytes = Math.ceil((perRow * bits) / 8);
  if (left !== null || bytes.length < rowBytes * height) return undefined;
  const highest = 2 ** bits - 1;
  if (bits === 8) return { values: bytes, highest };
  const values = new Uint8Array(perRow * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < perRow; column++) {
      const bit = column * bits;
      const byte = bytes[row * rowBytes + (bit >> 3)] ?? 0;
      values[row * perRow + column] = (byte >> (8 - bits - (bit & 7))) & highest;
    }
  }
  return { values, highest };
}

function toBytes(hex: string): number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}
