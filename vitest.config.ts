import { defineConfig } from 'vitest/config';
import { closingLine } from './test/closing-line.ts';

export default defineConfig({
  test: {
    reporters: ['default', closingLine],
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/engines/**'],
    testTimeout: 30_000,
    pool: 'forks',
  },
});
