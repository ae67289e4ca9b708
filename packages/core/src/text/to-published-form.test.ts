import { expect, test } from 'vitest';
import { toPublishedForm } from './to-published-form.ts';

const straight = "Councils' Network";
const typographic = 'Councils’ Network';

test.each([
  ["Council's Network", straight, straight],
  ["Council's Network", typographic, straight],
  ['Council’s Network', straight, typographic],
  ['Councils Network', straight, typographic],
  ['Councils` Network', straight, typographic],
  ["COUNCIL'S NETWORK", typographic, "COUNCILS' NETWORK"],
  ['COUNCILS NETWORK', straight, 'COUNCILS’ NETWORK'],
  ['councils network', straight, typographic],
  ['coproduction', 'Co-production', 'Co-production'],
  ['', 'Co-production', 'Co-production'],
  ['X', 'Co-production', 'Co-production'],
  ['We expand today’s', "We 'expand' today's ('x')", 'We ‘expand’ today’s (‘x’)'],
  ["We 'expand'", 'We ‘expand’', "We 'expand'"],
])('%j, published %j, becomes %j', (written, published, expected) => {
  expect(toPublishedForm(written, published)).toBe(expected);
});
