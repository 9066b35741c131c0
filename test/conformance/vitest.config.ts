import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The published cases of other tools, taken as data: `npm run test:conformance`. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['test/conformance/**/*.conformance.ts'],
    testTimeout: 600_000,
    restoreMocks: true,
  },
})
