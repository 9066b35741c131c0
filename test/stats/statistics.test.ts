import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareStatistics, isOff, type StatisticsCase } from '../../scripts/oracle/compare-statistics.ts'

// statsmodels 0.15, scipy 1.17 and NumPy 2.4 on random cases: scripts/make-statistics-golden.py.
const { cases } = JSON.parse(readFileSync('test/golden/scipy/statistics.json', 'utf8')) as {
  cases: StatisticsCase[]
}
const compared = cases.flatMap(compareStatistics)
const names = [...new Set(compared.map(({ what }) => what))]

describe('tests and intervals', () => {
  it('are all compared on 25 cases', () => {
    expect(cases).toHaveLength(25)
    expect(names).toHaveLength(16)
  })

  it.each(names)('agree with statsmodels, scipy and NumPy: %s', (name) => {
    const all = compared.filter(({ what }) => what === name)
    expect(all.length).toBeGreaterThanOrEqual(25)
    expect(all.filter(isOff)).toEqual([])
  })
})
