import { expect, test } from 'vitest';
import { icon } from '../../test/icons.ts';
import { judgeUses } from '../../test/judge.ts';
import { FindingList } from './finding-list.ts';

const [finding] = judgeUses([icon({ label: null })]).findings;
if (!finding) throw new Error('a case has a finding');

test('findings stay apart unless they are said once', () => {
  const list = new FindingList();
  list.add(finding, false);
  list.add(finding, false);
  list.add(finding, true);
  list.add(finding, true);
  list.add({ ...finding, message: 'Another.' }, true);
  expect(list.toArray().map(({ count, places }) => [count, places.length])).toEqual([
    [1, 1],
    [1, 1],
    [2, 2],
    [1, 1],
  ]);
});

test('keeps so many places and counts on, and changes nothing that it was given', () => {
  const list = new FindingList();
  for (let i = 0; i < 250; i++) list.add(finding, true);
  expect(list.toArray().map(({ count, places }) => [count, places.length])).toEqual([[250, 100]]);
  expect(finding.places).toHaveLength(1);
});
