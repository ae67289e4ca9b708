import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    node: 'src/node/open-rasteriser.ts',
    'rasteriser-worker': 'src/node/rasteriser-worker.ts',
    canvas: 'src/canvas/open-rasteriser.ts',
  },
  platform: 'neutral',
  target: 'node20.19',
  dts: true,
  fixedExtension: false,
  // The canvas needs nothing of Node.js; the other two entries do.
  deps: { neverBundle: [/^node:/] },
});
