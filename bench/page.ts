// How long report.html takes to open in Chromium: navigation to load event, from a file, in a new context each time,
// beside an empty page in the same run. Figures go to docs/performance.md by hand, with the machine they were taken on.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { renderReport, startBrowser } from '../test/pages/support/open-report.ts'
import { largeReport } from '../test/support/large-report.ts'

const RUNS = 15
/** The goal for the largest of these, in milliseconds. */
const GOAL = 1000

const folder = mkdtempSync(join(tmpdir(), 'mergemark-page-'))
const pages = {
  'empty page': '<!doctype html><html lang="en"><title>empty</title><p>empty</p></html>',
  'ordinary report': await renderReport(largeReport({ metrics: 12, slices: 20, flips: 40 })),
  'large report': await renderReport(largeReport()),
}
const times = new Map(Object.keys(pages).map((name) => [name, [] as number[]]))
for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), html)

const browser = await startBrowser()
// In turn, so that a machine whose speed drifts is fair to all.
for (let run = 0; run <= RUNS; run += 1) {
  for (const name of Object.keys(pages)) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
    // Two frames on, so that what load leaves to be laid out and painted is counted too.
    const took = await page.evaluate<number>(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))',
    )
    if (run > 0) times.get(name)?.push(took)
    await page.close()
  }
}
await browser.close()
rmSync(folder, { recursive: true })

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const empty = median(times.get('empty page') ?? [])
for (const [name, values] of times) {
  const size = (Buffer.byteLength(pages[name as keyof typeof pages]) / 1e6).toFixed(2)
  const range = `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`
  const middle = median(values)
  console.log(
    `${name.padEnd(16)} ${size} MB, median ${middle.toFixed(0)} ms (${range}), ${(middle / empty).toFixed(1)} x empty`,
  )
}
console.log(
  `large report / the goal of ${GOAL} ms: ${(median(times.get('large report') ?? []) / GOAL).toFixed(2)}`,
)
