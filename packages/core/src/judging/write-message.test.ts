import { expect, test } from 'vitest';
import { createMessageWriter } from './write-message.ts';

test.each([
  ['Expected "{written}" ({deltaE}).', { written: '#abc', deltaE: 0.2449 }, 'Expected "#abc" (0.24).'],
  ['{points:point}; limit {limit}', { points: 1, limit: 3 }, '1 point; limit 3'],
  ['ΔE {deltaE}, limit {limit}', { deltaE: 1.997, limit: 2 }, 'ΔE 1.99, limit 2'],
  ['ΔE {distance}, {seen}', { distance: 5.001, seen: 'x' }, 'ΔE 5.01, x'],
  ['{points:point}; limit {limit}', { points: 1.004, limit: 3 }, '1 point; limit 3'],
  ['by {points:point}', { points: 0.5 }, 'by 0.5 points'],
  ['by {points:point}', { points: 3 }, 'by 3 points'],
  ['{missing} and {missing:thing}', {}, '{missing} and {missing} things'],
  ['no slot', {}, 'no slot'],
])('%s', (template, data, message) => {
  expect(createMessageWriter(template)(data)).toBe(message);
});
