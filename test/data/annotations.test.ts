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

it('says in the last mark of a check how many more fail', () => {
  const examples = [2, 3].map((row) => ({ row, line: row + 1, key: null, value: '1' }))
  const marks = annotationsOf([datasetWith({ examples, failing: 40, total: 344 })])
  expect(marks.map(({ message }) => message)).toEqual([
    '"1" is not at least 2500 (row 2)',
    '"1" is not at least 2500 (row 3); 38 more of 344 fail',
  ])
})

it('marks what is new before what is on main already, and says which is which', () => {
  const old = { row: 1, line: 2, key: 'a', value: '1', known: true as const }
  const marks = annotationsOf([
    datasetWith({ examples: [old], failingOnMain: 1 }),
    datasetWith({
      rule: 'maximum',
      failing: 2,
      failingOnMain: 1,
      examples: [old, { row: 1, line: 2, key: 'b', value: '1' }],
    }),
    datasetWith({ rule: 'columns', failingOnMain: 1, newFailing: 0 }),
  ])
  expect(marks.map(({ title, message }) => [title, message.replace(/.*\(/, '(')])).toEqual([
    ['penguins: maximum of mass', '(row 1, key b)'],
    ['penguins: minimum of mass', '(row 1, key a, already on main)'],
    ['penguins: maximum of mass', '(row 1, key a, already on main)'],
    ['penguins: columns of mass', '1 of 3: is not at least 2500'],
  ])
})

it('says that a value is withheld, and not that there is none', () => {
  const [mark] = annotationsOf([
    datasetWith({ examples: [{ row: 1, line: 2, key: null, value: null, redacted: true }] }),
  ])
  expect(mark?.message).toBe('a withheld value is not at least 2500 (row 1)')
})

it('marks the file that a row stands in, where there are several', () => {
  const [mark] = annotationsOf([
    datasetWith({ examples: [{ row: 9, line: 3, key: null, value: '1', file: 'data/b.csv' }] }),
  ])
  expect(mark?.place).toEqual({ file: 'data/b.csv', line: 3, column: null })
})

describe('in a pull request', () => {
  const asked = { file: 'mergemark.yml', line: 7, column: null }
  const places = (...files: string[]) => ({
    isInDiff: (file: string) => files.includes(file),
    askedAt: () => asked,
  })
  const example = { row: 2, line: 5, key: '17', value: '12' }

  it('a cell is marked on its line where the file is in the diff', () => {
    const [mark] = annotationsOf([datasetWith({ examples: [example] })], places('data/p.csv'))
    expect(mark?.place).toEqual({ file: 'data/p.csv', line: 5, column: null })
  })

  it('a file that is not in the diff has one mark a check, where the check is asked for', () => {
    const examples = Array.from({ length: 5 }, () => ({ ...example, known: true as const }))
    const marks = annotationsOf(
      [
        datasetWith({ examples, failing: 40, total: 344, failingOnMain: 40, newFailing: 0 }),
        datasetWith({ result: 'error', failing: 0, message: 'the file has no column "mass"' }),
      ],
      places('data/q.csv'),
    )
    expect(marks).toEqual([
      {
        severity: 'error',
        title: 'penguins: minimum of mass',
        message: 'could not be evaluated: the file has no column "mass" (data/p.csv)',
        place: asked,
      },
      {
        severity: 'error',
        title: 'penguins: minimum of mass',
        message:
          'data/p.csv, on no line of the diff: 40 of 344 fail, all of them on main already: is not at least 2500',
        place: asked,
      },
    ])
  })

  it('of several files only lines of those in the diff are marked, and the others counted', () => {
    const examples = ['a', 'b'].map((name) => ({ ...example, file: `data/${name}.csv` }))
    const marks = annotationsOf([datasetWith({ examples, failing: 2 })], places('data/b.csv'))
    expect(marks.map(({ place, message }) => [place.file, message])).toEqual([
      ['data/b.csv', '"12" is not at least 2500 (row 2, key 17); 1 more of 3 fail'],
    ])
  })

  it('what no row is to blame for is marked on the file, or where it is asked for', () => {
    const dataset = datasetWith({ rule: 'mean', total: 1, message: 'mean 4207 is above 4000' })
    expect(annotationsOf([dataset], places('data/p.csv'))[0]?.place.file).toBe('data/p.csv')
    expect(annotationsOf([dataset], places())[0]?.place).toBe(asked)
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
