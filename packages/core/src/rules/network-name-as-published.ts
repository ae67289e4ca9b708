import type { Suggestion } from '../model/finding.ts';
import type { Observation } from '../model/rule.ts';
import { writeChanges } from '../text/write-changes.ts';
import { defineRule } from './define-rule.ts';

const messages = {
  words: 'Expected "{written}" to be the name as published, "{published}" ({difference}).',
  apostrophe: 'Expected "{written}" to have its apostrophe: "{published}".',
} as const;

/** The name of the body that owns the brand, nearly as it is published. */
export const networkNameAsPublished = defineRule({
  name: 'network-name-as-published',
  description: 'Require the name of the body that owns the brand to be the published one',
  on: 'text',
  messages,
  options: {},
  check: (use, { wording }) =>
    wording.findNetworkNames(use.text).flatMap((found): Observation<typeof messages>[] => {
      const { start, end, match, expected, differences } = found;
      const part = { start, end };
      const written = found.written.replace(/\s+/g, ' ');
      const data = { written, published: expected };
      const suggestions: Suggestion[] = [
        {
          replace: { kind: 'text', text: expected },
          safe: false,
          unsafeBecause: 'a quotation or somebody else may be meant',
        },
      ];
      if (match === 'near') {
        const difference = writeChanges(found.changes);
        return [{ outcome: 'fail', messageId: 'words', data: { ...data, difference }, part, suggestions }];
      }
      if (!differences.includes('apostrophe')) return [];
      return [{ outcome: 'fail', messageId: 'apostrophe', data, part, suggestions, atMost: 'note' }];
    }),
});
