/**
 * How often the intervals, the tests and the whole gate err, by simulation with the code that judges. Not a test: it
 * takes minutes. `npm run bench:error-rates -- [trials]` writes the figures into docs/statistics.md. Seeds are fixed,
 * so that they are the same on any machine.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { measureCalibration } from './error-rates/calibration.ts'
import { measureCells } from './error-rates/cells.ts'
import { measureClusters, measureWeights } from './error-rates/clusters.ts'
import { measureCurves } from './error-rates/curves.ts'
import { measureGate } from './error-rates/gate.ts'
import { measureMeans } from './error-rates/means.ts'
import { measureChanges, measureShares } from './error-rates/shares.ts'
import { showTable } from './error-rates/table.ts'

const PAGE = 'docs/statistics.md'
const START = '<!-- measured: error rates (npm run bench:error-rates) -->'
const END = '<!-- end of error rates -->'

const trials = Number(process.argv[2] ?? 1000)
if (!Number.isInteger(trials) || trials < 1)
  throw new Error(`trials must be a whole number, not ${process.argv[2]}`)

const parts = [
  () => measureShares(20 * trials),
  () => measureChanges(20 * trials),
  () => measureCells(Math.ceil((2 * trials) / 5)),
  () => measureMeans(trials),
  () => measureCurves(trials),
  () => measureCalibration(Math.ceil(trials / 20)),
  () => measureWeights(Math.ceil(trials / 2)),
  () => measureClusters(Math.ceil(trials / 2)),
  () => measureGate(2 * trials),
]
const tables = parts.map((measure) => {
  const table = measure()
  console.error(`${table.title} …`)
  return showTable(table)
})
const figures = tables.join('\n\n')
console.log(figures)
writeFileSync(PAGE, replacePart(readFileSync(PAGE, 'utf8'), figures))

function replacePart(page: string, part: string): string {
  const start = page.indexOf(START)
  const end = page.indexOf(END)
  if (start < 0 || end < start) throw new Error(`${PAGE} has no part between ${START} and ${END}`)
  return `${page.slice(0, start + START.length)}\n\n${part}\n\n${page.slice(end)}`
}
