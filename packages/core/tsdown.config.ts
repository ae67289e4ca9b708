import { defineConfig } from 'tsdown';
import { thirdPartyNotices } from '../../scripts/third-party-notices.ts';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    brand: 'src/brand/index.ts',
    'parse-color': 'src/color/parse-color.ts',
    pages: 'src/rules/pages.ts',
  },
  platform: 'neutral',
  target: 'node20.19',
  dts: true,
  fixedExtension: false,
  // culori is 150 small modules, which cost four times the start-up of one; what is used of it goes into the bundle.
  deps: { alwaysBundle: ['culori', 'culori/fn'] },
  plugins: [thirdPartyNotices()],
});
