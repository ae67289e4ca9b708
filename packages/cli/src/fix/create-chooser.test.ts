import type { SourceFinding, Suggestion } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { toFinding, toPlace, toSourceReport } from '../test-data/findings.ts';
import { invented } from '../test-data/invented-brand.ts';
import { createChooser, type FixMode } from './create-chooser.ts';
import { fixText } from './fix-text.ts';

const text = '#8e4584 #8e5094 #8e5290';
const offer = (token: string, parts: Partial<Suggestion> = {}): Suggestion => ({
  replace: { kind: 'token', token, as: 'screen' },
  safe: false,
  ...parts,
});
const other = (token = 'Plum') => offer(token, { isOtherColor: true });
const find = (written: string, suggestion: Suggestion, value = written) =>
  toFinding({ text, written, data: { value }, suggestions: [suggestion] });

describe('createChooser', () => {
  test.each<[string, SourceFinding[], FixMode, boolean, (string | undefined)[]]>([
    ['nothing unsafe unasked', [find('#8e4584', offer('Plum'))], 'safe', false, [undefined]],
    ['all where that is asked for', [find('#8e4584', offer('Plum'))], 'all', false, ['Plum']],
    ['another colour too', [find('#8e5094', other())], 'all', false, ['Plum']],
    ['no other colour where it does harm', [find('#8e5094', other())], 'all', true, [undefined]],
    [
      'one colour in many places',
      [find('#8e5094', other()), find('#8e5094', other())],
      'all',
      false,
      ['Plum', 'Plum'],
    ],
    [
      'neither of two colours that would become one',
      [find('#8e5094', other()), find('#8e5290', other()), find('#8e4584', offer('Plum'))],
      'all',
      false,
      [undefined, undefined, 'Plum'],
    ],
    [
      'two colours that become two',
      [find('#8e5094', other()), find('#8e5290', other('Sand'))],
      'all',
      false,
      ['Plum', 'Sand'],
    ],
  ])('chooses %s', (_, findings, mode, keepsColors, expected) => {
    const choose = createChooser(findings, mode, keepsColors);
    const tokens = findings.map((finding) => {
      const replace = choose(finding)?.replace;
      return replace?.kind === 'token' ? replace.token : undefined;
    });
    expect(tokens).toEqual(expected);
  });
});

/** Both the text and its ground have another colour to offer; what is not both old or both new cannot be read. */
function check(current: string) {
  const strangers = [...current.matchAll(/#8e5094|#e5d0b0/g)].map((match) => ({
    ...find('#8e5094', other(match[0] === '#8e5094' ? 'Plum' : 'Sand'), match[0]),
    rule: 'color-in-palette',
    written: match[0],
    places: [toPlace(match.index, match.index + 7)] as const,
  }));
  const near = [...current.matchAll(/#8e4584/g)].map((match) => ({
    ...find('#8e4584', offer('Plum')),
    places: [toPlace(match.index, match.index + 7)] as const,
  }));
  const unread = toFinding({ text: current, written: current.slice(0, 1), rule: 'text-contrast-minimum' });
  const findings = [...near, ...strangers, ...(strangers.length === 0 ? [unread] : [])];
  return Promise.resolve(toSourceReport('a.css', { findings }));
}

test('other colours that together do harm stay, and what is nearly official is mended all the same', async () => {
  const fixed = await fixText('a #8e5094 on #e5d0b0, #8e4584', { mode: 'all', brand: invented, check });
  expect(fixed).toMatchObject({ text: 'a #8e5094 on #e5d0b0, #8e4585', applied: 1, otherColors: 0 });
});
