import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { openOutput } from './open-output.ts';
import { createProgress } from './progress.ts';

function failing(code: string) {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done(Object.assign(new Error(code), { code }));
    },
  });
}

test('a reader that goes away is no error, now or later', async () => {
  const output = openOutput(failing('EPIPE'));
  await output.write('one');
  await output.write('two');
  expect(output.isTerminal).toBe(false);
});

test('a disk that is full is one', async () => {
  await expect(openOutput(failing('ENOSPC')).write('one')).rejects.toThrow('ENOSPC');
});

test('progress is quiet for a second, and where there is no terminal', async () => {
  const written: string[] = [];
  const output = {
    isTerminal: true,
    columns: 30,
    write: (content: string | Uint8Array) => {
      written.push(String(content));
      return Promise.resolve();
    },
  };
  let time = 0;
  const progress = createProgress(output, () => time);
  await progress.show(1, 9, 'a.css');
  time = 999;
  await progress.show(2, 9, 'b.css');
  await progress.clear();
  expect(written).toEqual([]);
  time = 1000;
  await progress.show(3, 9, 'a-rather-long-name\u001b[2J.css');
  time = 1050;
  await progress.show(4, 9, 'd.css');
  await progress.clear();
  expect(written).toEqual(['\r\u001b[KChecking 3 of 9: a-rather-lon', '\r\u001b[K']);
  await createProgress({ ...output, isTerminal: false }, () => (time += 5000)).show(1, 9, 'a.css');
  expect(written).toHaveLength(2);
});
