import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (name: string) => {
  const lines = readFileSync(`examples/penguins/data/${name}.csv`, 'utf8').trimEnd().split('\n')
  return { header: lines[0], rows: lines.slice(1) }
}

const SOURCE = 'node_modules/vega-datasets/data/penguins.json'
const birds: Record<string, string | number | null>[] = JSON.parse(readFileSync(SOURCE, 'utf8'))
const all = read('penguins')
const train = read('train')
const test = read('test')

describe('the penguins of the example', () => {
  it('are those of vega-datasets, in their order', () => {
    const measured = birds.map((bird) =>
      [
        'Species',
        'Island',
        'Beak Length (mm)',
        'Beak Depth (mm)',
        'Flipper Length (mm)',
        'Body Mass (g)',
      ].map((column) => String(bird[column] ?? '')),
    )
    expect(all.rows.map((row) => row.split(',').slice(1, 7))).toEqual(measured)
  })

  it('are in one part each, the two that were never measured in none', () => {
    const placed = [...train.rows.map((row) => `${row},train`), ...test.rows.map((row) => `${row},test`)]
    const unplaced = all.rows.filter((row) => row.endsWith(','))
    expect(unplaced.map((row) => row.slice(0, 4))).toEqual(['p004', 'p340'])
    expect([...placed, ...unplaced].sort()).toEqual([...all.rows].sort())
  })

  it('are enough to measure on for equal predictions to prove that nothing changed', () => {
    expect(test.rows.length).toBeGreaterThanOrEqual(200)
    expect(test.header).toBe(train.header)
  })
})
