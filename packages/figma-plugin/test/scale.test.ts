import { describe, expect, it } from 'vitest';
import { generateDocument } from './documents/generate-document.ts';
import { file, node, page } from './documents/make-nodes.ts';
import { solid } from './documents/make-paints.ts';
import { openPlugin } from './sandbox/open-plugin.ts';
import { totalOf } from './sandbox/slice.ts';

/** Checks a generated document; times are measured by `bench/figma.ts`, here only what no busy machine can change. */
async function checkGenerated(nodes: number) {
  const plugin = await openPlugin({
    file: generateDocument({ nodes }),
    settings: { checksMessages: false },
    memoryLimitBytes: 300e6,
  });
  plugin.sandbox.takeSlices();
  const updates = plugin.ask({ type: 'check', scope: 'file' });
  const slices = plugin.sandbox.takeSlices();
  const result = {
    layers: plugin.checked()?.layers ?? 0,
    findings: plugin.findings.size,
    progress: updates.filter(({ type }) => type === 'progress').length,
    found: updates.filter(({ type }) => type === 'found').length,
    slices,
    memory: plugin.sandbox.memory(),
  };
  plugin.sandbox.dispose();
  return result;
}

describe('large documents', () => {
  it(
    'take time in proportion, in many slices, and tell what they find as it comes',
    { timeout: 120_000 },
    async () => {
      const small = await checkGenerated(2000);
      const large = await checkGenerated(8000);
      expect(small.layers).toBeGreaterThan(1800);
      expect(large.layers).toBeGreaterThan(7200);
      const growth = totalOf(large.slices) / totalOf(small.slices) / (large.layers / small.layers);
      expect(growth).toBeLessThan(2);
      expect(large.findings / small.findings / (large.layers / small.layers)).toBeCloseTo(1, 0);
      expect(large.slices.length).toBeGreaterThan(20);
      expect(large.progress).toBeGreaterThan(10);
      expect(large.found).toBeGreaterThan(10);
      expect(large.memory.used).toBeLessThan(100e6);
    },
  );

  it('twenty thousand findings are told with few places each', { timeout: 240_000 }, async () => {
    const box = { x: 0, y: 0, width: 10, height: 10 };
    const hex = (at: number): string => `#ff${(at % 65_536).toString(16).padStart(4, '0')}`;
    const children = Array.from({ length: 2000 }, (_, layer) =>
      node(`1:${layer}`, 'RECTANGLE', 'Many', box, {
        fills: Array.from({ length: 10 }, (_none, fill) => solid(hex(layer * 10 + fill))),
      }),
    );
    const settings = { checksMessages: false };
    const many = file('Many', [page('0:1', 'Page', children)]);
    const plugin = await openPlugin({ file: many, settings, memoryLimitBytes: 300e6 });
    plugin.ask({ type: 'check', scope: 'page' });
    expect(plugin.checked()?.summary.warnings).toBeGreaterThan(18_000);
    for (const { places } of plugin.findings.values()) expect(places.length).toBeLessThanOrEqual(100);
    expect(plugin.sandbox.log()).toEqual([]);
    plugin.sandbox.dispose();
  });
});
