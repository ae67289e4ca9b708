import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { index: 'src/index.ts', plain: 'src/plain.ts', sync: 'src/sync.ts', linter: 'src/linter.ts' },
  platform: 'node',
  target: 'node20.19',
  dts: true,
  fixedExtension: false,
});
