import { describe, expect, it } from 'vitest'
import type { ColumnSettings } from '../../src/config/configuration.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { columnOf, datasetOf } from '../support/dataset-settings.ts'

async function profile(text: string, columns: readonly ColumnSettings[] = []) {
  const folder = createDataFolder()
  folder.write('data.csv', text)
  return (await validateDataset(datasetOf({ columns }), folder)).columns
}

describe('the profile of a column', () => {
  it('of numbers has their moments and quantiles', async () => {
    const masses = [3750, 3800, 3250, 3450, 3650, 3625, 4675, 3475, 4250, 3300, 3700.5]
    const [column] = await profile(`mass,x\n${masses.join(',1\n')},1\n,1\n`)
    // pandas 3.1.1: s.mean(), s.std(ddof=1), s.quantile(q), over the eleven masses.
    expect(column).toEqual({
      name: 'mass',
      type: 'number',
      nulls: 1,
      distinct: 11,
      min: 3250,
      max: 4675,
      mean: 3720.5,
      stddev: expect.closeTo(417.70234617488086, 8),
      quantiles: [
        { level: 0.05, value: 3275 },
        { level: 0.25, value: 3462.5 },
        { level: 0.5, value: 3650 },
        { level: 0.75, value: 3775 },
        { level: 0.95, value: 4462.5 },
      ],
      top: [],
    })
  })

  it('of text has its frequent values, and neither rare ones nor its first and last', async () => {
    const text = `species\n${'Gentoo\n'.repeat(6)}${'Adelie\n'.repeat(7)}${'Rare\n'.repeat(4)}`
    expect(await profile(text)).toEqual([
      {
        name: 'species',
        type: 'string',
        nulls: 0,
        distinct: 3,
        min: null,
        max: null,
        mean: null,
        stddev: null,
        quantiles: null,
        top: [
          { value: 'Adelie', count: 7 },
          { value: 'Gentoo', count: 6 },
        ],
      },
    ])
  })

  it('of dates has the first and the last', async () => {
    expect((await profile('day\n2020-03-01\n2019-12-31\n'))[0]).toMatchObject({
      type: 'date',
      min: '2019-12-31',
      max: '2020-03-01',
      mean: null,
      quantiles: null,
    })
  })

  it.each([
    ['1\n2', 'integer'],
    ['1\n2.5', 'number'],
    ['true\nFalse', 'boolean'],
    ['2020-01-01T00:00:00Z', 'datetime'],
    ['a\n1', 'string'],
    ['""', 'string'],
  ])('guesses the type of %j: %s', async (cells, type) => {
    expect((await profile(`a\n${cells}\n`))[0]?.type).toBe(type)
  })

  it('counts the cells that do not read as its type', async () => {
    expect((await profile('a\n1\nx\n', [columnOf('a', { type: 'integer' })]))[0]).toMatchObject({
      type: 'integer',
      mean: 1,
      unreadable: 1,
    })
  })

  it('survives numbers whose squares overflow', async () => {
    expect((await profile('a\n1e308\n-1e308\n1e308\n'))[0]).toMatchObject({
      min: -1e308,
      max: 1e308,
      stddev: null,
    })
  })

  it('of a single row has no deviation', async () => {
    expect((await profile('a\n5\n'))[0]).toMatchObject({ mean: 5, stddev: null })
  })
})
