import { expect, test } from 'vitest';
import { judgeUses, toUse } from '../../test/judge.ts';

const severities = (isUnused: boolean) =>
  judgeUses([{ ...toUse({ written: '#C51E80' }), ...(isUnused && { isUnused: true }) }]).findings.map(
    ({ rule, severity, outcome }) => `${outcome} ${severity} ${rule}`,
  );

test('what is defined and shown nowhere is worth a note', () => {
  expect(severities(false)).toEqual(['fail error color-as-published']);
  expect(severities(true)).toEqual(['fail note color-as-published']);
});
