import { findTones } from './find-tones.ts';
import { isPaper } from './is-paper.ts';
import { maxInks } from './outline.ts';
import { type Plate, type Tone, toneAt, toneDistanceSquared } from './tone.ts';

/** For each pixel how much of it is ink, 0–1, and which ink most of that is, as its place among the inks. */
export type Separation = { coverage: Float32Array; inks: Uint8Array; inkCount: number };

/**
 * Takes a picture for a few flat inks on paper and says for each pixel how much ink it holds: the pixels between two
 * colours are held against the mixtures of each pair. Paper is the ground, and white that other inks enclose.
 */
export function separateInks(plate: Plate, ground: Tone): Separation {
  const papers: Tone[] = [ground];
  const inks: Tone[] = [];
  const found = findTones(plate, maxInks + 3).filter(
    ({ tone }) => toneDistanceSquared(tone, ground) > nearTone ** 2,
  );
  const tones = found.map(({ tone }) => tone);
  for (const tone of tones) {
    if (tones.length > 1 && isPaper(plate, tone, ground)) papers.push(tone);
    else if (inks.length < maxInks) inks.push(tone);
  }
  if (inks.length === 0) inks.push(toInk(farthest(plate, ground)));
  // Lines of white inside a colour may be too thin for any pixel of theirs to be flat.
  if ([...papers, ...inks].every((tone) => toneDistanceSquared(tone, white) > nearWhite ** 2))
    papers.push(white);
  return mixPixels(plate, papers, inks);
}

/** A pixel nearer than this to a flat tone has that tone. */
const nearTone = 24;

const white: Tone = [255, 255, 255, 255];

/** A tone nearer to white than this may be a white that was compressed with loss. */
const nearWhite = 60;

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

function mixPixels(
  { width, height, data }: Plate,
  papers: readonly Tone[],
  inks: readonly Tone[],
): Separation {
  const mixer = {
    tones: [...papers, ...inks],
    pairs: pairUp([...papers, ...inks]),
    paperCount: papers.length,
  };
  const whole = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const coverage = new Float32Array(width * height);
  const labels = new Uint8Array(width * height);
  let last = -1;
  let mixture: Mixture = { covered: 0, ink: 0 };
  for (let pixel = 0; pixel < coverage.length; pixel += 1) {
    const value = whole[pixel] ?? 0;
    if (value !== last) mixture = toMixture(toneAt(data, pixel * 4), mixer);
    last = value;
    coverage[pixel] = mixture.covered;
    labels[pixel] = mixture.ink;
  }
  return { coverage, inks: labels, inkCount: inks.length };
}

type Mixer = { tones: readonly Tone[]; pairs: readonly Pair[]; paperCount: number };
type Mixture = { covered: number; ink: number };

function toMixture(tone: Tone, { tones, pairs, paperCount }: Mixer): Mixture {
  const flat = tones.findIndex((each) => toneDistanceSquared(each, tone) <= flatTone ** 2);
  if (flat >= 0) return { covered: flat < paperCount ? 0 : 1, ink: Math.max(0, flat - paperCount) };
  let error = Number.POSITIVE_INFINITY;
  let best: Mixture = { covered: 0, ink: 0 };
  for (const pair of pairs) {
    const share = shareOfSecond(tone, pair);
    const each = mixtureError(tone, pair, share);
    if (each >= error) continue;
    error = each;
    const main = pair.first >= paperCount && share < 0.5 ? pair.first : pair.second;
    best = {
      covered: (pair.first < paperCount ? 0 : 1 - share) + (pair.second < paperCount ? 0 : share),
      ink: Math.max(0, main - paperCount),
    };
  }
  return best;
}

/** A pixel as near as this to a flat tone is not held against mixtures. */
const flatTone = 4;

type Pair = { first: number; second: number; from: Tone; along: Tone; length: number };

function pairUp(tones: readonly Tone[]): Pair[] {
  return tones.flatMap((from, first) =>
    tones.slice(first + 1).map((to, i): Pair => {
      const along: Tone = [to[0] - from[0], to[1] - from[1], to[2] - from[2], to[3] - from[3]];
      return { first, second: first + 1 + i, from, along, length: Math.max(1, dot(along, along)) };
    }),
  );
}

function shareOfSecond(tone: Tone, { from, along, length }: Pair): number {
  const offset: Tone = [tone[0] - from[0], tone[1] - from[1], tone[2] - from[2], tone[3] - from[3]];
  return Math.min(1, Math.max(0, dot(offset, along) / length));
}

function mixtureError(tone: Tone, { from, along }: Pair, share: number): number {
  return toneDistanceSquared(tone, [
    from[0] + along[0] * share,
    from[1] + along[1] * share,
    from[2] + along[2] * share,
    from[3] + along[3] * share,
  ]);
}

function dot(one: Tone, other: Tone): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2] + one[3] * other[3];
}
