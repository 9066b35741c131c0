import { describe, expect, it } from 'vitest'
import { createCharts } from '../../src/adapters/vega/charts.ts'
import { toSeries } from '../../src/baseline/metric-history/metric-series.ts'
import { readHistory } from '../../src/baseline/metric-history/read-history.ts'
import { drawHistory } from '../../src/commands/history/draw-history.ts'
import { createMemoryRecords } from '../support/memory-records.ts'
import { commitOf, createLine, recordRun } from '../support/recorded-history.ts'

/** A fall, a new evaluation set, a missing value; a second metric that only ever stands still. */
async function createHistory(length: number) {
  const records = createMemoryRecords()
  for (let number = 1; number <= length; number += 1) {
    const wave = [0, 0.006, -0.004, 0.002, -0.006][number % 5] as number
    const level = number <= 14 ? 0.93 : number <= 26 ? 0.88 : 0.95
    const value = number === 20 ? null : level + wave
    await recordRun(records, commitOf(number), value, { set: number > 26 ? 'b' : 'a', metric: 'f1_macro' })
  }
  const reaches = async () => true
  const asked = { name: 'penguins', tip: commitOf(length), limit: 100, reaches, all: false }
  const history = await readHistory(asked, { records, git: createLine(length) })
  const shared = { name: 'penguins', address: 'memory', tip: commitOf(length), notes: [] }
  return { ...shared, history, series: toSeries(history) }
}

describe('the chart of a history', () => {
  it('shows values with their interval, what changed, and which commits they are of', async () => {
    const svg = await createCharts().svg(drawHistory([await createHistory(32)]), 'light')
    await expect(`${svg}\n`).toMatchFileSnapshot('../golden/history/history.svg')
  })

  it('is drawn of a single value, of several projects, and of no record at all', async () => {
    const charts = createCharts()
    const one = await createHistory(1)
    expect(await charts.svg(drawHistory([one, { ...one, name: '</svg>' }]), 'dark')).toContain('&lt;/svg&gt;')
    expect(await charts.svg(drawHistory([{ ...one, series: [] }]), 'light')).toMatch(/^<svg/)
  })
})
