import { defineConfig } from 'vitest/config';

// Each file drives whole browsers: one file at a time is faster on two cores than four that starve each other.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
