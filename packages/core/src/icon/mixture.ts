import { type Tone, toneDistanceSquared } from './tone.ts';

/** The flat tones of a picture: what is paper, and what is ink. */
export type Tones = { papers: readonly Tone[]; inks: readonly Tone[] };

/** How much ink there is, 0–1, which ink most of that is, and how far off that is, squared. */
export type Mixture = { covered: number; ink: number; error: number };

/** Holds a tone against the mixtures of two of the flat tones; bit i of `among` says whether tone i may be one of them. */
export type Mix = (tone: Tone, among: number) => Mixture;

/** Makes the function that takes tones for mixtures. The papers come first in the order of the tones, then the inks. */
export function createMixer({ papers, inks }: Tones): Mix {
  const tones = [...papers, ...inks];
  const pairs = pairUp(tones);
  return (tone, among) => {
    let best: Mixture = { covered: 0, ink: 0, error: Number.POSITIVE_INFINITY };
    tones.forEach((each, i) => {
      const error = toneDistanceSquared(each, tone);
      if ((among & (1 << i)) === 0 || error >= best.error) return;
      best = { covered: i < papers.length ? 0 : 1, ink: Math.max(0, i - papers.length), error };
    });
    if (best.error <= flatTone ** 2) return best;
    for (const pair of pairs) {
      if ((among & pair.both) !== pair.both) continue;
      const share = shareOfSecond(tone, pair);
      const error = mixtureError(tone, pair, share);
      if (error >= best.error) continue;
      const main = pair.first >= papers.length && share < 0.5 ? pair.first : pair.second;
      const covered =
        (pair.first < papers.length ? 0 : 1 - share) + (pair.second < papers.length ? 0 : share);
      best = { covered, ink: Math.max(0, main - papers.length), error };
    }
    return best;
  };
}

/** A pixel as near as this to a flat tone is not held against mixtures. */
const flatTone = 4;

type Pair = { first: number; second: number; both: number; from: Tone; along: Tone; length: number };

function pairUp(tones: readonly Tone[]): Pair[] {
  return tones.flatMap((from, first) =>
    tones.slice(first + 1).map((to, i): Pair => {
      const second = first + 1 + i;
      const along: Tone = [to[0] - from[0], to[1] - from[1], to[2] - from[2], to[3] - from[3]];
      return {
        first,
        second,
        both: (1 << first) | (1 << second),
        from,
        along,
        length: Math.max(1, dot(along, along)),
      };
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
