import { findFlatPixels, findTones } from './find-tones.ts';
import { isPaper } from './is-paper.ts';
import { mixPixels, type Separation } from './mix-pixels.ts';
import { maxInks } from './outline.ts';
import { type Plate, type Tone, toneAt, toneDistanceSquared } from './tone.ts';

/**
 * Takes a picture for a few flat inks on paper and says for each pixel how much ink it holds. Paper is the ground, and
 * white that other inks enclose.
 */
export function separateInks(plate: Plate, ground: Tone): Separation {
  const flat = findFlatPixels(plate);
  const tones = findTones(plate, flat, maxInks + 3)
    .map(({ tone }) => tone)
    .filter((tone) => toneDistanceSquared(tone, ground) > nearGround ** 2);
  const papers: Tone[] = [ground];
  const inks: Tone[] = [];
  for (const tone of tones) {
    if (tones.length > 1 && isPaper(plate, tone, ground)) papers.push(tone);
    else if (inks.length < maxInks) inks.push(tone);
  }
  if (inks.length === 0) inks.push(toInk(farthest(plate, ground)));
  // Lines of white inside a colour may be too thin for any pixel of theirs to be flat.
  if (![...papers, ...inks].some((tone) => toneDistanceSquared(tone, white) <= nearWhite ** 2))
    papers.push(white);
  const separation = mixPixels(plate, flat, { papers, inks });
  const isSmall = Math.max(plate.width, plate.height) <= smallSide;
  if (!isSmall || !separation.unexplained || inks.length === maxInks) return separation;
  // In a small picture the lines of an ink may be too thin as well.
  return mixPixels(plate, flat, { papers, inks: [...inks, separation.unexplained] });
}

/** A tone nearer to the ground than this is the ground. */
const nearGround = 24;

const white: Tone = [255, 255, 255, 255];

/** A tone nearer to white than this may be a white that was compressed with loss. */
const nearWhite = 60;

/** A picture whose longer side is no longer than this is small, in pixels. */
const smallSide = 64;

/** The ink of lines so thin that none of their pixels is covered entirely: their colour, covering. */
function toInk([red, green, blue, alpha]: Tone): Tone {
  const scale = 255 / Math.max(1, alpha);
  return [red * scale, green * scale, blue * scale, 255];
}

function farthest({ data }: Plate, ground: Tone): Tone {
  let best = ground;
  let distance = -1;
  for (let at = 0; at < data.length; at += 4) {
    const tone = toneAt(data, at);
    const each = toneDistanceSquared(tone, ground);
    if (each > distance) [best, distance] = [tone, each];
  }
  return best;
}
