import { describe, expect, it } from 'vitest'
import { readAt } from '../../src/report/charts/interpolate.ts'
import { quantileOf } from '../../src/report/charts/quantile-of.ts'
import { tabulate } from '../../src/report/charts/text-table.ts'
import { chooseTicks, spread } from '../../src/report/charts/ticks.ts'

describe('ticks', () => {
  // The values are those of d3-array 3.2, ticks(start, stop, count).
  it.each([
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1], ['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']],
    [-0.154, 0.02, 5, [-0.15, -0.1, -0.05, 0], ['−0.15', '−0.10', '−0.05', '0.00']],
    [30, 355, 5, [50, 100, 150, 200, 250, 300, 350], ['50', '100', '150', '200', '250', '300', '350']],
    [0, 4_000_000, 2, [0, 2_000_000, 4_000_000], ['0', '2.0 M', '4.0 M']],
  ])('from %d to %d are round numbers', (low, high, count, values, said) => {
    const ticks = chooseTicks(low, high, count)
    expect(ticks.values).toEqual(values)
    expect(ticks.values.map(ticks.format)).toEqual(said)
  })

  it('are one where there is no width', () => {
    expect(chooseTicks(3, 3, 5).values).toEqual([3])
  })
})

describe('the room around values', () => {
  it('is never without a width', () => {
    expect(spread([0.5])).toEqual([0.47, 0.53])
    expect(spread([0])).toEqual([-0.06, 0.06])
    expect(spread([])).toEqual([0, 1])
  })
})

describe('a quantile', () => {
  // numpy 2: np.quantile([1, 2, 4, 8], [0, 0.05, 0.5, 0.75, 1]) = 1, 1.15, 3, 5, 8
  it.each([
    [0, 1],
    [0.05, 1.15],
    [0.5, 3],
    [0.75, 5],
    [1, 8],
  ])('at %d is linear between neighbours', (level, value) => {
    expect(quantileOf([1, 2, 4, 8], level)).toBeCloseTo(value, 12)
  })

  it('of nothing is nothing', () => {
    expect(quantileOf([], 0.5)).toBeNull()
  })
})

describe('reading a curve', () => {
  const steps = [
    { x: 0, y: 0 },
    { x: 0, y: 0.4 },
    { x: 0.5, y: 0.8 },
    { x: 1, y: 1 },
  ]

  it('is linear between points', () => {
    expect(readAt(steps, 0.25)).toBeCloseTo(0.6, 12)
  })

  it('takes the higher end of a jump', () => {
    expect(readAt(steps, 0)).toBe(0.4)
  })

  it('does not go on beyond its ends', () => {
    expect(readAt(steps, 1.1)).toBeNull()
    expect(readAt(steps.slice(2), 0.2)).toBeNull()
  })
})

describe('a table of characters', () => {
  it('leaves out columns that do not fit', () => {
    const header = ['name', ...Array.from({ length: 12 }, (_, at) => `a long column ${at}`)]
    const table = tabulate(header, [header.map(() => '1')])
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(92)
    expect(table).toContain('a long column 4')
    expect(table).not.toContain('a long column 11')
  })
})
