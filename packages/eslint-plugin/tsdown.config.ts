import { defineConfig } from 'tsdown';
import { rasteriserFiles } from '../../scripts/rasteriser-files.ts';
import { thirdPartyNotices } from '../../scripts/third-party-notices.ts';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    // The thread that looks at pictures, and the rasteriser's own, are looked for beside what starts them.
    'artwork-worker': 'src/artwork/artwork-worker.ts',
    'rasteriser-worker': '../rasteriser/src/node/rasteriser-worker.ts',
  },
  platform: 'node',
  target: 'node20.19',
  dts: { entry: 'src/index.ts' },
  minify: true,
  fixedExtension: false,
  // The workspace's packages go in as sources, so that a run of ESLint loads one file more and not 200.
  inputOptions: { resolve: { conditionNames: ['brandlint-source', 'node', 'import', 'default'] } },
  deps: { neverBundle: ['eslint', 'eslint/config'] },
  // What a run loads stays one file; the threads, which few runs start, have the rest.
  plugins: [thirdPartyNotices(), rasteriserFiles()],
});
