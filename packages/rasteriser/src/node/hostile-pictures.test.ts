import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { hostilePictures } from '../../test/hostile-pictures.ts';
import { openRasteriser } from './open-rasteriser.ts';

/** Made to take long, but resvg draws them in a moment: what it cannot show it leaves out. */
const harmless = new Set([
  'a chain of patterns',
  'a pattern of points',
  'fine dashes',
  'dashes',
  'path of huge numbers',
  'pictures within pictures',
  'a PNG with far more data than it states',
]);

// A quarter of a second is as good as what users get, and the tests are over sooner.
const rasteriser = openRasteriser({ timeoutMs: 250 });
afterAll(() => rasteriser.close());

const square = '<rect width="12" height="12" fill="#C41E7F"/>';

test.each(Object.keys(hostilePictures))('%s: a reason, soon, and the next picture is right', async (name) => {
  const content = hostilePictures[name]?.();
  if (content === undefined) throw new Error('no picture');
  const start = performance.now();
  const drawn = await rasteriser.rasterise(content, 256);
  // On a machine that does nothing else it is a sixth of this at most.
  expect(performance.now() - start).toBeLessThan(3000);
  if (!harmless.has(name)) expect(drawn).toEqual({ fault: expect.stringMatching(/^[^.]+(?:\.\d[^.]*)*$/) });

  // Never the same twice, so that it is not remembered.
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><title>${name}</title>${square}</svg>`;
  const good = await rasteriser.rasterise({ format: 'svg', text }, 8);
  if ('fault' in good) throw new Error(good.fault);
  const alphas = good.raster.data.filter((_, at) => at % 4 === 3);
  expect([...alphas].map((alpha) => (alpha === 255 ? '#' : '.')).join('')).toBe(
    '####....'.repeat(4) + '........'.repeat(4),
  );
});

test.each(['filters within filters', 'arcs'])('%s: takes less than 200 MB', (name) => {
  const script = fileURLToPath(new URL('../../test/measure-memory.ts', import.meta.url));
  const args = ['--expose-gc', '--conditions=brandlint-source', script, name];
  const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const { fault, extraMb } = JSON.parse(output) as { fault: string | null; extraMb: number };
  expect(fault).toMatch(/^it takes /);
  expect(extraMb).toBeGreaterThan(20);
  expect(extraMb).toBeLessThan(200);
});
