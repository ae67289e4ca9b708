import { type Plate, type Tone, toneAt, toneDistanceSquared } from './tone.ts';

/**
 * Whether a tone is white that serves as paper, such as a white shape inside a coloured disc: it is as good as white, and
 * where it ends another ink begins more often than the ground. White lines on a dark ground are ink.
 */
export function isPaper(plate: Plate, tone: Tone, ground: Tone): boolean {
  if (tone.some((channel) => channel < whiteChannel)) return false;
  const { width, height, data } = plate;
  const whole = new Uint32Array(data.buffer, data.byteOffset, width * height);
  let [besideGround, besideInk] = [0, 0];
  let last = -1;
  let isWhite = false;
  for (let y = 0; y < height; y += 1) {
    let wasWhite = false;
    let gap = 0;
    for (let pixel = y * width; pixel < (y + 1) * width; pixel += 1) {
      const value = whole[pixel] ?? 0;
      if (value !== last) isWhite = isNear(toneAt(data, pixel * 4), tone);
      last = value;
      gap = isWhite ? 0 : gap + 1;
      if (isWhite) wasWhite = true;
      if (!wasWhite || gap < edgeWidth) continue;
      if (isNear(toneAt(data, pixel * 4), ground)) besideGround += 1;
      else besideInk += 1;
      wasWhite = false;
    }
    if (wasWhite) besideGround += 1;
  }
  return besideGround < (besideGround + besideInk) * freeShare;
}

/** A channel from which on a tone is white. */
const whiteChannel = 240;

/** The soft edge between two colours, in pixels. */
const edgeWidth = 3;

/** White of whose edges more than this part is towards the ground is drawn with, not left free. */
const freeShare = 0.75;

function isNear(one: Tone, other: Tone): boolean {
  return toneDistanceSquared(one, other) < 900;
}
