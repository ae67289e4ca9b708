import type { Suggestion } from '../model/finding.ts';
import { defineRule, nothing } from './define-rule.ts';

/** An official colour written as a literal where a custom property that holds it is known. */
export const colorFromToken = defineRule({
  name: 'color-from-token',
  description: 'Require official colours to be taken from their custom property where there is one',
  on: 'color',
  variables: 'at-definition',
  isSilentOn: ({ alpha }, { name }) => alpha !== 1 || name !== 'official',
  messages: {
    literal: 'Expected "{written}" to be taken from {variable}, which holds {name}.',
  },
  options: {},
  check: (use, { classify, variables, mayFix }) => {
    if (use.role === 'definition' || use.reference || use.color.alpha !== 1) return nothing;
    const verdict = classify(use.color, use.within);
    if (verdict.name !== 'official') return nothing;
    const { name } = verdict.token;
    const variable = variables.get(name);
    if (variable === undefined) return nothing;
    const [place] = use.places;
    const isPlain = place.kind === 'text' && place.exact;
    const data = { written: use.written, variable, name };
    const suggestions: Suggestion[] = isPlain
      ? [{ replace: { kind: 'text', text: `var(${variable})` }, safe: mayFix(use) }]
      : [];
    return [{ outcome: 'fail', messageId: 'literal', data, suggestions }];
  },
});
