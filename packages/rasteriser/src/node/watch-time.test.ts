import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readThreadMs, readThreadName } from './thread-time.ts';
import { watchTime } from './watch-time.ts';

/** Whether a watch over 20 ms has called by the time that eight times as much is over. */
async function isUpSoon(readMs: () => number | undefined): Promise<boolean> {
  let isUp = false;
  const watch = watchTime(20, readMs, () => {
    isUp = true;
  });
  await setTimeout(160);
  watch.stop();
  return isUp;
}

test.each([
  ['had no processor', () => 5000, false],
  ['has computed for as long', createClock(), true],
  ['tells nothing of itself, as if it had computed', () => undefined, true],
])('of a thread that %s', async (_, readMs, isUp) => {
  expect(await isUpSoon(readMs)).toBe(isUp);
});

/** Time that passes as fast as it is looked at. */
function createClock(): () => number {
  let ms = 0;
  return () => (ms += 20);
}

test.runIf(process.platform === 'linux')('the time of a thread is its own', () => {
  const name = readThreadName();
  const readMs = () => (name === undefined ? undefined : readThreadMs(name));
  const start = readMs() ?? Number.NaN;
  while ((readMs() ?? Number.NaN) < start + 50) Math.hypot(start, 1);
  expect(readMs()).toBeGreaterThanOrEqual(start + 50);
  expect(readThreadMs('0')).toBe(undefined);
});
