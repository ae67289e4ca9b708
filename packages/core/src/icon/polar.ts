import { coverageAt, type Shape } from './shape.ts';

/**
 * A shape seen from its centre after its second moments were made round: for each ring its Fourier series by angle. All
 * affine copies of a shape have the same rings, but for a turn or a reflection.
 */
export type Rings = { real: Float64Array; imaginary: Float64Array; magnitudes: Float64Array; energy: number };

/** A turn, with or without a reflection, that lays the rings of one shape on those of another. */
export type Turn = { radians: number; isMirrored: boolean; agreement: number };

const angleCount = 64;
const waveCount = 32;
const radii = Array.from({ length: 12 }, (_, i) => 0.25 + i * 0.2);
const cosines = Float64Array.from({ length: angleCount }, (_, i) => Math.cos((2 * Math.PI * i) / angleCount));
const sines = Float64Array.from({ length: angleCount }, (_, i) => Math.sin((2 * Math.PI * i) / angleCount));

/** Reads a shape along rings around its centre. */
export function toRings({ relief, centre, spread }: Shape): Rings {
  const real = new Float64Array(radii.length * waveCount);
  const imaginary = new Float64Array(radii.length * waveCount);
  const magnitudes = new Float64Array(radii.length * waveCount);
  const ring = new Float64Array(angleCount);
  let energy = 0;
  radii.forEach((radius, i) => {
    const weight = Math.sqrt(radius);
    for (let angle = 0; angle < angleCount; angle += 1) {
      const x = radius * (cosines[angle] ?? 0);
      const y = radius * (sines[angle] ?? 0);
      ring[angle] =
        weight *
        coverageAt(
          relief,
          centre.x + spread.xx * x + spread.xy * y,
          centre.y + spread.xy * x + spread.yy * y,
        );
    }
    for (let wave = 0; wave < waveCount; wave += 1) {
      let [sumReal, sumImaginary] = [0, 0];
      for (let angle = 0; angle < angleCount; angle += 1) {
        const at = (wave * angle) % angleCount;
        sumReal += (ring[angle] ?? 0) * (cosines[at] ?? 0);
        sumImaginary -= (ring[angle] ?? 0) * (sines[at] ?? 0);
      }
      real[i * waveCount + wave] = sumReal;
      imaginary[i * waveCount + wave] = sumImaginary;
      const square = (wave === 0 ? 1 : 2) * (sumReal * sumReal + sumImaginary * sumImaginary);
      magnitudes[i * waveCount + wave] = Math.sqrt(square);
      energy += square;
    }
  });
  return { real, imaginary, magnitudes, energy };
}

/** What the agreement of two shapes cannot exceed, however one is turned or reflected: that of the magnitudes alone. */
export function boundAgreement(known: Rings, candidate: Rings): number {
  let sum = 0;
  for (let at = 0; at < known.magnitudes.length; at += 1) {
    sum += (known.magnitudes[at] ?? 0) * (candidate.magnitudes[at] ?? 0);
  }
  return (2 * sum) / Math.max(1e-9, known.energy + candidate.energy);
}

/**
 * The turns that lay `known` on `candidate` best, the best first: the peaks of the circular correlation of all rings.
 * `agreement` is 1 for equal rings.
 */
export function findTurns(known: Rings, candidate: Rings): Turn[] {
  const turns = [false, true].flatMap((isMirrored) =>
    findPeaks(correlate(known, candidate, isMirrored), isMirrored),
  );
  const scale = (known.energy + candidate.energy) / 2;
  return turns
    .map((turn) => ({ ...turn, agreement: turn.agreement / Math.max(1e-9, scale) }))
    .sort((one, other) => other.agreement - one.agreement);
}

/** Whether a shape looks nearly the same however it is turned. */
export function isRound({ real, imaginary, energy }: Rings): boolean {
  let still = 0;
  for (let at = 0; at < real.length; at += waveCount)
    still += (real[at] ?? 0) ** 2 + (imaginary[at] ?? 0) ** 2;
  return energy - still < energy * roundShare;
}

/** The part of the energy of the rings that waves around them may have in a round shape. */
const roundShare = 0.002;

function correlate(known: Rings, candidate: Rings, isMirrored: boolean): Float64Array {
  const sign = isMirrored ? 1 : -1;
  const real = new Float64Array(waveCount);
  const imaginary = new Float64Array(waveCount);
  for (let at = 0; at < known.real.length; at += 1) {
    const wave = at % waveCount;
    const [kr, ki] = [known.real[at] ?? 0, (known.imaginary[at] ?? 0) * sign];
    const [cr, ci] = [candidate.real[at] ?? 0, candidate.imaginary[at] ?? 0];
    real[wave] = (real[wave] ?? 0) + cr * kr - ci * ki;
    imaginary[wave] = (imaginary[wave] ?? 0) + cr * ki + ci * kr;
  }
  const sums = new Float64Array(angleCount);
  for (let angle = 0; angle < angleCount; angle += 1) {
    let sum = real[0] ?? 0;
    for (let wave = 1; wave < waveCount; wave += 1) {
      const at = (wave * angle) % angleCount;
      sum += 2 * ((real[wave] ?? 0) * (cosines[at] ?? 0) - (imaginary[wave] ?? 0) * (sines[at] ?? 0));
    }
    sums[angle] = sum;
  }
  return sums;
}

function findPeaks(correlation: Float64Array, isMirrored: boolean): Turn[] {
  const at = (angle: number): number => correlation[(angle + angleCount) % angleCount] ?? 0;
  const peaks: Turn[] = [];
  for (let angle = 0; angle < angleCount; angle += 1) {
    const [before, here, after] = [at(angle - 1), at(angle), at(angle + 1)];
    if (here < before || here <= after) continue;
    const curve = before - 2 * here + after;
    const offset = curve < 0 ? (before - after) / (2 * curve) : 0;
    peaks.push({
      radians: ((angle + offset) * 2 * Math.PI) / angleCount,
      isMirrored,
      agreement: here - ((before - after) * offset) / 4,
    });
  }
  // A round shape has no peak: every turn fits, and none is as good as any.
  return peaks.length > 0 ? peaks : [{ radians: 0, isMirrored, agreement: at(0) }];
}
