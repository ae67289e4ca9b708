import { expect, test } from 'vitest';
import { nameSteps } from './name-steps.ts';

test.each([
  ['html', ['html']],
  ['html > body', ['body']],
  ['html > body > p:nth-of-type(1)', ['p']],
  ['#news > :nth-child(2 of section.card) > h2:nth-of-type(1)', ['#news', 'section.card 2', 'h2']],
  ['[data-testid="hero"] > p:nth-of-type(12)', ['[data-testid="hero"]', 'p 12']],
  ['#host >>> #inner > svg:nth-of-type(1)', ['#host', '#inner', 'svg']],
  ['…th-of-type(3) > p.lead', ['…th-of-type(3)', 'p.lead']],
  ['', ['']],
])('%s', (path, names) => {
  expect(nameSteps(path)).toEqual(names);
});

test('of a path that has no end the innermost steps are named', () => {
  expect(nameSteps(`${'div > '.repeat(1000)}p`)).toEqual([...Array<string>(31).fill('div'), 'p']);
});
