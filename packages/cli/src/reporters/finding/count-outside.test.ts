import { expect, test } from 'vitest';
import { toFinding, toSourceReport } from '../../test-data/findings.ts';
import { unsetSettings } from '../../test-data/invented-brand.ts';
import { countOutside } from './count-outside.ts';

const stranger = {
  ...toFinding({ text: '#00A3E0', written: '#00A3E0', rule: 'color-in-palette' }),
  data: { value: '#00A3E0' },
};
const files = [
  toSourceReport('a.css', {
    findings: [stranger],
    accepted: [{ ...stranger, count: 2, acceptance: { by: 'baseline' } }],
    tally: [
      { verdict: 'stranger', value: '#00A3E0', token: 'Plum', count: 5 },
      { verdict: 'stranger', value: '#112233', token: 'Plum', count: 4 },
      { verdict: 'official', value: '#8E4585', token: 'Plum', count: 9 },
    ],
  }),
];

test('what is told and what is accepted lies inside', () => {
  expect(countOutside({ files }, { ...unsetSettings, scope: 'co-branded' })).toEqual({
    colors: 2,
    places: 6,
  });
  expect(countOutside({ files }, { ...unsetSettings, scope: 'network' })).toEqual({ colors: 0, places: 0 });
});
