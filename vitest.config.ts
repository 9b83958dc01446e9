import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/engines/**'],
    testTimeout: 30_000,
    pool: 'forks',
  },
});
