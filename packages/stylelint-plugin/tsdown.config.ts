import { defineConfig } from 'tsdown';
import { thirdPartyNotices } from '../../scripts/third-party-notices.ts';

export default defineConfig({
  entry: { index: 'src/index.ts', recommended: 'src/recommended.ts', strict: 'src/strict.ts' },
  platform: 'node',
  target: 'node20.19',
  dts: true,
  minify: true,
  fixedExtension: false,
  // The workspace's packages go in as sources, so that a run of Stylelint loads one file more and not 150.
  inputOptions: { resolve: { conditionNames: ['brandlint-source', 'node', 'import', 'default'] } },
  deps: { neverBundle: ['stylelint', /^postcss($|\/)/] },
  plugins: [thirdPartyNotices()],
});
