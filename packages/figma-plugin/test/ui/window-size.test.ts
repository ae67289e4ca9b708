import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildWindow } from './build-window.ts';

test('the window is at most 60 kB, gzipped', async () => {
  const html = await buildWindow();
  expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(60_000);
  expect(html).not.toMatch(/dangerouslySetInnerHTML=|innerHTML=`|https?:\/\/(?!www\.w3\.org\/)/);
});
