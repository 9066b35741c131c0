import { describe, expect, it } from 'vitest'
import { knownKeys, markKnown } from '../../src/data/known.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import { countNew } from '../../src/documents/count-new.ts'
import type { CheckResult, Dataset, Example } from '../../src/documents/data.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { columnOf, datasetOf } from '../support/dataset-settings.ts'

const at = (key: string | null, row = 1): Example => ({ row, line: row + 1, key, value: '1' })

function datasetWith(check: Partial<CheckResult>, digest = '0'): Dataset {
  const { examples = [] } = check
  const failing = check.failing ?? examples.length
  return {
    name: 'set',
    path: 'data.csv',
    digest: `sha256:${digest.repeat(64)}`,
    rows: 100,
    columns: [],
    checks: [
      {
        rule: 'minimum',
        column: 'mass',
        severity: 'error',
        result: failing > 0 ? 'fail' : 'pass',
        total: 100,
        message: 'is below 2',
        ...check,
        failing,
        examples,
      },
    ],
    drift: [],
    unsupported: [],
  }
}

const marked = (head: Partial<CheckResult>, base: Partial<CheckResult>) => {
  const [check] = markKnown(datasetWith(head, '1'), datasetWith(base)).checks
  if (check === undefined) throw new Error('no check')
  return { check, known: check.examples.map(({ known }) => known === true), added: countNew(check) }
}

describe('a failing row is on main already', () => {
  it('where main’s record names its key', () => {
    const { check, known, added } = marked({ examples: [at('a'), at('b')] }, { examples: [at('a', 9)] })
    expect(check.failingOnMain).toBe(1)
    expect(known).toEqual([true, false])
    expect(added).toBe(1)
  })

  it('not where main’s record names all its failing keys, and other ones', () => {
    const { known, added } = marked({ examples: [at('b')] }, { examples: [at('a')] })
    expect(known).toEqual([false])
    expect(added).toBe(1)
  })

  it('where as many fail there and its record names a few of them', () => {
    const { known, added } = marked(
      { failing: 50, examples: [at('x')] },
      { failing: 50, examples: [at('a')] },
    )
    expect(known).toEqual([true])
    expect(added).toBe(0)
  })

  it('not where more fail than there, unless its key is named', () => {
    const { known, added } = marked(
      { failing: 51, examples: [at('x'), at('a')] },
      { failing: 50, examples: [at('a')] },
    )
    expect(known).toEqual([false, true])
    expect(added).toBe(1)
  })

  it('without keys, where no more fail than there', () => {
    expect(marked({ failing: 2, examples: [at(null)] }, { failing: 2 }).known).toEqual([true])
    expect(marked({ failing: 3, examples: [at(null)] }, { failing: 2 }).known).toEqual([false])
  })

  it('where the file is the same, byte for byte', () => {
    const [check] = markKnown(
      datasetWith({ examples: [at('b')] }),
      datasetWith({ examples: [at('a')] }),
    ).checks
    expect(check?.examples[0]?.known).toBe(true)
  })
})

describe('nothing is told', () => {
  it('without a record of main’s', () => {
    const dataset = datasetWith({ examples: [at('a')] })
    expect(markKnown(dataset, null)).toEqual(dataset)
  })

  it('of a check that main does not have', () => {
    expect(marked({ examples: [at('a')] }, { rule: 'maximum' })).toMatchObject({
      known: [false],
      added: null,
    })
  })

  it('of a check that could not be evaluated, there or here', () => {
    expect(marked({ examples: [at('a')] }, { result: 'error' }).added).toBeNull()
    expect(marked({ result: 'error' }, { examples: [at('a')] }).added).toBeNull()
  })
})

it('everything is new where main passes', () => {
  expect(marked({ examples: [at('a'), at('b')] }, {})).toMatchObject({ known: [false, false], added: 2 })
})

it('two checks of one name are told apart by their order', () => {
  const two = (one: Dataset, other: Dataset): Dataset => ({
    ...one,
    checks: [...one.checks, ...other.checks],
  })
  const head = two(datasetWith({ examples: [at('a')] }, '1'), datasetWith({ examples: [at('a')] }, '1'))
  const base = two(datasetWith({ examples: [at('a')] }), datasetWith({}))
  expect(markKnown(head, base).checks.map(({ failingOnMain }) => failingOnMain)).toEqual([1, 0])
})

it('keys of failing rows are found by the check', () => {
  const base = datasetWith({ examples: [at('a'), at(null), at('b')] })
  expect(knownKeys({ rule: 'minimum', column: 'mass' }, base)).toEqual(['a', 'b'])
  expect(knownKeys({ rule: 'maximum', column: 'mass' }, base)).toEqual([])
  expect(knownKeys({ rule: 'minimum', column: 'mass' }, null)).toEqual([])
})

it('a new row is shown though seven before it fail on main already', async () => {
  const folder = createDataFolder()
  const column = columnOf('value', { type: 'integer', checks: { minimum: 10 } })
  // Columns of these names are in the way of nothing.
  const settings = datasetOf({ key: 'key', columns: [column] })
  const row = (n: number) => `k${n},${n},x\n`
  const file = (rows: string[]) => folder.write('data.csv', `key,value,record\n${rows.join('')}`)
  file([1, 2, 3, 4].map(row))
  const base = await validateDataset(settings, folder)
  file([1, 2, 3, 4, 5, 6, 7].map(row))
  const around = { datasets: [], base, now: 0 }
  const dataset = await validateDataset(settings, folder, around)
  const found = dataset.checks.find(({ rule }) => rule === 'minimum')
  expect(found?.failingOnMain).toBe(4)
  expect(found?.examples.map(({ key, known = false }) => [key, known])).toEqual([
    ['k5', false],
    ['k6', false],
    ['k7', false],
    ['k1', true],
    ['k2', true],
  ])
})
