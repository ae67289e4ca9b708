import { optimize } from 'svgo';
import { dropPart, pushOutline } from './alterations.ts';
import type { Drawing, Family } from './families.ts';
import { mapPixels, onGround, type Raster, render, throughJpeg } from './render.ts';

/** A picture of an official drawing, with what should be said of it. */
export type Variant = {
  kind: string;
  expected: 'same' | 'altered';
  raster: Raster;
  stretch?: number;
  rotationDeg?: number;
  isMirrored?: boolean;
};

/** Everything that is done to one official drawing. What cannot be done to it, such as dropping the only part, is left out. */
export function makeVariants(drawing: Drawing, family: Family): Variant[] {
  return [...keepOutline(drawing.svg, family), ...alterOutline(drawing.svg, family)];
}

function keepOutline(svg: string, { make }: Family): Variant[] {
  const isMono = make === 'solid' || make === 'lines' || make === 'two tones';
  const same = (kind: string, raster: Raster, motion: Partial<Variant> = {}): Variant => ({
    kind,
    expected: 'same',
    raster,
    ...motion,
  });
  const plain = render(svg);
  const recoloured = mapPixels(plain, ([red = 0, green = 0, blue = 0, alpha = 0]) =>
    isMono ? [196, 30, 127, alpha] : [green, blue, red, alpha],
  );
  const variants = [
    same('recoloured', recoloured),
    same('smaller and moved', render(place(svg, 'translate(3.1 7.3) scale(0.6)'))),
    same('other size, 190 px', render(svg, 190)),
    same('other size, 333 px', render(svg, 333)),
    same('svgo, 2 decimals', render(reserialise(svg, 2))),
    same('svgo, 1 decimal', render(reserialise(svg, 1))),
    same('stretched 2 %', render(place(svg, 'scale(1.02 1)')), { stretch: 1.02 }),
    same('stretched 5 %', render(place(svg, 'scale(1 1.05)')), { stretch: 1.05 }),
    same('stretched 10 %', render(place(svg, 'scale(1.1 1)')), { stretch: 1.1 }),
    same('turned 3°', render(place(svg, 'rotate(3)')), { rotationDeg: 3 }),
    same('turned 15°', render(place(svg, 'rotate(15)')), { rotationDeg: 15 }),
    same('turned 90°', render(place(svg, 'rotate(90)')), { rotationDeg: 90 }),
    same('mirrored', render(place(svg, 'scale(-1 1)')), { isMirrored: true }),
    same('PNG on white', onGround(plain, white)),
    same('PNG on a colour', onGround(plain, [116, 184, 202])),
    same('JPEG on white, quality 80', throughJpeg(onGround(plain, white), 80)),
    same('JPEG on white, quality 60', throughJpeg(onGround(plain, white), 60)),
    same('48 px', render(svg, 48)),
    same('48 px, JPEG on white', throughJpeg(onGround(render(svg, 48), white), 80)),
    same('32 px', render(svg, 32)),
    same('24 px', render(svg, 24)),
    same(
      'no soft edges',
      mapPixels(plain, ([r = 0, g = 0, b = 0, alpha = 0]) => [r, g, b, hardAlpha(alpha)]),
    ),
  ];
  if (make === 'solid' || make === 'lines') {
    const inWhite = mapPixels(plain, ([, , , alpha = 0]) => [255, 255, 255, alpha]);
    variants.push(same('white on dark', onGround(inWhite, [40, 40, 70])), same('white on nothing', inWhite));
  }
  return variants;
}

const white = [255, 255, 255] as const;

function hardAlpha(alpha: number): number {
  if (alpha < 26) return 0;
  if (alpha < 90) return 51;
  return alpha < 128 ? 0 : 255;
}

function alterOutline(svg: string, { make, stroke }: Family): Variant[] {
  const altered = (kind: string, raster: Raster | null): Variant[] =>
    raster ? [{ kind, expected: 'altered', raster }] : [];
  const plain = render(svg, 512);
  const variants = [
    ...altered('a point moved 1/24', pushOutline(plain, 1 / 24)),
    ...altered('a point moved 1/12', pushOutline(plain, 1 / 12)),
    ...altered('a part dropped', dropPart(plain)),
    ...altered('a part added', render(addDot(svg), 256)),
  ];
  if (stroke !== undefined) {
    variants.push(
      ...altered(
        'lines 25 % thicker',
        render(svg.replace(/stroke-width="[\d.]+"/, `stroke-width="${stroke * 1.25}"`)),
      ),
      ...altered(
        'lines 25 % thinner',
        render(svg.replace(/stroke-width="[\d.]+"/, `stroke-width="${stroke * 0.75}"`)),
      ),
    );
  } else if (make === 'solid' || make === 'lines') {
    variants.push(...altered('outline 1/48 thicker', render(outlineThicker(svg, 1 / 48))));
  }
  return variants;
}

/** Reads the square in which a drawing stands. */
function viewBox(svg: string): { x: number; y: number; size: number } {
  const [x = 0, y = 0, size = 24] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 24 24')
    .split(/[\s,]+/)
    .map(Number);
  return { x, y, size };
}

/** A drawing on a sheet of twice its size, moved about its own middle. */
function place(svg: string, transform: string): string {
  const { size } = viewBox(svg);
  const half = size / 2;
  const inner = withSize(svg, `x="${-half}" y="${-half}" width="${size}" height="${size}"`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-size * 0.8} ${-size * 0.8} ${size * 1.6} ${size * 1.6}"><g transform="${transform}">${inner}</g></svg>`;
}

function withSize(svg: string, attributes: string): string {
  const end = svg.indexOf('>');
  const root = svg.slice(0, end).replace(/\s(?:x|y|width|height)="[^"]*"/g, '');
  return `${root} ${attributes}${svg.slice(end)}`;
}

function reserialise(svg: string, floatPrecision: number): string {
  return optimize(svg, {
    multipass: true,
    floatPrecision,
    plugins: ['preset-default', 'convertShapeToPath'] as const,
  }).data;
}

function addDot(svg: string): string {
  const { x, y, size } = viewBox(svg);
  const dot = `<circle cx="${x + size * 0.94}" cy="${y + size * 0.06}" r="${size * 0.05}" fill="#333" stroke="none" />`;
  return svg.replace(/<\/svg>\s*$/, `${dot}</svg>`);
}

function outlineThicker(svg: string, part: number): string {
  const { size } = viewBox(svg);
  return svg.replace('<svg', `<svg stroke="#000" stroke-linejoin="round" stroke-width="${size * part}"`);
}
