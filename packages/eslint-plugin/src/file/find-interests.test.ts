import { expect, test } from 'vitest';
import { findConfiguration } from '../configuration/find-configuration.ts';
import { findInterests } from './find-interests.ts';

function interestsOf(config: Record<string, unknown>) {
  const { content } = findConfiguration(process.cwd(), config);
  if (!content.ok) throw new Error(content.errors.join('\n'));
  return findInterests(content.value);
}

const interests = interestsOf({ icons: { marks: ['our-sign-{principle}'] } });

test.each([
  '<p>Co-operative Councils’ Innovation Network</p>',
  '<p>The Cooperative Council network</p>',
  '<CcinLogo />',
  '<i data-ccin-icon="x" />',
  '<i className="our-sign-frog" />',
  '<img src="learning.svg" />',
  '<LearningIcon />',
  '<SocialPartnershipIcon />',
  `const a = ['Learning', 'Innovations', 'Walk the talk', 'Democratic engagement'];`,
])('%s may matter', (text) => {
  expect(interests(text)).toBe(true);
});

test.each([
  '<p>Words</p>',
  '<img src="a.svg" /> <p>the state of this.value, a community</p>',
  'const a = enter(networkState, maximum); // learning by meeting priorities',
  '<p>innovation</p>',
])('%s does not', (text) => {
  expect(interests(text)).toBe(false);
});

test('takes time in proportion', () => {
  const started = performance.now();
  interests('<img> social co-'.repeat(200_000));
  interests('-'.repeat(2_000_000));
  expect(performance.now() - started).toBeLessThan(2000);
});
