import { measurePlacement } from '../icon/measure-placement.ts';
import { sameFit } from '../icon/same-fit.ts';
import { defineRule, nothing } from './define-rule.ts';

/** An icon that is turned or mirrored. */
export const iconUpright = defineRule({
  name: 'icon-upright',
  description: 'Require an icon to stand upright and not to be mirrored',
  on: 'icon',
  messages: {
    turned:
      'Expected the icon of {principle} to stand upright (it is turned by {degrees}° {direction}; limit {limit}°).',
    mirrored: 'Expected the icon of {principle} not to be mirrored.',
  },
  options: {
    maximumDeg: { type: 'number', minimum: 0, description: 'By how much an icon may be turned, in degrees.' },
  },
  check: (use, { brand, recognise, artworkOf, options }) => {
    const recognition = recognise(use);
    if (recognition.kind !== 'icon') return nothing;
    const fit = sameFit(recognition);
    const isSymmetric = fit?.isSymmetric === true;
    // Of what looks the same when it is turned or mirrored the drawing tells the least turn, and a transform does not.
    if (isSymmetric && use.matrix !== undefined) return nothing;
    const placement = measurePlacement(use, artworkOf(use), fit);
    if (!placement) return nothing;
    const principle = brand.principles[recognition.principle]?.name ?? '';
    if (placement.isMirrored && !isSymmetric)
      return [{ outcome: 'fail', messageId: 'mirrored', data: { principle } }];
    const { rotationDeg } = placement;
    const limit = options.maximumDeg;
    if (Math.abs(rotationDeg) <= limit) return nothing;
    const direction = rotationDeg > 0 ? 'clockwise' : 'anticlockwise';
    const data = { principle, degrees: Math.abs(rotationDeg), direction, limit };
    return [{ outcome: 'fail', messageId: 'turned', data }];
  },
});
