import { describe, expect, it } from 'vitest'
import { validateDatasets } from '../../src/data/validate-datasets.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { columnOf, datasetOf } from '../support/dataset-settings.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { createMemoryRunner } from '../support/memory-runner.ts'

describe('the data sets of a configuration', () => {
  it('refer to each other, one that is not checked among them', async () => {
    const { folder, ports } = workplace()
    folder.write('species.csv', 'name\nAdelie\n')
    folder.write('birds.csv', 'species\nAdelie\nGentoo\n')
    const species = datasetOf({ name: 'species', path: 'species.csv' })
    const birds = datasetOf({
      name: 'birds',
      path: 'birds.csv',
      checks: {
        foreignKeys: [{ fields: 'species', reference: { resource: 'species', fields: 'name' } }],
      },
    })
    const both = await validateDatasets([species, birds], ports)
    const alone = await validateDatasets([birds], ports, { datasets: [species, birds] })
    for (const { datasets } of [both, alone])
      expect(datasets.at(-1)?.checks.at(-1)).toMatchObject({ rule: 'foreignKeys', failing: 1, total: 2 })
    expect(alone.datasets).toHaveLength(1)
  })

  it('are told their age by the clock, and their rows beside main’s', async () => {
    const { folder, ports } = workplace()
    folder.write('data.csv', 'at\n2026-01-01\n2026-01-02\n')
    const checks = { freshness: { column: 'at', 'max-age': '1d' }, rows: { 'min-ratio': 1 } }
    const [main] = (await validateDatasets([datasetOf()], ports)).datasets
    folder.write('data.csv', 'at\n2026-01-01\n')
    const { datasets } = await validateDatasets([datasetOf({ checks })], ports, {
      base: main === undefined ? [] : [main],
    })
    expect(datasets[0]?.checks.slice(1)).toMatchObject([
      { rule: 'rows', result: 'fail', message: '1 row, 0.5 of main’s 2, below 1' },
      { rule: 'freshness', result: 'fail', observed: '2026-01-01' },
    ])
  })

  it('are checked where another cannot be read, and their failures marked', async () => {
    const { folder, ports, marks } = workplace()
    folder.write('data.csv', 'a\nx\n')
    const sound = datasetOf({ columns: [columnOf('a', { type: 'integer' })] })
    const broken = datasetOf({ name: 'gone', path: 'gone.csv' })
    await expect(validateDatasets([broken, sound], ports)).rejects.toMatchObject({
      fields: { datasets: [{ name: 'set' }] },
      error: { code: 'MM-205' },
    })
    expect(marks.map(({ place }) => place)).toEqual([{ file: 'data.csv', line: 2, column: null }])
  })

  it('ask for what is in the diff only where something is to be marked', async () => {
    const { folder, ports } = workplace()
    folder.write('data.csv', 'a\n1\n')
    const places = async () => {
      throw new Error('it was asked')
    }
    const passing = validateDatasets([datasetOf()], ports, { places })
    await expect(passing).resolves.toMatchObject({ datasets: [{ rows: 1 }] })
    const failing = datasetOf({ columns: [columnOf('a', { type: 'date', severity: 'info' })] })
    await expect(validateDatasets([failing], ports, { places })).rejects.toThrow('it was asked')
  })
})

function workplace() {
  const folder = createDataFolder()
  const { files, tables } = folder
  const clock = createManualClock(Date.parse('2026-01-03T12:00:00Z'))
  const runner = createMemoryRunner()
  return { folder, marks: runner.annotations, ports: { files, tables, clock, runner } }
}
