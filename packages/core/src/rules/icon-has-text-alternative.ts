import { isSameText } from '../text/is-same-text.ts';
import { defineRule, nothing } from './define-rule.ts';

/** An icon whose meaning no text gives. Source: https://www.w3.org/TR/WCAG22/#non-text-content */
export const iconHasTextAlternative = defineRule({
  name: 'icon-has-text-alternative',
  description: 'Require what an icon means to be said in text as well',
  on: 'icon',
  messages: {
    missing:
      'Expected the icon of {principle} to have a text alternative (it has none, and no text beside it names it).',
    hidden:
      'Expected the icon of {principle} to have a text alternative (it is hidden from assistive technology, and no text stands beside it).',
    repeated:
      'Expected the icon of {principle} to have an empty text alternative: "{written}" is beside it already and would be read out twice.',
  },
  options: {},
  check: (use, { brand, recognise, beside }) => {
    const recognition = recognise(use);
    if (recognition.kind !== 'icon' || use.label === null || use.exposure === 'unknown') return nothing;
    const principle = brand.principles[recognition.principle]?.name ?? '';
    const { texts, isLoose, named } = beside(use);
    const { label } = use;
    if (use.exposure === 'hidden') {
      // The blocks around a picture that stands alone belong to it where they name a principle.
      const isTold = isLoose ? named.size > 0 : texts.length > 0;
      return isTold ? nothing : [{ outcome: 'fail', messageId: 'hidden', data: { principle } }];
    }
    if (label.trim() === '') {
      if (named.has(recognition.principle)) return nothing;
      return [{ outcome: 'fail', messageId: 'missing', data: { principle } }];
    }
    // A text that names another principle is no alternative that could be left empty: icon-label-agrees speaks of it.
    if (!named.has(recognition.principle)) return nothing;
    if (!texts.some(({ text }) => isSameText(text, label))) return nothing;
    const data = { principle, written: label.trim() };
    return [{ outcome: 'fail', messageId: 'repeated', data, atMost: 'note' }];
  },
});
