import { defineConfig } from 'tsdown';
import { thirdPartyNotices } from '../../scripts/third-party-notices.ts';

export default defineConfig({
  entry: { bin: 'src/bin.ts' },
  platform: 'node',
  target: 'node20.19',
  dts: false,
  fixedExtension: false,
  // The workspace's packages go in as sources, so that what two readers share is there once, and loads once.
  inputOptions: { resolve: { conditionNames: ['brandlint-source', 'node', 'import', 'default'] } },
  deps: { neverBundle: ['playwright-core'] },
  plugins: [thirdPartyNotices()],
});
