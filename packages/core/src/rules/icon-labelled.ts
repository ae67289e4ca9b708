import { isLabelled } from '../icon/find-label.ts';
import { defineRule, nothing } from './define-rule.ts';

/** An icon that neither its alternative nor what stands beside it names. */
export const iconLabelled = defineRule({
  name: 'icon-labelled',
  description: 'Require an icon to carry the name or the description of its principle',
  on: 'icon',
  messages: {
    unlabelled:
      'Expected the icon of {principle} to carry its name or description (neither stands beside it or is its text alternative).',
    unseen:
      'Cannot tell whether icons carry the names of their principles: what stands beside them is not in this source.',
  },
  options: {},
  check: (use, { brand, recognise, beside, wording }) => {
    const recognition = recognise(use);
    if (recognition.kind !== 'icon') return nothing;
    const { principle: own } = recognition;
    const { isShared, named, called } = beside(use);
    const labelled = isLabelled(use, own, { named }, wording);
    if (labelled === true) return nothing;
    // What carries another principle's name is told by icon-label-agrees, once.
    if (!isShared && called.size > 0) return nothing;
    if (use.label !== null && wording.readName(use.label)) return nothing;
    if (labelled === null) return [{ outcome: 'review', messageId: 'unseen', data: {}, once: true }];
    const principle = brand.principles[own]?.name ?? '';
    return [{ outcome: 'fail', messageId: 'unlabelled', data: { principle } }];
  },
});
