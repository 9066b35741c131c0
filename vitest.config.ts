import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    // Most of the time is spent in git and in children: a worker a core keeps both busy.
    maxWorkers: 2,
    // Its JSON imports lack the attribute that Node asks for.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
  },
})
