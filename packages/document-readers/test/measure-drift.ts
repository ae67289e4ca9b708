import { deltaE, fromRgb, parseHex, toLab, type ColorUse } from '@brandlint/core';
import sharp, { type Sharp } from 'sharp';
import { readImage } from '../src/image/image.ts';
import { makeInkJpeg, makeInkTiff, makePoster, officialColors } from './make-pictures.ts';

const poster = await makePoster();
const again = async (first: number, second: number) =>
  sharp(await sharp(poster).jpeg({ quality: first }).toBuffer()).jpeg({ quality: second });

const variants: readonly (readonly [string, Sharp | Promise<Sharp>])[] = [
  ['PNG', sharp(poster).png()],
  ['PNG in P3', sharp(poster).withIccProfile('p3').png()],
  ...[95, 80, 60, 40, 30, 20].map((quality) => [`JPEG ${quality}`, sharp(poster).jpeg({ quality })] as const),
  ['JPEG 80, then 75', again(80, 75)],
  ['JPEG 80 of half the size', sharp(poster).resize(500).jpeg({ quality: 80 })],
  ...[95, 80].map(
    (quality) => [`JPEG ${quality} in P3`, sharp(poster).withIccProfile('p3').jpeg({ quality })] as const,
  ),
  ...[90, 80, 60, 40].map((quality) => [`WebP ${quality}`, sharp(poster).webp({ quality })] as const),
  ...[80, 50, 30].map((quality) => [`AVIF ${quality}`, sharp(poster).avif({ quality })] as const),
];
for (const [name, made] of variants) {
  const uses = await readColors(await (await made).toBuffer());
  const distances = officialColors.map(([hex]) => {
    const official = toLab(fromRgb(parseHex(hex) ?? [0, 0, 0]));
    return Math.min(
      ...uses.map(({ color }) => (color.space === 'srgb' ? deltaE(toLab(color), official) : Infinity)),
    );
  });
  console.log(name, 'ΔE', Math.max(...distances).toFixed(2), 'of', uses.length, 'colours');
}
const tiff = makeInkTiff(officialColors.map(([, ...ink]) => ink));
for (const quality of [95, 80, 60, 40]) {
  const uses = await readColors(await makeInkJpeg(tiff, quality));
  const points = officialColors.map(([, ...ink]) => Math.min(...uses.map((use) => pointsBetween(use, ink))));
  console.log('CMYK JPEG', quality, 'points', Math.max(...points).toFixed(2));
}

async function readColors(bytes: Uint8Array): Promise<ColorUse[]> {
  const { uses } = await readImage.readDocument(
    { path: 'a', format: 'image', bytes },
    { definitions: new Map() },
  );
  return uses.filter((use) => use.kind === 'color');
}

function pointsBetween({ color }: ColorUse, ink: readonly number[]): number {
  if (color.space !== 'cmyk') return Infinity;
  return Math.max(...ink.map((percent, i) => Math.abs(percent - (color.components[i] ?? 0) * 100)));
}
