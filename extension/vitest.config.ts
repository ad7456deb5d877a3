import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^#platform\/(.*)$/, replacement: `${at('src/platform/chromium/')}$1` },
      // The package offers its browser half only to bundlers.
      { find: 'vscode-jsonrpc/browser', replacement: at('../node_modules/vscode-jsonrpc/lib/browser/main.js') },
    ],
  },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    setupFiles: ['test-seed.ts'],
    // Properties of thousands of texts take a second alone, and many on a machine that does something else; only what hangs must end.
    testTimeout: 60_000,
  },
});
