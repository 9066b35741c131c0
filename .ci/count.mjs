// Prints `N passed, N failed` from vitest's own report, and ends as `npm test` did. No report, no tests: a failure.
import { readFileSync } from 'node:fs'

const status = Number(process.argv[2])
let passed = 0
let failed = status === 0 ? 0 : 1
try {
  const report = JSON.parse(readFileSync('node_modules/.mergemark-tests.json', 'utf8'))
  passed = report.numPassedTests
  failed = Math.max(
    failed,
    report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0),
  )
} catch {
  failed = Math.max(failed, 1)
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = status === 0 && failed === 0 && passed > 0 ? 0 : 1
