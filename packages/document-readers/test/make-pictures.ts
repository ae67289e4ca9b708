import sharp from 'sharp';

/** The ten colours of the Statement, as published: HEX and CMYK in per cent. */
export const officialColors = [
  ['#C41E7F', 0, 93, 0, 0],
  ['#74B8CA', 100, 30, 0, 0],
  ['#A8CEAF', 45, 0, 40, 0],
  ['#E09EBA', 0, 50, 0, 0],
  ['#6BB240', 70, 0, 100, 0],
  ['#815B8E', 67, 71, 0, 0],
  ['#CA7228', 0, 58, 100, 0],
  ['#E6C31F', 0, 28, 100, 0],
  ['#6798D1', 78, 23, 0, 0],
  ['#B3D135', 35, 0, 100, 0],
] as const;

/** A flat poster of 1000 × 700 px on white, in five columns and two rows, with words in white; PNG. */
export function makePoster(colors: readonly string[] = officialColors.map(([hex]) => hex)): Promise<Buffer> {
  const shapes = colors.map((color, i) => {
    const [x, y] = [(i % 5) * 200 + 20, Math.floor(i / 5) * 300 + 40];
    const shape =
      i % 3 === 0
        ? `<circle cx="${x + 80}" cy="${y + 120}" r="80" fill="${color}"/>`
        : `<rect x="${x}" y="${y}" width="160" height="240" fill="${color}"/>`;
    return `${shape}<path d="M${x + 30} ${y + 110}h60v4h-60z" fill="#fff"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="700">${shapes.join('')}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' }).png().toBuffer();
}

/** A TIFF of stripes of ink, each 100 px wide and 200 high, with the numbers as given, in per cent. */
export function makeInkTiff(inks: readonly (readonly number[])[]): Buffer {
  const [width, height] = [inks.length * 100, 200];
  const row = Buffer.concat(
    inks.map((ink) => Buffer.alloc(400, Buffer.from(ink.map((percent) => Math.round(percent * 2.55))))),
  );
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([makeTiffStart(width, height, pixels.length), pixels]);
}

/** What stands before the pixels of an uncompressed CMYK TIFF. Source: TIFF 6.0, sections 2, 8 and 16. */
export function makeTiffStart(width: number, height: number, byteCount: number): Buffer {
  const longs = [256, 257, 273, 278, 279];
  const tags = new Map([
    [256, width],
    [257, height],
    [258, 0],
    [259, 1],
    [262, 5],
    [273, 0],
    [277, 4],
    [278, height],
    [279, byteCount],
    [284, 1],
    [332, 1],
  ]);
  const bitsAt = 8 + 2 + tags.size * 12 + 4;
  tags.set(258, bitsAt).set(273, bitsAt + 8);
  const start = Buffer.alloc(bitsAt + 8);
  start.write('II*\0', 'latin1');
  start.writeUInt32LE(8, 4);
  start.writeUInt16LE(tags.size, 8);
  for (const [i, [tag, value]] of [...tags].entries()) {
    const at = 10 + i * 12;
    const isLong = longs.includes(tag);
    start.writeUInt16LE(tag, at);
    start.writeUInt16LE(isLong ? 4 : 3, at + 2);
    start.writeUInt32LE(tag === 258 ? 4 : 1, at + 4);
    start.writeUInt32LE(value, at + 8);
  }
  for (let i = 0; i < 4; i += 1) start.writeUInt16LE(8, bitsAt + i * 2);
  return start;
}

/** Ink as a JPEG, its numbers untouched but for compression. */
export function makeInkJpeg(tiff: Buffer, quality: number): Promise<Buffer> {
  return sharp(tiff, { ignoreIcc: true })
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .jpeg({ quality })
    .toBuffer();
}

/** Something like a photograph: soft shapes of many colours under grain, made from a fixed seed. */
export function makePhotograph(width: number, height: number): Promise<Buffer> {
  const data = new Uint8Array(width * height * 3);
  let seed = 7;
  for (let at = 0; at < data.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    const pixel = Math.floor(at / 3);
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const channel = at % 3;
    const shade =
      Math.sin(x / (60 + channel * 9)) + Math.cos(y / (80 - channel * 11)) + (x * y) / (width * height);
    data[at] = Math.max(0, Math.min(255, 120 + shade * 45 + ((seed >> 16) % 9) - 4));
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** A flat flyer of 600 × 840 px in official colours: grounds, circles, rules of 1–14 px, words; the same for the same seed. */
export function makeFlyer(seed: number): Promise<Buffer> {
  let state = seed * 7919;
  const next = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const color = () => [...officialColors.map(([hex]) => hex), '#FFFFFF', '#000000'][next(12)] ?? '#FFFFFF';
  const repeat = (count: number, make: () => string) => Array.from({ length: count }, make).join('');
  const shapes =
    `<rect width="600" height="840" fill="${next(10) < 6 ? '#FFFFFF' : color()}"/>` +
    repeat(
      8,
      () =>
        `<rect x="${next(500)}" y="${next(700)}" width="${20 + next(400)}" height="${10 + next(250)}" fill="${color()}"/>`,
    ) +
    repeat(5, () => `<circle cx="${next(600)}" cy="${next(800)}" r="${10 + next(120)}" fill="${color()}"/>`) +
    repeat(
      10,
      () =>
        `<rect x="${next(300)}" y="${next(800)}" width="${200 + next(300)}" height="${1 + next(14)}" fill="${color()}"/>`,
    ) +
    repeat(
      25,
      () =>
        `<text x="${next(400)}" y="${next(840)}" font-family="sans-serif" font-size="${8 + next(40)}" fill="${color()}">Words of a flyer</text>`,
    );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="840">${shapes}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
