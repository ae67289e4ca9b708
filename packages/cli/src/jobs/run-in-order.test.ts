import { expect, test } from 'vitest';
import { runInOrder } from './run-in-order.ts';

async function* count(to: number, failAt = Number.POSITIVE_INFINITY): AsyncGenerator<number> {
  for (let number = 0; number < to; number++) {
    if (number === failAt) throw new Error(`no ${number}`);
    yield await Promise.resolve(number);
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const quiet = () => Promise.resolve();

test('whatever is done first, results come in order, and few are begun ahead', async () => {
  const seen: number[] = [];
  const waited: [number, number][] = [];
  let running = 0;
  let most = 0;
  const run = async (number: number) => {
    most = Math.max(most, ++running);
    await wait(number % 5 === 0 ? 10 : 0);
    running--;
    return number * 2;
  };
  const onWait = (item: number, done: number) => {
    waited.push([item, done]);
    return Promise.resolve();
  };
  for await (const { item, result } of runInOrder(count(40), { run, atMost: 7, onWait })) {
    expect(result).toBe(item * 2);
    seen.push(item);
  }
  expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => index));
  expect(waited).toEqual(seen.map((index) => [index, index]));
  expect(most).toBe(7);
});

test('one at a time, nothing is begun before the last is handed on', async () => {
  const log: string[] = [];
  const run = (number: number) => Promise.resolve(log.push(`run ${number}`));
  for await (const { item } of runInOrder(count(3), { run, atMost: 1, onWait: quiet }))
    log.push(`got ${item}`);
  expect(log).toEqual(['run 0', 'got 0', 'run 1', 'got 1', 'run 2', 'got 2']);
});

test.each([
  ['an item', (number: number) => (number === 3 ? Promise.reject(new Error('no 3')) : wait(5)), undefined],
  ['where items come from', () => wait(5), 3],
])('what goes wrong with %s comes after what was before it', async (_, run, failAt) => {
  const seen: number[] = [];
  const all = async () => {
    for await (const { item } of runInOrder(count(9, failAt), { run, atMost: 8, onWait: quiet }))
      seen.push(item);
  };
  await expect(all()).rejects.toThrow('no 3');
  expect(seen).toEqual([0, 1, 2]);
});
