import { expect, it } from 'vitest'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { columnOf, datasetOf } from '../support/dataset-settings.ts'

it('the profile of a column reads dates by the column’s own format, as its checks do', async () => {
  const folder = createDataFolder()
  // Month before day, and nothing in the file that would give it away.
  folder.write('data.csv', 'seen,at\n02/01/2026,20260201 0930\n01/12/2026,20260101 0800\n')
  const columns = [
    columnOf('seen', { type: 'date', checks: { format: '%m/%d/%Y', minimum: '2026-01-12' } }),
    columnOf('at', { type: 'datetime', checks: { format: '%Y%m%d %H%M', minimum: '2026-01-01T08:00:00' } }),
  ]
  const found = await validateDataset(datasetOf({ columns }), folder)
  expect(found.checks.filter(({ result }) => result !== 'pass')).toEqual([])
  expect(found.columns).toMatchObject([
    { name: 'seen', min: '2026-01-12', max: '2026-02-01' },
    { name: 'at', min: '2026-01-01 08:00:00', max: '2026-02-01 09:30:00' },
  ])
  expect(found.columns.map((column) => column['unreadable'])).toEqual([undefined, undefined])
})
