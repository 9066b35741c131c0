import { describe, expect, it } from 'vitest'
import type { ColumnType } from '../../src/checks/define-check.ts'
import { mean } from '../../src/checks/mean.ts'
import { nullShare } from '../../src/checks/null-share.ts'
import { judgeColumn } from '../support/judge-column.ts'

// statistics.mean 5, statistics.stdev 2.138089935299395, statistics.median 4.5,
// numpy.quantile(…, [0.05, 0.25, 0.95]) 2.7, 4, 8.3.
const NUMBERS = ['2', '4', '4', '4', '5', '5', '7', '9']

type Case = readonly [
  rule: string,
  option: unknown,
  result: 'pass' | 'fail' | 'error',
  observed: unknown,
  message: string,
]

describe('of the numbers 2, 4, 4, 4, 5, 5, 7, 9 and a missing one', () => {
  it.each<Case>([
    ['mean', { min: 5, max: 5 }, 'pass', 5, 'mean 5'],
    ['mean', { above: 5 }, 'fail', 5, 'mean 5 is not above 5'],
    ['mean', { max: 4.9, min: 5.1 }, 'fail', 5, 'mean 5 is below 5.1 and above 4.9'],
    ['sum', { below: 40 }, 'fail', 40, 'sum 40 is not below 40'],
    ['median', { max: 4 }, 'fail', 4.5, 'median 4.5 is above 4'],
    ['stddev', { max: 2.13 }, 'fail', 2.1380899353, 'standard deviation 2.1380899353 is above 2.13'],
    ['quantiles', [{ level: 0.05, min: 2.7 }], 'pass', 2.7, 'quantile 0.05: 2.7'],
    [
      'quantiles',
      [
        { level: 0.25, min: 4 },
        { level: 0.95, max: 8 },
      ],
      'fail',
      8.3,
      'quantile 0.95: 8.3 is above 8',
    ],
    ['min', { min: 2 }, 'pass', 2, 'smallest value 2'],
    ['min', { above: 2 }, 'fail', 2, 'smallest value 2 is not above 2'],
    ['max', { max: 8.5, below: 9 }, 'fail', 9, 'largest value 9 is above 8.5 and not below 9'],
    ['distinct-count', { min: 6 }, 'fail', 5, 'number of different values 5 is below 6'],
    ['distinct-share', { max: 0.625 }, 'pass', 0.625, 'share of different values 0.625'],
    ['duplicate-count', { max: 2 }, 'fail', 3, 'number of repeated values 3 is above 2'],
    ['value-count', { min: 8 }, 'pass', 8, 'number of values 8'],
    ['null-count', { max: 0 }, 'fail', 1, 'number of empty cells 1 is above 0'],
    [
      'null-share',
      { below: 0.1 },
      'fail',
      0.111111111111,
      'share of empty cells 0.111111111111 is not below 0.1',
    ],
    ['distinct-values', { contain: [2, 9] }, 'pass', null, 'all of them occur'],
    ['distinct-values', { contain: [2, '3', 'x'] }, 'fail', null, '3, x do not occur'],
    [
      'distinct-values',
      { equal: [2, 4, 5, 7, 8] },
      'fail',
      null,
      '8 does not occur and 1 value is none of them',
    ],
    ['distinct-values', { equal: [2, 4, 5, 7, 9, '9.0'] }, 'fail', null, '9.0 does not occur'],
    [
      'most-common',
      ['4.0', 4],
      'pass',
      3,
      'the most common of 4.0, 4 occurs 3 times, the most common other value 2 times',
    ],
    [
      'most-common',
      [5, 9],
      'fail',
      2,
      'the most common of 5, 9 occurs 2 times, the most common other value 3 times',
    ],
  ])('%s asked for %j is %s', async (rule, option, result, observed, message) => {
    const found = await judgeColumn({ rule, type: 'integer', option, cells: [...NUMBERS, ''] })
    expect(found).toMatchObject({ result, observed, message, total: 1, count: result === 'pass' ? 0 : 1 })
  })
})

describe('a value as common as another', () => {
  const cells = ['a', 'a', 'b', 'b', 'c']

  it('is not the most common one', async () => {
    expect(await judgeColumn({ rule: 'most-common', option: ['a'], cells })).toMatchObject({ result: 'fail' })
  })

  it('is one where ties are allowed, or the other is asked for too', async () => {
    const option = { among: ['a'], ties: true }
    expect(await judgeColumn({ rule: 'most-common', option, cells })).toMatchObject({ result: 'pass' })
    expect(await judgeColumn({ rule: 'most-common', option: ['a', 'b'], cells })).toMatchObject({
      result: 'pass',
    })
  })
})

