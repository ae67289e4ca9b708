/** How many pixels are kept at least to each side of a pixel of the target. */
const samplesPerSide = 3;

type Size = { width: number; height: number };

/** The size at which a picture file is taken, by leaving pixels out, before its pixels are mixed for the target. */
export function thinOut({ width, height }: Size, target: Size): Size {
  const kept = samplesPerSide * Math.max(target.width, target.height);
  const step = Math.max(1, Math.floor(Math.max(width, height) / kept));
  return { width: Math.ceil(width / step), height: Math.ceil(height / step) };
}
