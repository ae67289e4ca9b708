import { defineConfig } from 'vitest/config';

const conditions = ['brandlint-source', 'node', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'brands/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    // Left to itself it leaves one processor idle.
    maxWorkers: '100%',
    testTimeout: 30_000,
    // Bundles and browsers take their time where much else goes on; what is waited for ends the wait.
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