describe('dates', () => {
  it.each<[ColumnType, string, string[], 'pass' | 'fail' | 'error']>([
    ['date', '2020-01-01', ['2020-01-01', '2019-12-31'], 'pass'],
    ['date', '2020-01-02', ['2020-01-01', '2019-12-31'], 'fail'],
    ['date', 'yesterday', ['2020-01-01'], 'error'],
    ['datetime', '2020-01-01T12:00:00', ['2020-01-01T13:00:00+02:00'], 'fail'],
    ['duration', 'P1D', ['PT25H'], 'pass'],
  ])('a %s is at least %s by its own order', async (type, min, cells, result) => {
    expect(await judgeColumn({ rule: 'max', type, option: { min }, cells })).toMatchObject({ result })
  })
})

describe('what cannot be told is an error', () => {
  it.each<[string, unknown]>([
    ['mean', { min: 0 }],
    ['stddev', { min: 0 }],
    ['min', { min: 0 }],
    ['quantiles', [{ level: 0.5, min: 0 }]],
    ['distinct-share', { min: 0 }],
    ['most-common', ['a']],
  ])('%s of a column without values', async (rule, option) => {
    const found = await judgeColumn({ rule, type: 'integer', option, cells: ['', ''] })
    expect(found).toMatchObject({ result: 'error', observed: null })
  })

  it('the standard deviation of one value', async () => {
    const found = await judgeColumn({ rule: 'stddev', type: 'number', option: { min: 0 }, cells: ['1'] })
    expect(found).toMatchObject({ result: 'error' })
  })

  it('the standard deviation of numbers whose squares overflow', async () => {
    const found = await judgeColumn({
      rule: 'stddev',
      type: 'number',
      option: { min: 0 },
      cells: ['1e200', '2', '3'],
    })
    expect(found).toMatchObject({ result: 'error' })
  })

  it.each(['mean', 'min'])(
    'the %s of a column without a type, some of whose values are texts',
    async (rule) => {
      const found = await judgeColumn({ rule, option: { min: 0 }, cells: ['1', 'x', 'y'] })
      expect(found).toMatchObject({ result: 'error', message: expect.stringContaining('2 of its values') })
    },
  )

  it('the mean of dates', async () => {
    const found = await judgeColumn({ rule: 'mean', type: 'date', option: { min: 0 }, cells: ['2020-01-01'] })
    expect(found).toMatchObject({ result: 'error' })
  })
})

it('judges a column without a type as numbers where all of its values are', async () => {
  expect(await judgeColumn({ rule: 'max', option: { max: 9 }, cells: ['9', '10'] })).toMatchObject({
    result: 'fail',
    observed: 10,
  })
})

it('judges the rows of a condition only', async () => {
  const settings = { when: 'id < 2', checks: { mean: { max: 2 }, 'null-share': { max: 0.5 } } }
  const question = { type: 'integer', cells: ['2', '', '90', ''], settings } as const
  expect(await judgeColumn({ ...question, rule: 'mean' })).toMatchObject({ result: 'pass', observed: 2 })
  expect(await judgeColumn({ ...question, rule: 'null-share' })).toMatchObject({ observed: 0.5 })
})

it('is asked for in as many digits as it is judged in', async () => {
  const cells = ['1', '2', '3', '4', '5']
  // numpy: np.std([1, 2, 3, 4, 5], ddof=1)
  const exact = 1.5811388300841898
  const asked = { rule: 'stddev', type: 'integer', cells } as const
  for (const option of [{ min: exact }, { max: exact }])
    expect(await judgeColumn({ ...asked, option })).toMatchObject({ result: 'pass' })
  expect(await judgeColumn({ ...asked, option: { above: exact } })).toMatchObject({
    result: 'fail',
    message: 'standard deviation 1.58113883008 is not above 1.58113883008',
  })
  expect(await judgeColumn({ ...asked, option: { min: exact + 1e-11 } })).toMatchObject({
    message: 'standard deviation 1.58113883008 is below 1.58113883009',
  })
})

it('sums integers beyond what a double holds without a word of twelve digits', async () => {
  const cells = ['4503599627370496', '4503599627370495']
  expect(await judgeColumn({ rule: 'sum', type: 'integer', option: { max: 0 }, cells })).toMatchObject({
    observed: 9007199254740991,
  })
})

it.each([
  [mean, {}],
  [mean, { min: '5' }],
  [nullShare, { max: 5 }],
])('refuses an option that asks for nothing, or the impossible', (check, option) => {
  expect(check.option.safeParse(option).success).toBe(false)
})
