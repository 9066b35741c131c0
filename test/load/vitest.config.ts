import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Minutes of real processes against real remotes: one file at a time, so that each has the machine to itself. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['test/load/**/*.load.ts'],
    globalSetup: ['test/load/support/write-figures.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    restoreMocks: true,
  },
})
