// Tests beside the code, no isolation between files: a file must not leave global state behind.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: 'test/shelf.ts',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    isolate: false,
    pool: 'threads',
    // The default leaves a core idle. Three on two cores: while one waits for a killed process or a mail server, two compute.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
})
