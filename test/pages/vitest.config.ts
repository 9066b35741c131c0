import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The HTML report in a real browser: `npm run test:pages`. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['test/pages/**/*.page.ts'],
    globalSetup: ['test/pages/support/install-browser.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    restoreMocks: true,
  },
})
