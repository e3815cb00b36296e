// Flows in a real browser, two at a time: each waits for its screens more than it computes. Files of one process share its dictionary, its empty database and its browser.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: 'test/shelf.ts',
    include: ['test/flows/**/*.flow.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
})
