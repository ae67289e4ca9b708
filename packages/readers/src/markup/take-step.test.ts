import { expect, test } from 'vitest';
import { takeStep } from './take-step.ts';

/** The steps of siblings, each as `tag`, or `tag class class`. */
const stepsOf = (...siblings: string[]) => {
  const counts = new Map<string, number>();
  return siblings.map((one) => {
    const [tag = '', ...classes] = one.split(' ');
    return takeStep(counts, tag, classes.join(' '));
  });
};

test.each([
  [
    ['p', 'i', 'p'],
    ['p:nth-of-type(1)', 'i:nth-of-type(1)', 'p:nth-of-type(2)'],
  ],
  [
    ['html', 'body wide'],
    ['html', 'body'],
  ],
  [
    ['p lead', 'p', 'p lead'],
    ['p.lead', 'p:nth-of-type(2)', ':nth-child(2 of p.lead)'],
  ],
  [
    ['p wide lead', 'p lead'],
    ['p.wide', ':nth-child(2 of p.lead)'],
  ],
  [
    ['p hero__title', 'p is-open', 'p css-1ab mt-4', 'p svelte'],
    ['p.hero__title', 'p:nth-of-type(2)', 'p:nth-of-type(3)', 'p.svelte'],
  ],
])('%j', (siblings, steps) => {
  expect(stepsOf(...siblings)).toEqual(steps);
});

test('what is put before something else leaves its step as it is', () => {
  const [own] = stepsOf('section card');
  expect(stepsOf('section', 'section news', 'p card', 'section card', 'section card')[3]).toBe(own);
});

test('many and long classes take no time to speak of', () => {
  const start = process.cpuUsage();
  const classes = `${'a-'.repeat(100_000)} ${'ab '.repeat(100_000)}`;
  expect(stepsOf(`p ${classes}`)).toEqual(['p.ab']);
  // On a machine that does nothing else it is 20 ms.
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
});
