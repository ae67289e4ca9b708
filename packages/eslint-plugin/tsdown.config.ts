import { defineConfig } from 'tsdown';
import { thirdPartyNotices } from '../../scripts/third-party-notices.ts';

export default defineConfig({
  entry: { index: 'src/index.ts' },
  platform: 'node',
  target: 'node20.19',
  dts: true,
  minify: true,
  fixedExtension: false,
  // The workspace's packages go in as sources, so that a run of ESLint loads one file more and not 200.
  inputOptions: { resolve: { conditionNames: ['brandlint-source', 'node', 'import', 'default'] } },
  deps: { neverBundle: ['eslint', 'eslint/config'] },
  plugins: [thirdPartyNotices()],
});
