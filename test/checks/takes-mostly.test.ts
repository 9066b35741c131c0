import { expect, it } from 'vitest'
import type { ColumnType } from '../../src/checks/define-check.ts'
import { tableChecks } from '../../src/checks/index.ts'
import { takesMostly } from '../../src/checks/takes-mostly.ts'
import { compileChecks } from '../../src/data/compile-plan.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { columnOf, datasetOf } from '../support/dataset-settings.ts'

/** Of each check of the whole data set, an option that fits the file `a,b`. */
const OPTIONS: Readonly<Record<string, unknown>> = {
  fieldsMatch: 'exact',
  'column-count': { min: 2 },
  rows: { min: 1 },
  primaryKey: 'a',
  uniqueKeys: ['a'],
  foreignKeys: [{ fields: 'a', reference: { resource: '', fields: 'b' } }],
  pairs: [{ left: 'a', is: '<', right: 'b' }],
  order: { column: 'a' },
  freshness: { column: 'a', 'max-age': '1d' },
}

it.each(tableChecks.map((check) => [check.rule, check] as const))(
  '`mostly` of %s is taken where it judges row by row, and nowhere else',
  async (rule, check) => {
    const folder = createDataFolder()
    folder.write('data.csv', 'a,b\n1,2\n')
    await using table = await folder.tables.open({ path: 'data.csv' })
    const columns = ['a', 'b'].map((name) => columnOf(name))
    const types = new Map<string, ColumnType>(columns.map(({ name }) => [name, 'string']))
    const plans = compileChecks(datasetOf({ columns, checks: { [rule]: OPTIONS[rule] } }), table, {
      types,
      other: () => ({ relation: table.relation, columns: ['a', 'b'], rows: 1 }),
      baseRows: null,
      now: 0,
    })
    const test = plans.at(-1)?.test
    const kind = test !== undefined && 'kind' in test ? test.kind : 'error'
    expect(kind).not.toBe('error')
    expect(takesMostly(check)).toBe(kind === 'rows')
  },
)
