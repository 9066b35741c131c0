import { expect, it } from 'vitest'
import type { CheckResult, Dataset } from '../../src/documents/data.ts'
import { judgeData } from '../../src/gate/judge-data.ts'
import { datasetOf } from '../support/dataset-settings.ts'

it('says what a check of the whole data set came to, and counts no rows of it', () => {
  const check = (rule: string, told: Partial<CheckResult>): CheckResult => ({
    rule,
    column: null,
    severity: 'error',
    result: 'fail',
    failing: 1,
    total: 1,
    message: '',
    examples: [],
    ...told,
  })
  const rows = check('rows', { observed: 3, message: '3 rows, below 4' })
  const form = check('well-formed', { result: 'pass', failing: 0 })
  const found = { name: 'set', rows: 3, columns: [], checks: [form, rows] } as unknown as Dataset
  const expected = [datasetOf({ checks: { rows: { min: 4 } } })]
  expect(judgeData({ datasets: [found], expected, absent: '' })[0]).toMatchObject({
    rule: 'data.set: rows',
    outcome: 'violated',
    effect: 'fail',
    message: '3 rows, below 4.',
  })
})
