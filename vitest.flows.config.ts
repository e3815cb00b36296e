// Flows in a real browser, one file after another: two cores hold one Chromium and one server well.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/flows/**/*.flow.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
})
