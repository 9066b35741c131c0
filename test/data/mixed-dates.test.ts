import { expect, it } from 'vitest'
import type { ReadingSettings } from '../../src/config/configuration.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { columnOf, datasetOf } from '../support/dataset-settings.ts'

const DOTTED = ['31.12.2007', '03.04.2007', '11.11.2007']
const STANDARD = ['2007-12-30', '2007-04-02']

/** Cells of a column of dates that do not read as one, and what is found out of how dates are written. */
async function judge(
  cells: readonly string[],
  {
    reading = {},
    format = null as string | null,
  }: { reading?: Partial<ReadingSettings>; format?: string | null } = {},
) {
  const folder = createDataFolder()
  folder.write('data.csv', `at\n${cells.join('\n')}\n`)
  const settings = datasetOf({
    columns: [columnOf('at', { type: 'date', checks: format === null ? {} : { format } })],
  })
  const found = await validateDataset({ ...settings, reading: { ...settings.reading, ...reading } }, folder)
  const failing = found.checks.find(({ rule }) => rule === 'type')?.examples.map(({ value }) => value)
  return { failing, told: found.reading?.['dateFormat'] }
}

it('dates of the standard form are read beside those of the form that was found out, which the document names', async () => {
  expect(await judge([...DOTTED, ...STANDARD])).toEqual({ failing: [], told: '%d.%m.%Y' })
})

it('a form that most cells do not have is not found out, and fails', async () => {
  expect(await judge([...STANDARD, ...STANDARD, ...DOTTED])).toEqual({ failing: DOTTED, told: undefined })
})

it('a form that is given, of the file or of the column, is the only one', async () => {
  const cells = [...DOTTED, ...STANDARD]
  expect((await judge(cells, { reading: { dateFormat: '%d.%m.%Y' } })).failing).toEqual(STANDARD)
  expect((await judge(cells, { format: '%d.%m.%Y' })).failing).toEqual(STANDARD)
})

it('the other order of day and month fails, once one of the two is found out', async () => {
  expect(await judge([...DOTTED, '12.31.2007'])).toEqual({ failing: ['12.31.2007'], told: '%d.%m.%Y' })
})
