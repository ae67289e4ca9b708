import { stripWords } from '../text/strip-words.ts';
import { defineRule, nothing } from './define-rule.ts';

/** An icon of one principle whose label, text or mark says another. */
export const iconLabelAgrees = defineRule({
  name: 'icon-label-agrees',
  description: 'Require what is said of an icon to name its own principle and not another',
  on: 'icon',
  messages: {
    alternative:
      'Expected the icon of {principle} to be labelled {principle} (its text alternative "{written}" says {other}).',
    text: 'Expected the icon of {principle} to be labelled {principle} (the text beside it, "{written}", says {other}).',
    mark: 'Expected the icon of {principle} to be marked as {principle} (its drawing is that of {principle}, and "{written}" says {other}).',
    mention:
      'Cannot tell whether the icon of {principle} is labelled as such: its text alternative "{written}" mentions {other}, and nothing mentions {principle}.',
  },
  options: {
    fillers: {
      type: 'strings',
      description: 'Words that may stand before and after a name in a text alternative without changing it.',
    },
  },
  check: (use, { brand, recognise, beside, wording, options }) => {
    const recognition = recognise(use);
    if (recognition.kind !== 'icon') return nothing;
    const nameOf = (index: number) => brand.principles[index]?.name ?? '';
    const own = recognition.principle;
    const principle = nameOf(own);
    const { isShared, named, called } = beside(use);

    const label = use.label ?? '';
    const whole = wording.readName(stripWords(label, options.fillers)) ?? wording.readDescription(label);
    if (whole && whole.principle !== own) {
      const data = { principle, written: shorten(label), other: nameOf(whole.principle) };
      return [{ outcome: 'fail', messageId: 'alternative', data }];
    }
    const mentioned = wording.findNames(label);
    const isNamed = named.has(own) || whole !== null || mentioned.some((found) => found.principle === own);
    if (!isNamed && !isShared) {
      for (const [other, { text }] of called) {
        const data = { principle, written: shorten(text), other: nameOf(other) };
        return [{ outcome: 'fail', messageId: 'text', data }];
      }
    }
    if (recognition.contradicted) {
      const { written, principle: other } = recognition.contradicted;
      return [{ outcome: 'fail', messageId: 'mark', data: { principle, written, other: nameOf(other) } }];
    }
    const mention = isNamed ? undefined : mentioned.find(({ match }) => match === 'published');
    if (!mention) return nothing;
    const data = { principle, written: shorten(label), other: nameOf(mention.principle) };
    return [{ outcome: 'review', messageId: 'mention', data }];
  },
});

/** A text that is quoted in a message: one line, its beginning where it is long. */
function shorten(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= 80 ? line : `${line.slice(0, 79).trimEnd()}…`;
}
