import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import { fileWith } from '../support/configuration-files.ts'
import { createDataFolder } from '../support/data-folder.ts'

/** What fails in a file by its schema, as `rule column failing`, in the order of the alphabet. */
async function failuresOf(csv: string, schema: string, name: string): Promise<string[]> {
  const text = fileWith({ data: `data:\n  penguins: { path: penguins.csv, schema: ${name} }` })
  const [settings] = parseConfiguration({
    text,
    path: 'mergemark.yml',
    files: new Map([[name, schema]]),
  }).data
  if (settings === undefined) throw new TypeError('no data set')
  const folder = createDataFolder()
  folder.write('penguins.csv', csv)
  const dataset = await validateDataset(settings, folder)
  expect(dataset.checks.filter(({ result }) => result === 'error')).toEqual([])
  return dataset.checks
    .filter(({ result }) => result === 'fail')
    .map(({ rule, column, failing }) => `${rule} ${column ?? '-'} ${failing}`)
    .sort()
}

describe('a file that is judged by a data contract', () => {
  const contract = readFileSync(new URL('../fixtures/schemas/penguins.odcs.yaml', import.meta.url), 'utf8')
  const judge = (rows: string[]) =>
    failuresOf(['id,species,body_mass_g,ringer,weighed', ...rows, ''].join('\n'), contract, 'p.odcs.yaml')

  it('passes where it keeps it', async () => {
    const rows = ['1,Adelie,3750,a@b.org,2007-11-11', '2,Gentoo,5000,,2007-11-11', '3,Gentoo,5025,,']
    expect(await judge(rows)).toEqual([])
  })

  it('fails by each promise that it breaks, at its ends too', async () => {
    const rows = ['1,Adelie,5001,nobody,2007-11-11', '1,Emperor,2400,,soon']
    // Two rows: `mustBeBetween: [2, 1000]` excludes both of its ends.
    expect(await judge(rows)).toEqual([
      'enum species 1',
      'format ringer 1',
      'minimum body_mass_g 1',
      'no heavy chicks - 1',
      'primaryKey - 2',
      'properties.mass.logicalTypeOptions.multipleOf - 1',
      'rows - 1',
      'type weighed 1',
      'unique id 2',
    ])
  })
})

describe('a file that is judged by a Table Schema', () => {
  const schema = {
    fields: [
      { name: 'id', type: 'integer', constraints: { required: true } },
      {
        name: 'mass',
        type: 'number',
        decimalChar: ',',
        constraints: { exclusiveMinimum: '2,5'.replace(',', '.') },
      },
      { name: 'day', type: 'date', format: '%d.%m.%Y', constraints: { maximum: '2008-12-31' } },
      { name: 'wet', type: 'boolean', trueValues: ['yes'], falseValues: ['no'] },
    ],
    primaryKey: 'id',
    missingValues: ['NA', ''],
  }
  const judge = (rows: string[], header = 'id;mass;day;wet') =>
    failuresOf([header, ...rows, ''].join('\n'), JSON.stringify(schema), 'schema.json')

  it('passes where it meets it', async () => {
    expect(await judge(['1;2,6;31.12.2008;yes', '2;NA;NA;no'])).toEqual([])
  })

  it('fails by each constraint that it breaks', async () => {
    expect(await judge(['1;2,5;01.01.2009;yes', '1;3,5;2008-01-01;maybe', 'NA;x;NA;no'])).toEqual([
      'enum wet 1',
      'exclusiveMinimum mass 1',
      'maximum day 1',
      'primaryKey - 3',
      'required id 1',
      'type day 1',
      'type mass 1',
    ])
  })

  it('fails with a column that the schema does not have', async () => {
    expect(await judge(['1;3,5;NA;no;7'], 'id;mass;day;wet;new')).toEqual([
      expect.stringMatching(/^fieldsMatch/),
    ])
  })
})
