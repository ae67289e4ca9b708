import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunReport } from 'brandlint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openIntake } from '../examples/queue/intake.ts';
import { startWorker } from '../examples/queue/worker.ts';
import { near, pdf } from './cli/mixed-folder.ts';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** Starts a Redis that keeps nothing, on a port of its own. */
async function startRedis() {
  const folder = mkdtempSync(join(tmpdir(), 'brandlint-redis-'));
  const port = await findPort();
  const words = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  const server = spawn('redis-server', words, { stdio: 'ignore' });
  await waitFor(port);
  return {
    connection: { host: '127.0.0.1', port, maxRetriesPerRequest: null },
    async close() {
      server.kill('SIGKILL');
      await once(server, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

async function findPort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || !address) throw new Error('there is no free port');
  return address.port;
}

async function waitFor(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Redis did not start');
}

describe.runIf(hasRedis)('a hosted intake on BullMQ and Redis', { timeout: 120_000 }, () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;
  let intake: ReturnType<typeof openIntake>;
  let worker: Awaited<ReturnType<typeof startWorker>>;
  let checked = 0;

  beforeAll(async () => {
    redis = await startRedis();
    intake = openIntake(redis.connection);
    worker = await startWorker(redis.connection);
    worker.worker.on('completed', () => checked++);
  }, 60_000);

  afterAll(async () => {
    await worker.close();
    await intake.close();
    await redis.close();
  }, 60_000);

  async function check(name: string, bytes: Buffer): Promise<RunReport> {
    const job = await intake.submit({ name, bytes });
    for (;;) {
      const state = await job.getState();
      if (state === 'failed') throw new Error((await intake.queue.getJob(job.id ?? ''))?.failedReason);
      if (state === 'completed') {
        const done = await intake.queue.getJob(job.id ?? '');
        if (done) return done.returnvalue;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  test('documents come back as reports, a bomb among them; what comes after it is read', async () => {
    const bomb = pdf('0 0 m 1 1 l S '.repeat(3_000_000));
    const [page, flyer, broken, bombed] = await Promise.all([
      check('page.html', Buffer.from('<!doctype html><title>x</title><p style="color:#C51E80">x</p>')),
      check('flyer.pdf', pdf(near)),
      check('broken.docx', Buffer.from('PK no archive')),
      check('bomb.pdf', bomb),
    ]);
    expect(page.run).toBeInstanceOf(Array);
    expect(page.files.flatMap(({ findings }) => findings)).not.toEqual([]);
    expect(flyer.files.flatMap(({ findings }) => findings)).not.toEqual([]);
    expect(broken.summary.unreadable).toBe(1);
    expect(bombed.summary.files).toBe(1);
    const after = await check('after.css', Buffer.from('a { color: #C51E80 }'));
    expect(after.files.flatMap(({ findings }) => findings)).toHaveLength(1);
  });

  test('the same document is checked once, under each name', async () => {
    const bytes = Buffer.from('b { color: #C51E80 }');
    const before = checked;
    const [one, other] = [await check('same.css', bytes), await check('same.css', bytes)];
    expect(other).toEqual(one);
    expect(checked - before).toBe(1);
    await check('another.css', bytes);
    expect(checked - before).toBe(2);
  });
});
