import { describe, expect, test } from 'vitest';
import { icon, text } from '../../test/icons.ts';
import { judgeUses, say } from '../../test/judge.ts';

const rule = 'principle-description-as-published';
const outcome = (words: string) => say(judgeUses([text(words)]), rule);
const published = 'We will try new ways of working with local people to drive positive change.';

describe('principle-description-as-published', () => {
  test.each([
    published,
    `Innovation: ${published}`,
    published.toUpperCase(),
    'We will try new ways of working with local people…',
    'New ways of working may drive change, and local people know best.',
    'Innovation',
  ])('passes %s', (words) => expect(outcome(words)).toEqual([]));

  test('notes an adapted one, word by word', () => {
    expect(outcome('We will try new ways of working with our people to drive positive change.')).toEqual([
      'fail note: Expected the description of Innovation to have the published words ("with our people" → "with local people").',
    ]);
  });

  test('is stricter where a description is meant', () => {
    const loose = 'We will try ways of working with people to drive much change.';
    const containers = ['card'];
    const beside = (mark: string) =>
      say(judgeUses([icon({ mark, containers }), text(loose, { containers })]), rule).length;
    expect([outcome(loose).length, beside('innovation'), beside('learning')]).toEqual([0, 1, 0]);
  });

  test('offers the published words where the text is nothing else', () => {
    const adapted = published.replace('local', 'our');
    const suggestions = (words: string) =>
      judgeUses([text(words)]).findings.flatMap((finding) => finding.suggestions);
    expect(suggestions(` ${adapted} `)).toMatchObject([{ replace: { text: published }, safe: false }]);
    expect(suggestions(`Innovation: ${adapted}`)).toEqual([]);
  });
});
