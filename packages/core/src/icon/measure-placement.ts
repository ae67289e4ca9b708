import type { Artwork } from '../model/artwork.ts';
import type { IconUse } from '../model/use.ts';
import { type Affine, compose, type Motion, toMotion } from './affine.ts';
import type { OutlineComparison } from './create-outline-matcher.ts';

/** How an icon is shown, against its artwork. */
export type Placement = Motion & {
  /** How far the size it is given may be off because whole pixels are written, as a factor of at least 1. */
  rounding: number;
};

/**
 * What happens to an icon on its way from the registered artwork to where it is shown: what the best fit of its outline
 * says, then the size that it is given, then its transform. Without a fit its file counts as the artwork; where nothing is
 * known of a step, the step changes nothing. `null` where nothing of it can be seen.
 */
export function measurePlacement(
  { size, matrix }: Pick<IconUse, 'size' | 'matrix'>,
  artwork: Pick<Artwork, 'width' | 'height' | 'keepsProportions'> | undefined,
  fit: Pick<OutlineComparison, 'stretch' | 'stretchAxisDeg' | 'rotationDeg' | 'mirrored'> | null,
): Placement | null {
  const [a, b, c, d] = matrix ?? [1, 0, 0, 1];
  if (Math.abs(a * d - b * c) < 1e-9 || size?.width === 0 || size?.height === 0) return null;
  const drawn = fit ? fromFit(fit) : identity;
  const { scale, rounding } = scaleOf(size, artwork);
  const sized = compose({ ...identity, a: scale }, drawn);
  return { ...toMotion(compose({ a, b: c, c: b, d, e: 0, f: 0 }, sized)), rounding };
}

const identity: Affine = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** Reflects left and right, stretches, turns: the order in which a fit is taken apart. */
function fromFit(
  fit: Pick<OutlineComparison, 'stretch' | 'stretchAxisDeg' | 'rotationDeg' | 'mirrored'>,
): Affine {
  const reflected: Affine = { ...identity, a: fit.mirrored ? -1 : 1 };
  const along = toTurn(fit.stretchAxisDeg);
  const across = toTurn(-fit.stretchAxisDeg);
  const stretched = compose(along, compose({ ...identity, a: fit.stretch }, across));
  return compose(toTurn(fit.rotationDeg), compose(stretched, reflected));
}

/** A turn by degrees, clockwise, y pointing down. */
function toTurn(degrees: number): Affine {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return { a: cos, b: -sin, c: sin, d: cos, e: 0, f: 0 };
}

/** The scale across over the scale down, where both sides are given and nothing keeps the proportions. */
function scaleOf(
  size: IconUse['size'],
  artwork: Pick<Artwork, 'width' | 'height' | 'keepsProportions'> | undefined,
): { scale: number; rounding: number } {
  const none = { scale: 1, rounding: 1 };
  if (!size || size.keepsProportions || !artwork) return none;
  if (artwork.keepsProportions === true && size.isForced !== true) return none;
  const { width = 0, height = 0 } = size;
  const own = artwork.width / artwork.height;
  const scale = width / height / own;
  if (!Number.isFinite(scale) || scale <= 0 || !Number.isFinite(own) || own <= 0) return none;
  const across = Number.isInteger(width) ? 0.5 / width : 0;
  const down = Number.isInteger(height) ? 0.5 / height : 0;
  return { scale, rounding: (1 + across) * (1 + down) };
}
