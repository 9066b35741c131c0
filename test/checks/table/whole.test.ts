import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../src/documents/data.ts'
import { columnOf, datasetOf } from '../../support/dataset-settings.ts'
import { failingOf, judgeTable } from '../../support/table-check.ts'

describe('fieldsMatch', () => {
  // Table Schema v2, section "fieldsMatch": which differences each of its values allows.
  const declared = { columns: [columnOf('a'), columnOf('b')] }
  it.each([
    ['exact', 'a,b', []],
    ['exact', 'b,a', ['a: not in its declared place', 'b: not in its declared place']],
    ['exact', 'x,a,b', ['x: in the file, and not declared']],
    ['equal', 'b,a', []],
    ['equal', 'a,c', ['b: missing from the file', 'c: in the file, and not declared']],
    ['subset', 'c,b,a', []],
    ['subset', 'a,c', ['b: missing from the file']],
    ['superset', 'b', []],
    ['superset', 'b,c', ['c: in the file, and not declared']],
    ['partial', 'c,b', []],
    [
      'partial',
      'c,d',
      [
        'a: missing from the file, which has none of the declared columns',
        'b: missing from the file, which has none of the declared columns',
      ],
    ],
  ])('%s of a,b and a file of %s finds %j', async (option, header, failing) => {
    const text = `${header}\n${header.replaceAll(/[a-z]/g, '1')}\n`
    const found = await judgeTable('fieldsMatch', option, text, { settings: declared })
    expect(found).toMatchObject({ result: failing.length === 0 ? 'pass' : 'fail' })
    expect(failingOf(found).map(([, value]) => value)).toEqual(failing)
    if (failing.length > 0) expect(found?.failing).toBe(failing.length)
  })

  it('without columns to match cannot be evaluated', async () => {
    expect(await judgeTable('fieldsMatch', 'equal', 'a\n1\n')).toMatchObject({ result: 'error' })
  })
})

describe('column-count', () => {
  it.each([
    [{ min: 2, max: 2 }, 'pass', 'the file has 2 columns'],
    [{ min: 3 }, 'fail', 'the file has 2 columns, below 3'],
    [{ max: 1 }, 'fail', 'the file has 2 columns, above 1'],
  ])('%j: %s', async (option, result, message) => {
    expect(await judgeTable('column-count', option, 'a,b\n1,2\n')).toMatchObject({
      result,
      message,
      observed: 2,
    })
  })

  it('has no rows to choose by a condition', async () => {
    const settings = {
      demands: { 'column-count': { mostly: 1, severity: 'error', owner: null, when: 'a = 1' } },
    } as const
    const found = await judgeTable('column-count', { min: 1 }, 'a\n1\n', { settings })
    expect(found).toMatchObject({ result: 'error', message: expect.stringContaining('`when`') })
  })
})

describe('rows', () => {
  const text = 'a\n1\n2\n3\n4\n'
  const base = { name: 'set', rows: 5, checks: [], digest: 'sha256:0' } as unknown as Dataset

  it.each([
    [{ min: 4, max: 4 }, 'pass', '4 rows'],
    [{ min: 5 }, 'fail', '4 rows, below 5'],
    [{ max: 3 }, 'fail', '4 rows, above 3'],
    [{ 'min-ratio': 0.8 }, 'pass', '4 rows, 0.8 of main’s 5'],
    [{ 'min-ratio': 0.81 }, 'fail', '4 rows, 0.8 of main’s 5, below 0.81'],
    [{ 'max-ratio': 0.79 }, 'fail', '4 rows, 0.8 of main’s 5, above 0.79'],
  ])('%j, where main has five: %s', async (option, result, message) => {
    const found = await judgeTable('rows', option, text, { base })
    expect(found).toMatchObject({
      result,
      message,
      observed: 4,
      total: 1,
      failing: result === 'pass' ? 0 : 1,
    })
  })

  it('shows as many digits of a share as tell it from the bound', async () => {
    const of = (rows: number) => ({ base: { ...base, rows } })
    const option = { 'min-ratio': 0.9 }
    const lines = (rows: number) => `a\n${'1\n'.repeat(rows)}`
    expect((await judgeTable('rows', option, lines(4498), of(5000)))?.message).toBe(
      '4498 rows, 0.8996 of main’s 5000, below 0.9',
    )
    expect((await judgeTable('rows', option, lines(4473), of(5000)))?.message).toBe(
      '4473 rows, 0.895 of main’s 5000, below 0.9',
    )
  })

  it('says that there is nothing on main to compare with, and judges the rest', async () => {
    const message = '4 rows; main has no record of this data set to compare with'
    expect(await judgeTable('rows', { 'min-ratio': 2 }, text)).toMatchObject({ result: 'pass', message })
    expect(await judgeTable('rows', { 'min-ratio': 2, min: 9 }, text)).toMatchObject({ result: 'fail' })
  })

  it('are counted where a condition holds, which main’s record does not tell', async () => {
    const settings = {
      demands: { rows: { mostly: 1, severity: 'error', owner: null, when: 'a > 2' } },
    } as const
    expect(await judgeTable('rows', { max: 2 }, text, { settings })).toMatchObject({
      result: 'pass',
      observed: 2,
    })
    expect(await judgeTable('rows', { 'min-ratio': 0.1 }, text, { settings, base })).toMatchObject({
      result: 'error',
    })
  })

  it('may be compared with another data set', async () => {
    const asked = {
      datasets: [datasetOf({ name: 'other', path: 'other.csv' })],
      files: { 'other.csv': 'x\n1\n1\n' },
    }
    const found = await judgeTable('rows', { of: 'other', 'max-ratio': 1 }, text, asked)
    expect(found).toMatchObject({ result: 'fail', message: '4 rows, 2 of other’s 2, above 1' })
    expect(await judgeTable('rows', { of: 'none', 'max-ratio': 1 }, text, asked)).toMatchObject({
      result: 'error',
      message: 'there is no data set "none"',
    })
  })
})

