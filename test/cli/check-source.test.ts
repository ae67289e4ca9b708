import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkSource, loadBrand, type LoadedBrand } from 'brandlint';
import { near, pdf } from './mixed-folder.ts';
import { brandlint, folderWith } from './run-brandlint.ts';
import { makePng } from './make-png.ts';
import { readStandIn } from './stand-ins.ts';

const settings = { scope: 'network' } as const;
const pixels = { width: 9, height: 9, data: new Uint8Array(9 * 9 * 4).fill(200) };
const second = join(import.meta.dirname, '../second-brand');

const sources: readonly [string, Buffer][] = [
  ['a.css', Buffer.from('a { color: #C51E80 }\n')],
  ['site/p.html', Buffer.from('<!doctype html><title>x</title><p style="color:#74b9cb">Coproduction</p>')],
  ['learning.svg', Buffer.from(readStandIn('learning'))],
  ['flyer.pdf', pdf(near)],
  ['f.png', Buffer.from(makePng(pixels))],
  ['broken.pdf', Buffer.from('no document')],
  ['binary.css', Buffer.from([0, 1, 2])],
  ['i.sass', Buffer.from('a\n  color: red\n')],
  ['empty.svg', Buffer.from('')],
];

let brand: LoadedBrand;

beforeAll(async () => {
  brand = await loadBrand({ settings, processes: 1 });
});

afterAll(async () => {
  await brand.close();
});

beforeEach(() => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
});

describe('the report that the command prints', () => {
  test.each(sources)('of %s, in this process and in one of its own', async (name, bytes) => {
    const cwd = folderWith({ [name]: bytes, 'brandlint.config.json': JSON.stringify(settings) });
    const { stdout } = await brandlint(['check', name, '--format', 'json'], { cwd });
    const own = await checkSource(bytes, name, brand);
    expect(JSON.parse(JSON.stringify(own))).toEqual(JSON.parse(stdout));
    expect(await checkSource(bytes, name, brand, { isolate: true })).toEqual(own);
  });

  test('of an invented brand, from its folder', async () => {
    const other = await loadBrand({ folder: second });
    const report = await checkSource(Buffer.from('a { color: #123456 }'), 'a.css', other);
    const { id } = JSON.parse(readFileSync(join(second, 'brand.json'), 'utf8')) as { id: string };
    expect([report.brand.id, report.summary.files]).toEqual([id, 1]);
    await other.close();
    await expect(checkSource(Buffer.from(''), 'a.css', other)).rejects.toThrow('this brand is closed');
  });
});

const gapsOf = async (name: string, text: string, how = {}) => {
  const { files } = await checkSource(Buffer.from(text), name, brand, how);
  return files.flatMap(({ gaps }) => gaps.map(({ kind, code }) => `${kind} ${code}`));
};

describe('what comes from outside', () => {
  test.each([false, true])('reaches for nothing beside it (isolate: %s)', async (isolate) => {
    const page = `<!doctype html><title>x</title><img src="/etc/hostname" alt="Learning"><img src="../a.svg" alt="Learning">`;
    expect(await gapsOf('../../p.html', page, { isolate })).toEqual([
      'unjudged not-at-hand',
      'unjudged not-at-hand',
    ]);
  });

  test.each(['', 'noname', 'x.exe', '../../etc/passwd', 'a\0b', 'json'])(
    'goes by any name: %j',
    async (name) => {
      expect(await gapsOf(name, 'x')).toEqual(['unreadable no-reader']);
    },
  );

  test('may take a lot: what takes too much is ended, and the next one is read', async () => {
    const spinning = pdf('0 0 m 1 1 l S '.repeat(40).repeat(90_000));
    const report = await checkSource(spinning, 'bomb.pdf', brand, { isolate: true });
    expect(report.summary.files).toBe(1);
    expect(
      (await checkSource(Buffer.from('a { color: #C51E80 }'), 'a.css', brand, { isolate: true })).summary
        .errors,
    ).toBe(1);
  });

  test('comments are obeyed, and listed only where it is not trusted', async () => {
    const text = '/* brandlint-ignore -- ours */\na { color: #C51E80 }\n';
    const untrusted = await loadBrand({ settings, untrusted: true });
    const errors = async (loaded: LoadedBrand) =>
      (await checkSource(Buffer.from(text), 'a.css', loaded)).summary.errors;
    expect([await errors(brand), await errors(untrusted)]).toEqual([0, 1]);
  });
});

test.each([undefined, 'a { color: red }', null])('%j is no bytes, and that is told', async (bytes) => {
  const told = checkSource(bytes as unknown as Uint8Array, 'a.css', brand);
  await expect(told).rejects.toThrow(/^checkSource: bytes expected/);
});

test.each([
  [{ folder: 'nowhere' }, /brand/],
  [{ settings: { scope: 'networc' as 'network' } }, /^settings, scope: /],
])('%j is told', async (options, told) => {
  await expect(loadBrand(options)).rejects.toThrow(told);
});

test('thousands of sources leave nothing behind', { timeout: 120_000 }, async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heapAfter = async (from: number, to: number) => {
    for (let index = from; index < to; index++) {
      const color = `#${(index * 4099).toString(16).padStart(6, '0').slice(-6)}`;
      await checkSource(
        Buffer.from(`.c${index} { color: ${color}; margin: ${index}px }`),
        `${index}.css`,
        brand,
      );
    }
    collect();
    return process.memoryUsage().heapUsed;
  };
  const early = await heapAfter(0, 1100);
  const late = await heapAfter(1100, 4100);
  expect((late - early) / 1024 / 1024).toBeLessThan(3);
});
