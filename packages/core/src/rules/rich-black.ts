import { defineRule, nothing } from './define-rule.ts';
import { writeInk } from '../color/write-ink.ts';

/** Black text that needs four inks to lie exactly on each other. */
export const richBlack = defineRule({
  name: 'rich-black',
  description: 'Require black text to be printed with black ink alone',
  on: 'color',
  about: 'inks',
  variables: 'where-used',
  isSilentOn: ({ space }) => space !== 'cmyk',
  messages: {
    mixed:
      'Expected black text "{written}" to be of black ink alone (it is {value}; inks that do not meet exactly blur small letters).',
    mixedAsWritten:
      'Expected black text "{written}" to be of black ink alone (inks that do not meet exactly blur small letters).',
  },
  options: {
    smallSizePt: {
      type: 'number',
      minimum: 0,
      description: 'Up to how many points text is small; text of unknown size is taken for small.',
    },
  },
  check: (use, { options, settings }) => {
    if (use.role !== 'text' || use.color.space !== 'cmyk') return nothing;
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = use.color.components;
    if (black * 100 < settings.limits.richBlackInk.value || cyan + magenta + yellow === 0) return nothing;
    if (use.sizePt !== undefined && use.sizePt > options.smallSizePt) return nothing;
    const { written } = use;
    const value = writeInk(use.color.components);
    if (value === written) return [{ outcome: 'fail', messageId: 'mixedAsWritten', data: { written } }];
    return [{ outcome: 'fail', messageId: 'mixed', data: { written, value } }];
  },
});
