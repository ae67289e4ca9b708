import { expect, test } from 'vitest';
import { toFinding } from '../../test-data/findings.ts';
import { createIdentities } from './create-identities.ts';

const finding = toFinding({ text: '#8E4586', written: '#8E4586', fingerprint: '0123456789abcdef' });

test('what is the same fault in another place has the same name, and a number', () => {
  const names = [finding, finding, { ...finding, requirement: 'other' }, { ...finding, messageId: 'other' }];
  const identify = createIdentities();
  const [one = '', two = '', ...others] = names.map(identify);
  expect(one).toMatch(/^[0-9a-f]{16}:1$/);
  expect(two).toBe(one.replace(/1$/, '2'));
  expect(new Set([one, two, ...others]).size).toBe(4);
});

test('moved lines, another message and another run change nothing', () => {
  const moved = toFinding({
    text: '\n\n  #8E4586',
    written: '#8E4586',
    fingerprint: finding.fingerprint,
    message: 'x',
  });
  expect(createIdentities()(moved)).toBe(createIdentities()(finding));
});
