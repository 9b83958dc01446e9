import { defineConfig } from 'vitest/config';

/** Tests that run real scanners and hook managers: `.ci/install-engines` gets them. */
export default defineConfig({
  test: {
    include: ['test/engines/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    fileParallelism: false,
  },
});
