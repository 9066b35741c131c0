import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Whole runs: workflows job by job, attacks, main made again, every fault of a forge at every place: `npm run test:whole`, some minutes. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['test/whole/**/*.whole.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    restoreMocks: true,
    maxWorkers: 2,
    // Its JSON imports lack the attribute that Node asks for.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
  },
})
