// Flows in a real browser, three at a time on two cores: while one waits for its screens, two compute. Files of one process share its dictionary, its empty database and its browser.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: 'test/shelf.ts',
    include: ['test/flows/**/*.flow.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 3,
    // As patient as the waits for elements: a second is not enough where others work on the same cores.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
})
