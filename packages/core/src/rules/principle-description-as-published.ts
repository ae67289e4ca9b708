import type { TextMeaning } from '../icon/text-meaning.ts';
import type { Suggestion } from '../model/finding.ts';
import { findBareText } from '../text/find-bare-text.ts';
import { toPublishedForm } from '../text/to-published-form.ts';
import { writeChanges } from '../text/write-changes.ts';
import { defineRule, nothing } from './define-rule.ts';

/** A text that is meant as the description of a principle and has other words. */
export const principleDescriptionAsPublished = defineRule({
  name: 'principle-description-as-published',
  description: 'Require a text that is meant as the description of a principle to have the published words',
  on: 'text',
  messages: {
    adapted: 'Expected the description of {principle} to have the published words ({difference}).',
  },
  options: {
    minimumSimilarity: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      description:
        'How much of a description a text shares, 0 to 1, from which on it is meant as one wherever it stands.',
    },
  },
  check: (use, { brand, meaningOf, wording, options }) => {
    const reading = wording.readDescription(use.text);
    if (reading?.match !== 'adapted') return nothing;
    if (reading.similarity < options.minimumSimilarity && !isMeant(meaningOf(use), reading.principle))
      return nothing;
    const { published, startsWithName } = reading;
    const whole = { start: 0, end: use.text.length };
    const { start } = findBareText(use.text, whole);
    const part = { start, end: use.text.trimEnd().length };
    const canReplace = startsWithName === null && !published.includes('\n');
    const suggestions: Suggestion[] = canReplace
      ? [
          {
            replace: { kind: 'text', text: toPublishedForm(use.text, published) },
            safe: false,
            unsafeBecause: 'the words may have been changed on purpose',
          },
        ]
      : [];
    const data = {
      principle: brand.principles[reading.principle]?.name ?? '',
      difference: writeChanges(reading.changes),
      similarity: reading.similarity,
    };
    return [{ outcome: 'fail', messageId: 'adapted', data, part, suggestions }];
  },
});

function isMeant(meaning: TextMeaning | null, principle: number): boolean {
  return meaning !== null && (meaning.kind !== 'icon-label' || meaning.principle === principle);
}
