import { expect, it } from 'vitest'
import { validateDataset } from '../../../src/data/validate-dataset.ts'
import { createDataFolder } from '../../support/data-folder.ts'
import { columnOf, datasetOf } from '../../support/dataset-settings.ts'

// datetime.strptime of Python 3.11 reads the first two and none of the others.
const CELLS = ['31.01.2020', '1.2.2020', 'infinity', 'epoch', '31.01.20', '\t31.01.2020', '31.01.2020x']

it('reads dates by the pattern of the file, and nothing else', async () => {
  const folder = createDataFolder()
  folder.write('data.csv', `day\n${CELLS.map((cell) => `"${cell}"\n`).join('')}`)
  const reading = { ...datasetOf().reading, dateFormat: '%d.%m.%Y' }
  const columns = [columnOf('day', { type: 'date', checks: { format: '%d.%m.%Y' } })]
  for (const asked of [{ reading, columns: [columnOf('day', { type: 'date' })] }, { columns }]) {
    const { checks } = await validateDataset(datasetOf(asked), folder)
    expect(checks.find(({ rule }) => rule === 'type')).toMatchObject({ failing: CELLS.length - 2 })
  }
})

it('refers to dates that are written as the key here is, or in the standard form', async () => {
  const folder = createDataFolder()
  folder.write('data.csv', 'day,seen\n31.01.2020,31.01.2020\n01.02.2020,2020-02-01\n02.02.2020,2020-03-01\n')
  const columns = [columnOf('day', { type: 'date', checks: { format: '%d.%m.%Y' } })]
  const checks = { foreignKeys: [{ fields: 'day', reference: { fields: 'seen' } }] }
  const found = await validateDataset(datasetOf({ columns, checks }), folder)
  expect(found.checks.find(({ rule }) => rule === 'foreignKeys')).toMatchObject({ failing: 1, total: 3 })
})
