import { defineConfig } from 'vitest/config';

// Each file drives whole browsers, which wait for a person's pauses most of the time: three files at a time keep two cores
// busy, four starve each other.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'src/warm-firefox.ts',
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
