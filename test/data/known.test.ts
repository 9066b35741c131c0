import { describe, expect, it } from 'vitest'
import { knownKeys, markKnown } from '../../src/data/known.ts'
import { type CountOfNew, countNew } from '../../src/documents/count-new.ts'
import type { CheckResult, Dataset, Example } from '../../src/documents/data.ts'

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

/** `1` where it is exact, else `1-3`; null where nothing is told. */
const added = (count: CountOfNew | null) =>
  count === null || count.least === count.most ? (count?.least ?? null) : `${count.least}-${count.most}`

const marked = (head: Partial<CheckResult>, base: Partial<CheckResult>) => {
  const [check] = markKnown(datasetWith(head, '1'), datasetWith(base)).checks
  if (check === undefined) throw new Error('no check')
  return { check, known: check.examples.map(({ known = null }) => known), added: added(countNew(check)) }
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

  it('where it has no row and its name is named, as of a column', () => {
    const named = (value: string): Example => ({ row: null, line: null, key: null, value })
    expect(marked({ examples: [named('mass'), named('sex')] }, { examples: [named('sex')] })).toMatchObject({
      known: [false, true],
      added: 1,
    })
  })

  it('where the file is the same, byte for byte', () => {
    const [check] = markKnown(
      datasetWith({ examples: [at('b')] }),
      datasetWith({ examples: [at('a')] }),
    ).checks
    expect(check?.examples[0]?.known).toBe(true)
  })
})

describe('it is not told which rows are new', () => {
  it('where as many fail there and its record names a few of them', () => {
    const { known, added } = marked(
      { failing: 50, examples: [at('x')] },
      { failing: 50, examples: [at('a')] },
    )
    expect(known).toEqual([null])
    expect(added).toBe('0-50')
  })

  it('where more fail than there, but how many at least', () => {
    const { check, known, added } = marked(
      { failing: 51, examples: [at('x'), at('a')] },
      { failing: 50, examples: [at('a')] },
    )
    expect(known).toEqual([null, true])
    expect(added).toBe('1-50')
    expect(check).not.toHaveProperty('newFailing')
  })

  it('without keys', () => {
    expect(marked({ failing: 2, examples: [at(null)] }, { failing: 2 })).toMatchObject({
      known: [null],
      added: '0-2',
    })
    expect(marked({ failing: 3, examples: [at(null)] }, { failing: 2 })).toMatchObject({
      known: [null],
      added: '1-3',
    })
  })

  it('where the record withholds a key, or names its beginning', () => {
    const withheld: Example = { ...at(null), keyRedacted: true }
    const long = `${'k'.repeat(79)}…`
    expect(marked({ examples: [at('b')] }, { examples: [withheld] })).toMatchObject({ known: [null] })
    expect(marked({ examples: [at(long)] }, { examples: [at(long)] })).toMatchObject({ known: [null] })
  })

  it('where more of the same file fail, as what they refer to has changed', () => {
    const [check] = markKnown(
      datasetWith({ examples: [at(null), at(null)] }),
      datasetWith({ examples: [at(null)] }),
    ).checks
    expect(check?.examples.map(({ known }) => known)).toEqual([undefined, undefined])
  })
})

it('what a column comes to fails there too, or is new', () => {
  const mean = { failing: 1, observed: 3, examples: [] }
  expect(marked(mean, mean).check.newFailing).toBe(0)
  expect(marked(mean, { ...mean, failing: 0 }).check.newFailing).toBe(1)
})

it('an older document, which says nothing of new rows, is read as it was', () => {
  const { checks } = datasetWith({
    failing: 4,
    failingOnMain: 3,
    examples: [{ ...at('a'), known: true }, at('b')],
  })
  expect(checks.map(countNew)).toEqual([{ least: 1, most: 3 }])
})

describe('nothing is told', () => {
  it('without a record of main’s', () => {
    const dataset = datasetWith({ examples: [at('a')] })
    expect(markKnown(dataset, null)).toEqual(dataset)
  })

  it('of a check that main does not have', () => {
    expect(marked({ examples: [at('a')] }, { rule: 'maximum' })).toMatchObject({
      known: [null],
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

it('keys of failing rows are those that the record names whole', () => {
  const long = `${'k'.repeat(79)}…`
  const base = datasetWith({ examples: [at('a'), at(null), at('b'), at('a'), at(long)] })
  expect(knownKeys(base.checks[0] ?? null)).toEqual(['a', 'b'])
  expect(knownKeys(null)).toEqual([])
})
