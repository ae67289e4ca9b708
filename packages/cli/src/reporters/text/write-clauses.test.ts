import { expect, test } from 'vitest';
import { invented } from '../../test-data/invented-brand.ts';
import { writeClause } from './write-clauses.ts';

test.each([
  ['Statement of Values', 'the Statement of Values says: “Be kind.”'],
  ['The Red Book', 'The Red Book says: “Be kind.”'],
  ['Orchard Book', 'the Orchard Book says: “Be kind.”'],
  ['Looking Like Us', '“Looking Like Us” says: “Be kind.”'],
])('%s is named as it can be', (document, expected) => {
  const [requirement] = invented.requirements;
  if (!requirement) throw new TypeError('there is no requirement');
  const stated = { ...requirement, basis: 'stated', source: { document, quote: 'Be kind.' } } as const;
  expect(writeClause(stated, [], 100)).toBe(expected);
});
