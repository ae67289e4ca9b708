import { rules, type AnyRule } from '@brandlint/core';
import { expect, test } from 'vitest';
import { silentRules } from '../scripts/silent-rules.ts';
import { generateDocument } from './documents/generate-document.ts';
import { nearDocument } from './documents/near-document.ts';
import { smallDocument } from './documents/small-document.ts';
import { checkSaved } from './sandbox/check-saved.ts';
import { openPlugin } from './sandbox/open-plugin.ts';

test('rules that are left out are rules, and say nothing of documents when all are asked', () => {
  const names = rules.map(({ name }) => name);
  for (const silent of silentRules) expect(names).toContain(silent);
  const said = [nearDocument(), smallDocument(), generateDocument({ nodes: 2000 })].flatMap((file) =>
    checkSaved(file).findings.map(({ rule }) => rule),
  );
  expect(new Set(said).size).toBeGreaterThan(2);
  for (const silent of silentRules) expect(said).not.toContain(silent);
});

test('a configuration may name every rule, also those that are left out', async () => {
  const plugin = await openPlugin({ file: smallDocument() });
  // What options are for is told elsewhere; what they may be has to be known.
  const toKnown = ({ name, options }: AnyRule) => ({
    name,
    options: Object.fromEntries(
      Object.entries(options).map(([option, schema]) => [option, { ...schema, description: '' }]),
    ),
  });
  expect(plugin.state().rules).toEqual(rules.map(toKnown));
  plugin.sandbox.dispose();
});
