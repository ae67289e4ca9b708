import { expect, test } from 'vitest';
import { ccin, nameOf } from '../../test/ccin-wording.ts';
import { createWordingReader } from './create-wording-reader.ts';
import { toPrincipleKey } from './principle-key.ts';

const { findPrincipleByMark } = createWordingReader(ccin);

test.each(ccin.principles.map(({ name }) => name))('%s is found by its key in every spelling', (name) => {
  const key = toPrincipleKey(name);
  expect(key).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  const camel = key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  for (const mark of [
    name,
    key,
    key.toUpperCase(),
    key.replaceAll('-', '_'),
    key.replaceAll('-', ''),
    camel,
    `07-${key}`,
    ` ${key} `,
  ]) {
    expect([mark, nameOf(findPrincipleByMark(mark))]).toEqual([mark, name]);
  }
});

test.each([
  ['coproduction', 'Co-production'],
  ['community-leadership', 'Community leadership and a new role for councillors'],
  ['new_models', 'New models of meeting priority needs'],
  ['enterprise-social', 'Enterprise and social economy'],
  ['enterprise-social-economy', 'Enterprise and social economy'],
  ['enterprise&social-economy', 'Enterprise and social economy'],
  ['communityLeadership', 'Community leadership and a new role for councillors'],
  ['walking-talk', 'Walking the talk'],
  ['maximizing-social-value', 'Maximising social value'],
  ['social-partnerships', 'Social Partnership'],
  ['community', ''],
  ['social', ''],
  ['co', ''],
  ['new', ''],
  ['learnings', ''],
  ['learning-hub', ''],
  ['e-learning', ''],
  ['social-value', ''],
  ['logo', ''],
  ['', ''],
  ['-', ''],
  ['7', ''],
  [`learning${' '.repeat(300)}`, ''],
])('%s: %s', (mark, name) => {
  expect(nameOf(findPrincipleByMark(mark))).toBe(name);
});

test('a beginning that two principles share names neither', () => {
  const principles = ['Open town hall', 'Open town square'].map((name) => ({ name, description: name }));
  const reader = createWordingReader({ ...ccin, principles });
  expect(reader.findPrincipleByMark('open-town')).toBeNull();
  expect(reader.findPrincipleByMark('open-town-square')).toBe(1);
});

test('keys are for data', () => {
  expect(toPrincipleKey('Enterprise & social economy')).toBe('enterprise-and-social-economy');
  expect(toPrincipleKey('Today’s work:')).toBe('todays-work');
  expect(toPrincipleKey('')).toBe('');
});
