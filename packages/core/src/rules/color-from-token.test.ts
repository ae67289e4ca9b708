import { describe, expect, test } from 'vitest';
import { judge, say, type UseCase } from '../../test/judge.ts';

const rule = 'color-from-token';
const definition: UseCase = {
  written: '#C41E7F',
  role: 'definition',
  defines: '--brand-magenta',
  within: [':root'],
};
const literal: UseCase = { written: '#c41e7f' };
const on = { rules: { [rule]: { severity: 'warning' } } } as const;
const message = 'fail warning: Expected "#c41e7f" to be taken from --brand-magenta, which holds Magenta.';

describe('color-from-token', () => {
  test('is off unless it is asked for', () => {
    expect(say(judge([definition, literal]), rule)).toEqual([]);
  });

  test('fails a literal where a custom property holds the colour', () => {
    expect(say(judge([definition, literal], on), rule)).toEqual([message]);
  });

  test.each<[string, UseCase[]]>([
    ['no custom property is known', [literal]],
    ['the property holds another colour', [{ ...definition, written: '#74B8CA' }, literal]],
    ['the property is a tint', [{ ...definition, written: '#C41E7F80' }, literal]],
    ['the colour is a tint', [definition, { written: '#c41e7f80' }]],
    ['the colour is defined again', [definition, { ...definition, defines: '$magenta' }]],
    ['the colour comes through a variable', [definition, { ...literal, reference: 'judged-here' }]],
  ])('passes where %s', (_, cases) => expect(say(judge(cases, on), rule)).toEqual([]));

  test('offers var(), safe inside the brand’s own areas', () => {
    const suggestions = (scope: 'unset' | 'network') =>
      judge([definition, literal], { ...on, scope }).findings.find((finding) => finding.rule === rule)
        ?.suggestions;
    const replace = { kind: 'text', text: 'var(--brand-magenta)' };
    expect(suggestions('unset')).toEqual([{ replace, safe: false }]);
    expect(suggestions('network')).toEqual([{ replace, safe: true }]);
  });
});
