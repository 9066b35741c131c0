import { describe, expect, it } from 'vitest'
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

describe('more marks than fifty', () => {
  const examples = (key: string) =>
    Array.from({ length: 10 }, (_, n) => ({ row: n + 1, line: n + 2, key, value: null }))
  const many = (severity: CheckResult['severity'], checks: number) =>
    Array.from({ length: checks }, () => datasetWith({ severity, examples: examples(severity) }))

  it('are cut to fifty, the worst first, and the last says how many are left out', () => {
    const marks = annotationsOf([...many('info', 300), ...many('warning', 3), ...many('error', 4)])
    expect(marks).toHaveLength(50)
    expect(marks.slice(0, 40).map(({ severity }) => severity)).toEqual(Array(40).fill('error'))
    expect(marks.slice(40).map(({ severity }) => severity)).toEqual(Array(10).fill('warning'))
    // 3,070 in all, 49 of them shown.
    expect(marks[49]).toMatchObject({
      title: '3021 more marks',
      message: expect.stringContaining('3021 of 3070 marks are left out'),
      place: { file: 'data/p.csv', line: null, column: null },
    })
  })

  it('begin at the fifty-first: of fifty, none is left out', () => {
    const marks = annotationsOf(many('error', 5))
    expect(marks).toHaveLength(50)
    expect(marks.every(({ title }) => title === 'penguins: minimum of mass')).toBe(true)
  })
})
