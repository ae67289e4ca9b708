import { pixelsToCompare } from '../icon/coarseness.ts';
import type { OutlineMatch } from '../icon/create-outline-matcher.ts';
import { defineRule, nothing } from './define-rule.ts';

/** An icon that was drawn again, or of which something is missing. */
export const iconArtworkUnaltered = defineRule({
  name: 'icon-artwork-unaltered',
  description: 'Require an icon to be the artwork that was registered for its principle',
  on: 'icon',
  messages: {
    altered:
      'Expected the icon of {principle} to be the registered artwork (it differs in {residualPercent} % of its area, {where}; limit {limit} %).',
    different: 'Expected the icon of {principle} to be the registered artwork (it is another drawing).',
    lookAlike:
      'Cannot tell whether this picture is meant as the icon of {principle}: it resembles it but differs in {residualPercent} % of its area, {where}.',
    notRegistered:
      'Cannot tell whether icons are unaltered: no artwork is registered that they could be compared with.',
    notSeen: 'Cannot tell whether icons are unaltered: their pictures could not be looked at.',
    coarse:
      'Cannot tell whether icons are unaltered: their pictures have fewer than {pixels} pixels on the longer side, so their edges are too soft to compare.',
  },
  options: {},
  check: (use, { brand, recognise, settings }) => {
    const recognition = recognise(use);
    if (recognition.kind !== 'icon' && recognition.kind !== 'look-alike') return nothing;
    const principle = brand.principles[recognition.principle]?.name ?? '';
    if (recognition.kind === 'look-alike') {
      return [
        { outcome: 'review', messageId: 'lookAlike', data: { principle, ...evidenceOf(recognition.fit) } },
      ];
    }
    const { comparison } = recognition;
    switch (comparison.kind) {
      case 'same':
        return nothing;
      case 'altered': {
        const limit = settings.limits.outlineSame.value;
        const data = { principle, ...evidenceOf(comparison.fit), limit };
        return [{ outcome: 'fail', messageId: 'altered', data }];
      }
      case 'different':
        return [{ outcome: 'fail', messageId: 'different', data: { principle } }];
      case 'unknown': {
        const { because } = comparison;
        if (because === 'coarse')
          return [{ outcome: 'review', messageId: because, data: { pixels: pixelsToCompare }, once: true }];
        const messageId = because === 'not-seen' ? 'notSeen' : 'notRegistered';
        return [{ outcome: 'review', messageId, data: {}, once: true }];
      }
    }
  },
});

function evidenceOf({ residualPercent, where }: OutlineMatch): { residualPercent: number; where: string } {
  return { residualPercent, where: where === 'all over' ? where : `most of it ${where}` };
}
