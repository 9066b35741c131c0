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

  it('shows hostile names as text, with nothing hidden in them', async () => {
    const one = await createHistory(2)
    const [first] = one.series
    const series = first === undefined ? [] : [{ ...first, name: '<script>&"\u001b\u202e\u0000' }]
    const svg = await createCharts().svg(drawHistory([{ ...one, series }]), 'light')
    expect(svg).toContain('&lt;script&gt;&amp;')
    expect(svg).toContain('\\u001b\\u202e')
    expect(svg).not.toMatch(/<script|[\p{Cc}\p{Cf}]/u)
  })

  it('has a gap and a cross where a commit failed', async () => {
    const records = createMemoryRecords()
    for (const number of [1, 2, 3]) await recordRun(records, commitOf(number), 0.9, { run: `${number}` })
    const asked = { name: 'penguins', tip: commitOf(3), limit: 9, reaches: async () => true, all: false }
    const history = await readHistory(asked, { records, git: createLine(3) })
    const failed = history.commits.map((commit) =>
      commit.sha === commitOf(2) && commit.summary !== null
        ? { ...commit, summary: { ...commit.summary, failed: 'MM-402', metrics: [] } }
        : commit,
    )
    const shown = { ...history, commits: failed }
    const project = { name: 'penguins', address: 'memory', tip: commitOf(3), notes: [], history: shown }
    const drawn = drawHistory([{ ...project, series: toSeries(shown) }])
    const svg = await createCharts().svg(drawn, 'light')
    expect(svg).toContain('>×<')
    expect(svg).toContain('×: failed')
    for (const number of [1, 2, 3]) expect(svg).toContain(`>${commitOf(number).slice(0, 7)}<`)
  })

  it('is drawn of a single value, of several projects, and of no record at all', async () => {
    const charts = createCharts()
    const one = await createHistory(1)
    expect(await charts.svg(drawHistory([one, { ...one, name: '</svg>' }]), 'dark')).toContain('&lt;/svg&gt;')
    expect(await charts.svg(drawHistory([{ ...one, series: [] }]), 'light')).toMatch(/^<svg/)
  })
})
