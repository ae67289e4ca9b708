import { deltaE, fromRgb, parseHex, toLab } from '@brandlint/core';
import sharp, { type Sharp } from 'sharp';
import { findAreas } from '../src/image/areas/find-areas.ts';
import { mergeColors, toRgb } from '../src/image/areas/merge-colors.ts';
import { makeFlyer, officialColors } from './make-pictures.ts';

/** What was drawn, and how far compression may move it. */
const drawn = [...officialColors.map(([hex]) => hex), '#FFFFFF', '#000000'].map((hex) =>
  toLab(fromRgb(parseHex(hex) ?? [0, 0, 0])),
);
const drift = { deltaE: 1.1, inkPoints: 1 };
const sides = [1, 2, 4, 6, 8, 10, 12] as const;

const variants: Record<string, readonly ((picture: Sharp) => Sharp)[]> = {
  JPEG: [95, 90, 80, 75, 60, 50, 40].flatMap((quality) =>
    ['4:4:4', '4:2:0'].map(
      (chromaSubsampling) => (picture: Sharp) => picture.jpeg({ quality, chromaSubsampling }),
    ),
  ),
  WebP: [90, 75, 60, 40].map((quality) => (picture: Sharp) => picture.webp({ quality })),
  AVIF: [80, 60, 40].map((quality) => (picture: Sharp) => picture.avif({ quality, effort: 2 })),
};

/** How many colours are found at each least side that were drawn, and how many that were not. */
const found = new Map<string, { right: number; wrong: number; worst: number }>();
for (let seed = 1; seed <= 8; seed++) {
  for (const width of [210, 292, 420]) {
    const picture = await sharp(await makeFlyer(seed))
      .resize(width)
      .png()
      .toBuffer();
    for (const [format, ways] of Object.entries(variants))
      for (const way of ways) await measure(format, await way(sharp(picture)).toBuffer());
  }
}
for (const [name, { right, wrong, worst }] of [...found].sort(([a], [b]) => a.localeCompare(b)))
  console.log(
    name,
    `${right} colours that were drawn, ${wrong} that were not, the worst ΔE ${worst.toFixed(1)}`,
  );

async function measure(format: string, bytes: Buffer): Promise<void> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = { space: 'rgba', width: info.width, height: info.height, data } as const;
  for (const side of sides) {
    const name = `${format}, at least ${String(side).padStart(2)} px:`;
    const sum = found.get(name) ?? { right: 0, wrong: 0, worst: 0 };
    found.set(name, sum);
    const { areas } = findAreas(pixels, { share: 0.0015, side });
    for (const { color } of mergeColors(areas, 'rgba', drift)) {
      const off = Math.min(...drawn.map((each) => deltaE(toLab(fromRgb(toRgb(color))), each)));
      if (off <= drift.deltaE) sum.right++;
      else sum.wrong++;
      sum.worst = Math.max(sum.worst, off);
    }
  }
}
