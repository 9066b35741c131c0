import { describe, expect, it } from 'vitest'
import { discoverSlices } from '../../src/evaluation/discover-slices.ts'
import type { SearchColumn } from '../../src/sample/read-search-columns.ts'
import { createGenerator } from '../../src/stats/generator.ts'
import { makeSample } from '../support/make-sample.ts'

const SIZE = 600

/** Three columns of four values; `wrong` is how often an example of these values is predicted wrong. */
function plant(seed: number, wrong: (codes: readonly number[]) => number) {
  const generator = createGenerator(seed)
  const draw = (count: number) => Math.floor((generator.nextUint32() / 2 ** 32) * count)
  const codes = ['x', 'y', 'z'].map(() => Int32Array.from({ length: SIZE }, () => draw(4)))
  const columns: SearchColumn[] = codes.map((column, place) => {
    const name = 'xyz'[place] as string
    return { name, values: [0, 1, 2, 3].map((value) => `${name}=${value}`), codes: column }
  })
  const hits = Array.from({ length: SIZE }, (_, row) => {
    const here = codes.map((column) => column[row] as number)
    return generator.nextUint32() / 2 ** 32 >= wrong(here)
  })
  const sample = makeSample({
    target: hits.map(() => 'a'),
    predicted: hits.map((hit) => (hit ? 'a' : 'b')),
    labels: ['a', 'b'],
  })
  return { sample, columns }
}

describe('the search for the worst slices', () => {
  it('finds a planted slice, and no pair that fares no worse than it', () => {
    const { sample, columns } = plant(1, ([x]) => (x === 2 ? 0.6 : 0.1))
    const found = discoverSlices(sample, columns, { least: 30 })
    expect(found?.slices.map(({ name }) => name)).toContain('x=2')
    expect(found).toMatchObject({ loss: 'error rate', level: 0.05, columns: ['x', 'y', 'z'] })
    const whole = found?.slices.find(({ name }) => name === 'x=2')
    for (const { name, loss } of found?.slices ?? []) {
      if (name !== 'x=2') expect(loss).toBeGreaterThan(whole?.loss ?? 1)
    }
  })

  it('finds a planted pair, the largest difference first', () => {
    const { sample, columns } = plant(2, ([x, y]) => (x === 1 && y === 3 ? 0.9 : 0.1))
    expect(discoverSlices(sample, columns, { least: 20 })?.slices[0]?.name).toBe('x=1 & y=3')
  })

  it('finds nothing in noise, in at least 95 of 100 cases', () => {
    for (const share of [0.1, 0.97]) {
      let silent = 0
      for (let seed = 0; seed < 100; seed += 1) {
        const { sample, columns } = plant(seed, () => share)
        if (discoverSlices(sample, columns, { least: 30 })?.slices.length === 0) silent += 1
      }
      expect(silent).toBeGreaterThanOrEqual(95)
    }
  })

  it('tests no slice that is too small, itself or the rest', () => {
    const { sample } = plant(1, () => 0.5)
    const codes = Int32Array.from({ length: SIZE }, (_, row) => (row < 10 ? 0 : 1))
    const columns = [{ name: 'x', values: ['x=0', 'x=1'], codes }]
    expect(discoverSlices(sample, columns, { least: 30 })).toMatchObject({ tested: 0, slices: [] })
  })
})
