import { describe, expect, test } from 'vitest';
import { icon, text } from '../../test/icons.ts';
import { judgeUses, say } from '../../test/judge.ts';

const rule = 'principle-name-as-published';
/** A list whose other items are published names. */
const inList = (...words: string[]) =>
  say(
    judgeUses(
      ['Learning', 'Innovation', 'Walking the talk', ...words].map((one) => text(one, { group: 'list' })),
    ),
    rule,
  );
const alone = (words: string, purpose: 'heading' | 'prose' = 'prose') =>
  say(judgeUses([text(words, { purpose })]), rule);
const expected = (written: string, published: string, difference: string) =>
  `fail warning: Expected "${written}" to be the name as published, "${published}" (${difference}).`;
const coproduction = expected('Coproduction', 'Co-production', '"Coproduction" → "Co-production"');

describe('principle-name-as-published', () => {
  test.each([
    'Coproduction',
    'coproduction, learning and walking the walk',
    'We believe in coproduction.',
    'Inovation',
  ])('leaves %s alone in prose and headings of other things', (words) => {
    expect(alone(words)).toEqual([]);
    expect(alone(words, 'heading')).toEqual([]);
  });

  test('judges a list with three published names, and no list with two', () => {
    expect(inList('Coproduction')).toEqual([coproduction]);
    expect(
      inList('Co-production', 'CO-PRODUCTION', '4. co-production', ' Co-production\n', 'Our other work'),
    ).toEqual([]);
    const uses = ['Learning', 'Innovation', 'Coproduction'].map((one) => text(one, { group: 'list' }));
    expect(say(judgeUses(uses), rule)).toEqual([]);
  });

  test('quotation marks around it are right', () => {
    for (const quoted of ['“Co-production”', '"Co-production"', '‘Co-production’', '«Co-production»'])
      expect(inList(quoted), quoted).toEqual([]);
    expect(inList('“Co-production')).toHaveLength(1);
    expect(inList('“Coproduction”')).toHaveLength(1);
  });

  test('a trailing comma is a note', () => {
    expect(inList('Co-production,')).toEqual([
      'fail note: Expected "Co-production," to be the name as published, "Co-production" (punctuation differ).',
    ]);
  });

  test('judges the label and the alternative of an icon, of its own principle', () => {
    const containers = ['item'];
    const beside = (words: string) =>
      say(judgeUses([icon({ mark: 'co-production', containers }), text(words, { containers })]), rule);
    expect(beside('Coproduction')).toEqual([coproduction]);
    expect(beside('Inovation')).toEqual([]);
    const learning = icon({ mark: 'co-production', label: 'Coproduction' });
    const alternative = text('Coproduction', { purpose: 'alternative', names: learning.anchor });
    expect(say(judgeUses([learning, alternative]), rule)).toEqual([coproduction]);
  });

  test.each([
    'FTSN: Coproduction',
    'Coproduction | Friendly Towns’ Sample Network',
    'Coproduction – FTSN principle',
    'FTSN Coproduction',
    'Sample statement (Coproduction)',
  ])('judges what stands beside the name of the brand: %s', (words) => {
    expect(alone(words, 'heading')).toEqual([coproduction]);
  });

  test.each([
    'As members of the FTSN, coproduction, learning and walking the walk matter to us.',
    'The FTSN helped us with coproduction.',
    'Coproduction at the FTSN',
    'In everything that the members of the FTSN do together – coproduction – we learn',
    'FTSN: members, officers and coproduction',
  ])('leaves sentences that name the brand alone: %s', (words) => expect(alone(words)).toEqual([]));

  test('offers the published name for exactly that part, never to be applied unasked', () => {
    const [finding] = judgeUses([text('FTSN: Coproduction!', { purpose: 'heading' })]).findings;
    expect(finding).toMatchObject({
      written: 'Coproduction',
      suggestions: [{ replace: { kind: 'text', text: 'Co-production' }, safe: false }],
    });
    const [shouted] = judgeUses([text('FTSN: COPRODUCTION', { purpose: 'heading' })]).findings;
    expect(shouted?.suggestions).toMatchObject([{ replace: { text: 'CO-PRODUCTION' } }]);
  });

  test('offers nothing where the text is not written letter by letter', () => {
    const use = text('FTSN: Coproduction', { purpose: 'heading', written: 'FTSN: <b>Co</b>production' });
    expect(judgeUses([use]).findings).toMatchObject([{ rule, suggestions: [], written: use.written }]);
  });
});