describe('freshness', () => {
  const now = Date.parse('2026-01-31T12:00:00Z') / 1000
  it.each([
    ['2026-01-30T12:00:00Z', '1d', 'pass'],
    ['2026-01-30T11:59:59Z', '1d', 'fail'],
    ['2026-01-30T13:00:00+02:00', '25h', 'pass'],
    ['2026-01-30T13:00:00+02:00', '24.9h', 'fail'],
    ['2026-01-31', '12h', 'pass'],
    ['2026-01-31', '11h', 'fail'],
    ['2026-02-01', '1h', 'pass'],
    ['2026-02-03', '1w', 'fail'],
    ['yesterday', '1w', 'error'],
  ])('of %s with an age of at most %s: %s', async (newest, age, result) => {
    const text = `at\n2020-01-01\n${newest}\n`
    const found = await judgeTable('freshness', { column: 'at', 'max-age': age }, text, { now })
    // The first row is all that is left of the last case, and six years old.
    expect(found?.result).toBe(result === 'error' ? 'fail' : result)
  })

  it('of a column without a date cannot be told', async () => {
    const found = await judgeTable('freshness', { column: 'at', 'max-age': '1d' }, 'at\nsoon\n', { now })
    expect(found).toMatchObject({ result: 'error', message: 'no cell of the column reads as a date' })
  })

  it.each([
    ['2026-01-30T11:59:59Z', '1d', '86401s old, and may be 1d old'],
    ['2026-01-30T11:00:00Z', '1d', '25h old, and may be 1d old'],
    ['2026-01-29T11:00:00Z', '36h', '2d old, and may be 36h old'],
  ])('says of %s that it is older than %s in numbers that are', async (newest, age, said) => {
    const found = await judgeTable('freshness', { column: 'at', 'max-age': age }, `at\n${newest}\n`, { now })
    expect(found?.message).toContain(said)
  })

  it('says how old the newest is', async () => {
    const found = await judgeTable('freshness', { column: 'at', 'max-age': '1d' }, 'at\n2026-01-20\n', {
      now,
    })
    expect(found).toMatchObject({
      result: 'fail',
      observed: '2026-01-20',
      message: 'the newest is 2026-01-20, 11d old, and may be 1d old',
    })
  })
})

describe('order', () => {
  it.each([
    [{ column: 'a' }, '1,2,2,10', []],
    [{ column: 'a', direction: 'ascending' }, '1,3,2,4', ['2']],
    [{ column: 'a', strictly: true }, '1,2,2,3', ['2']],
    [{ column: 'a', direction: 'descending' }, '10,9,9,1', []],
    [{ column: 'a', direction: 'descending', strictly: true }, '10,9,9,11', ['9', '11']],
    // A gap is not judged, and what follows it is held against what was before it.
    [{ column: 'a' }, '5,,4', ['4']],
  ])('%j over %s finds %j', async (option, cells, failing) => {
    const text = `a,b\n${cells
      .split(',')
      .map((cell) => `${cell},x\n`)
      .join('')}`
    const found = await judgeTable('order', option, text)
    expect(failingOf(found).map(([, value]) => value)).toEqual(failing)
    expect(found?.total).toBe(cells.split(',').filter((cell) => cell !== '').length)
  })

  it('fails for a cell that has no place in it', async () => {
    const cells = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'x', '10', '11']
    const found = await judgeTable('order', { column: 'a' }, `a\n${cells.join('\n')}\n`)
    expect(failingOf(found)).toEqual([[10, 'x']])
  })
})

describe('pairs', () => {
  it.each([
    ['<', ['1,1', '2,1']],
    ['<=', ['2,1']],
    ['=', ['2,1', '9,10']],
    ['!=', ['1,1']],
    ['>=', ['9,10']],
    ['>', ['1,1', '9,10']],
  ] as const)('a %s b fails for %j, numbers compared as numbers', async (is, failing) => {
    const text = 'a,b\n1,1\n2,1\n9,10\n,3\n'
    const found = await judgeTable('pairs', [{ left: 'a', is, right: 'b' }], text)
    expect(found).toMatchObject({ failing: failing.length, total: 3 })
    const values = failing.map((pair) => `a=${pair.replace(',', ', b=')}`)
    expect(failingOf(found).map(([, value]) => value)).toEqual(values)
  })

  it('of several comparisons shows the one that a row breaks', async () => {
    const option = [
      { left: 'a', is: '<', right: 'b' },
      { left: 'b', is: '<', right: 'c' },
    ]
    const found = await judgeTable('pairs', option, 'a,b,c\n1,2,3\n1,3,2\n')
    expect(failingOf(found)).toEqual([[2, 'b=3, c=2']])
    expect(found?.message).toBe('breaks a below b, or b below c')
  })

  it('of a number and a text has no order', async () => {
    const option = [{ left: 'a', is: '<', right: 'b' }]
    expect(await judgeTable('pairs', option, 'a,b\n1,x\n')).toMatchObject({
      result: 'error',
      message: '"a" (integer) and "b" (string) have no order in common',
    })
  })
})
