import { expect, it } from 'vitest'
import { annotationsOf } from '../../src/data/annotations.ts'
import type { CheckResult, Dataset } from '../../src/documents/data.ts'

function datasetWith(check: Partial<CheckResult>): Dataset {
  const base: CheckResult = {
    rule: 'minimum',
    column: 'mass',
    severity: 'error',
    result: 'fail',
    failing: 1,
    total: 3,
    message: 'is not at least 2500',
    examples: [],
  }
  const checks = [{ ...base, ...check }]
  return {
    name: 'penguins',
    path: 'data/p.csv',
    digest: `sha256:${'0'.repeat(64)}`,
    rows: 3,
    columns: [],
    checks,
    drift: [],
    unsupported: [],
  }
}

it('marks a failing cell on its physical line', () => {
  const dataset = datasetWith({
    severity: 'warning',
    examples: [{ row: 2, line: 5, key: '17', value: '12' }],
  })
  expect(annotationsOf([dataset])).toEqual([
    {
      severity: 'warning',
      title: 'penguins: minimum of mass',
      message: '"12" is not at least 2500 (row 2, key 17)',
      place: { file: 'data/p.csv', line: 5, column: null },
    },
  ])
})

it('marks at most ten cells of a check, and nothing of one that passes', () => {
  const examples = Array.from({ length: 30 }, (_, n) => ({ row: n + 1, line: n + 2, key: null, value: null }))
  expect(annotationsOf([datasetWith({ examples })])).toHaveLength(10)
  expect(annotationsOf([datasetWith({ result: 'pass', examples })])).toEqual([])
})

it('says of a check that could not be evaluated why', () => {
  const [annotation] = annotationsOf([
    datasetWith({ result: 'error', message: 'the file has no column "mass"' }),
  ])
  expect(annotation).toMatchObject({
    message: 'could not be evaluated: the file has no column "mass"',
    place: { file: 'data/p.csv', line: null },
  })
})
