import { describe, expect, test } from 'vitest';
import { text } from '../../test/icons.ts';
import { judgeUses, say } from '../../test/judge.ts';

const rule = 'network-name-as-published';
const outcome = (words: string) => say(judgeUses([text(words)]), rule);

describe('network-name-as-published', () => {
  test.each([
    'We are in the Friendly Towns’ Sample Network (FTSN).',
    "The Friendly Towns' Sample Network's work",
    'FRIENDLY TOWNS’ SAMPLE NETWORK',
    'friendly towns, a sample, a network',
    'https://example.org/friendly-town-sample-network',
  ])('passes %s', (words) => expect(outcome(words)).toEqual([]));

  test('fails a near miss, word by word', () => {
    expect(outcome('We are in the Friendly Town’s Sample Network.')).toEqual([
      expect.stringMatching(
        /^fail warning: Expected "Friendly Town’s Sample Network" to be the name as published, "Friendly Towns’ Sample Network" \(.+\)\.$/,
      ),
    ]);
  });

  test('notes a missing apostrophe', () => {
    expect(outcome('The Friendly Towns Sample Network met.')).toEqual([
      'fail note: Expected "Friendly Towns Sample Network" to have its apostrophe: "Friendly Towns’ Sample Network".',
    ]);
  });

  test('offers the published name for exactly that part of a text, each time it is there', () => {
    const report = judgeUses([text('Friendly Towns Sample Network\nand the Friendly Towns Sample Network')]);
    expect(report.findings).toMatchObject([
      { written: 'Friendly Towns Sample Network', places: [{ start: { column: 3 } }] },
      { written: 'Friendly Towns Sample Network', places: [{ start: { column: 9 } }] },
    ]);
    expect(report.findings[0]?.suggestions).toMatchObject([
      { replace: { text: 'Friendly Towns’ Sample Network' }, safe: false },
    ]);
  });
});
