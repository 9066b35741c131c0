import { describe, expect, it } from 'vitest'
import type { DatasetSettings } from '../../src/config/configuration.ts'
import { expectedChecks } from '../../src/config/expected-checks.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { columnOf, datasetOf, ruleOf } from '../support/dataset-settings.ts'

const everything = datasetOf({
  key: 'id',
  columns: [
    columnOf('id', { checks: { required: true, unique: true, pattern: '[0-9]+' } }),
    columnOf('mass', { type: 'integer', mostly: 0.9, checks: { maximum: 9000, minimum: 10 } }),
    columnOf('note', {
      severity: 'info',
      checks: { required: false, minLength: 1, maxLength: 9, enum: ['a'] },
    }),
    columnOf('gone', { type: 'date', severity: 'warning' }),
  ],
  rules: [ruleOf('mass > 5', { name: 'heavy', severity: 'warning', mostly: 0.5 }), ruleOf('nonsense(')],
})

describe('the checks that a policy expects', () => {
  it('carry what the policy demands of each, and leave out an option that asks for nothing', () => {
    const rows = expectedChecks(everything).map((one) => [one.rule, one.column, one.severity, one.mostly])
    expect(rows).toEqual([
      ['well-formed', null, 'error', 1],
      ['columns', null, 'error', 1],
      ['required', 'id', 'error', 1],
      ['unique', 'id', 'error', 1],
      ['pattern', 'id', 'error', 1],
      ['type', 'mass', 'error', 0.9],
      ['minimum', 'mass', 'error', 0.9],
      ['maximum', 'mass', 'error', 0.9],
      ['minLength', 'note', 'info', 1],
      ['maxLength', 'note', 'info', 1],
      ['enum', 'note', 'info', 1],
      ['type', 'gone', 'warning', 1],
      ['heavy', null, 'warning', 0.5],
      ['nonsense(', null, 'error', 1],
    ])
  })

  it.each<[string, DatasetSettings]>([
    ['of every kind', everything],
    ['that name nothing', datasetOf()],
    ['with a key only', datasetOf({ key: 'id' })],
    ['without a row rule', datasetOf({ columns: [columnOf('mass', { type: 'number' })] })],
  ])('are exactly those whose results are written, for settings %s', async (_, settings) => {
    const folder = createDataFolder()
    folder.write('data.csv', 'id,mass,note\n1,20,a\n2,30,a\n')
    const { checks } = await validateDataset(settings, folder)
    const names = (list: readonly { rule: string; column: string | null }[]) =>
      list.map(({ rule, column }) => [rule, column])
    expect(names(expectedChecks(settings))).toEqual(names(checks))
  })
})
