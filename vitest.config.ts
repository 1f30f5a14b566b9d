// Unit tests: pure parts on Node; anything that needs a page is in tests/e2e and runs in a real browser.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    environment: 'node',
    // By itself vitest leaves one of two cores idle.
    maxWorkers: 2,
    setupFiles: ['tests/no-console.ts', 'tests/load-kinds.ts'],
    testTimeout: 20_000,
  },
});
