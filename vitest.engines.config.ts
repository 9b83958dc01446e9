import { defineConfig } from 'vitest/config';
import { closingLine } from './test/closing-line.ts';

/** Tests that run real scanners and hook managers: `.ci/install-engines` gets them. */
export default defineConfig({
  test: {
    reporters: ['default', closingLine],
    include: ['test/engines/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    fileParallelism: false,
  },
});
