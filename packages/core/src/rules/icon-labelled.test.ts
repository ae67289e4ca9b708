import { describe, expect, test } from 'vitest';
import type { IconUse } from '@brandlint/core';
import { icon, text } from '../../test/icons.ts';
import { judgeUses, say } from '../../test/judge.ts';

const rule = 'icon-labelled';
const containers = ['item'];
const outcome = (parts: Partial<IconUse>, ...words: string[]) =>
  say(judgeUses([icon({ containers, ...parts }), ...words.map((one) => text(one, { containers }))]), rule);
const unlabelled =
  'fail warning: Expected the icon of Learning to carry its name or description (neither stands beside it or is its text alternative).';

describe('icon-labelled', () => {
  test.each<[string, Partial<IconUse>, string[]]>([
    ['a text alternative', { label: 'Learning' }, []],
    ['a text alternative with more words', { label: 'Icon: learning' }, []],
    ['its name beside it', { exposure: 'hidden' }, ['Learning']],
    ['its name in a longer text', {}, ['Learning: what the pilot taught us']],
    ['its description', {}, ['We will learn from what we try and tell each other what we have learnt.']],
    [
      'a background beside its name',
      { carrier: 'background', label: null, exposure: 'unknown' },
      ['Learning'],
    ],
  ])('passes %s', (_, parts, words) => expect(outcome(parts, ...words)).toEqual([]));

  test.each<[string, Partial<IconUse>, string[]]>([
    ['nothing', {}, []],
    ['another text', { exposure: 'hidden' }, ['Our library']],
    ['another alternative', { label: 'A book' }, []],
  ])('fails %s', (_, parts, words) => expect(outcome(parts, ...words)).toEqual([unlabelled]));

  test.each<[string, Partial<IconUse>, string[]]>([
    ['another name as its alternative', { label: 'Innovation' }, []],
    ['another name beside it', { exposure: 'hidden' }, ['Innovation']],
  ])('leaves %s to icon-label-agrees', (_, parts, words) => {
    expect(outcome(parts, ...words)).toEqual([]);
  });

  test('fails where the name stands in no container of its own', () => {
    const uses = [icon({ containers }), text('Learning', { containers: ['other'] })];
    expect(say(judgeUses(uses), rule)).toEqual([unlabelled]);
  });

  test('asks once for a stylesheet, with every place', () => {
    const unseen = { label: null, exposure: 'unknown' } as const;
    const report = judgeUses([icon(unseen), icon({ ...unseen, mark: 'innovation' }), icon(unseen)]);
    expect(say(report, rule)).toEqual([
      'review note: Cannot tell whether icons carry the names of their principles: what stands beside them is not in this source.',
    ]);
    expect(report.findings.find((finding) => finding.rule === rule)).toMatchObject({ count: 3 });
    expect(report.findings.find((finding) => finding.rule === rule)?.places).toHaveLength(3);
  });

  test('says nothing of pictures that are no icons', () => {
    expect(say(judgeUses([icon({ mark: null }), icon({ mark: 'sustainability' })]), rule)).toEqual([]);
  });
});
