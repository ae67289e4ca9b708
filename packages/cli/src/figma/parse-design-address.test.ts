import { expect, test } from 'vitest';
import { parseDesignAddress, parseNodeId } from './parse-design-address.ts';

const key = 'aB3dE6gH9jK1mN4pQ7sT0v';

test.each([
  [key, undefined],
  [`https://www.figma.com/design/${key}/Annual-report?node-id=12-34&t=x`, '12:34'],
  [`https://www.figma.com/file/${key}`, undefined],
  [`figma.com/proto/${key}/x?node-id=1%3A2`, '1:2'],
  [`https://www.figma.com/design/mainKey123/branch/${key}/Name`, undefined],
  [`https://embed.figma.com/design/${key}?node-id=I1-2;3-4`, 'I1:2;3:4'],
  [`https://www.figma.com/design/${key}?node-id=../../x`, undefined],
])('%s', (text, nodeId) => {
  expect(parseDesignAddress(text)).toEqual({ fileKey: key, nodeId });
});

test.each([
  '',
  'abc',
  'design.fig',
  `http://www.figma.com/design/${key}`,
  `https://figma.com.example/design/${key}`,
  `https://evilfigma.com/design/${key}`,
  `https://www.figma.com/community/${key}`,
  'https://www.figma.com/design/../../v1/me',
  'https://www.figma.com/design/a%2fb%2fc%2fd',
  `${key}/../me`,
  `${key}?x`,
  'https://',
  'x'.repeat(100_000),
])('no address: %s', (text) => {
  expect(parseDesignAddress(text)).toBe(undefined);
});

test.each([
  ['12:34', '12:34'],
  ['12-34', '12:34'],
  ['I1:2;3:4', 'I1:2;3:4'],
  ['S1:2', 'S1:2'],
  ['12', undefined],
  ['1:2,3:4', undefined],
  ['1:2&x=1', undefined],
  [`1:2${';1:2'.repeat(100_000)}`, undefined],
])('the layer %s', (text, expected) => {
  expect(parseNodeId(text)).toBe(expected);
});
