import { explainChanges } from '../text/explain-changes.ts';
import { findBareText } from '../text/find-bare-text.ts';
import { toPublishedForm } from '../text/to-published-form.ts';
import { writeChanges } from '../text/write-changes.ts';
import type { Suggestion } from '../model/finding.ts';
import { defineRule, nothing } from './define-rule.ts';

/** Quotation marks around a whole text: it is quoted, and they are no part of it. */
const quoted = /^["“„«‘]([^"“”„«»]{1,400})["”“»’]$/u;

/** A text that is meant as the name of a principle and is not quite the published one. */
export const principleNameAsPublished = defineRule({
  name: 'principle-name-as-published',
  description: 'Require a text that is meant as the name of a principle to be the published name',
  on: 'text',
  messages: {
    words: 'Expected "{written}" to be the name as published, "{published}" ({difference}).',
    signs: 'Expected "{written}" to be the name as published, "{published}" ({difference} differ).',
  },
  options: {
    accepted: {
      type: 'strings',
      description:
        'Differences from the published name that are right as well: case, apostrophe, dash, whitespace, punctuation, list-mark.',
    },
  },
  check: (use, { brand, meaningOf, wording, options }) => {
    const meaning = meaningOf(use);
    if (!meaning) return nothing;
    const piece = meaning.kind === 'beside-brand' ? meaning : { start: 0, end: use.text.length };
    const said = use.text.slice(piece.start, piece.end).trim().replace(quoted, '$1');
    const reading = wording.readName(said);
    if (!reading || reading.match === 'published') return nothing;
    // Another principle's name beside an icon is not misspelt, but the wrong label.
    if (meaning.kind === 'icon-label' && meaning.principle !== reading.principle) return nothing;
    const part = findBareText(use.text, piece);
    const written = use.text.slice(part.start, part.end);
    const name = brand.principles[reading.principle]?.name ?? '';
    const published = toPublishedForm(written, name);
    if (reading.match === 'variant') {
      const differences = reading.differences.filter((one) => !options.accepted.includes(one));
      if (differences.length === 0) return nothing;
      const whole = use.text.slice(piece.start, piece.end).trim();
      const data = { written: whole, published, difference: differences.join(', ') };
      return [{ outcome: 'fail', messageId: 'signs', data, part: piece, atMost: 'note' }];
    }
    const difference = writeChanges(explainChanges(written, name));
    const suggestions: Suggestion[] = [
      {
        replace: { kind: 'text', text: published },
        safe: false,
        unsafeBecause: 'somebody may mean it as an everyday word',
      },
    ];
    return [
      { outcome: 'fail', messageId: 'words', data: { written, published, difference }, part, suggestions },
    ];
  },
});
