import { describe, expect, it } from 'vitest'
import { columnOf, datasetOf } from '../../support/dataset-settings.ts'
import { failingOf, judgeTable } from '../../support/table-check.ts'

describe('primaryKey', () => {
  it('fails for each row whose key is missing or occurs again', async () => {
    const found = await judgeTable('primaryKey', 'id', 'id,a\n1,x\n2,x\n,x\n1,x\n3,x\n')
    expect(found).toMatchObject({ result: 'fail', failing: 3, total: 5 })
    expect(failingOf(found)).toEqual([
      [1, '1'],
      [3, null],
      [4, '1'],
    ])
  })

  it('may be of several columns, which count together', async () => {
    const text = 'order,position\n1,1\n1,2\n2,1\n1,2\n2,\n'
    const found = await judgeTable('primaryKey', ['order', 'position'], text)
    expect(found).toMatchObject({ failing: 3, total: 5 })
    expect(failingOf(found)).toEqual([
      [2, 'order=1, position=2'],
      [4, 'order=1, position=2'],
      [5, 'order=2, position='],
    ])
  })

  it('does not take 1,11 and 11,1 for the same', async () => {
    expect(await judgeTable('primaryKey', ['a', 'b'], 'a,b\n1,11\n11,1\n')).toMatchObject({ result: 'pass' })
  })

  it('compares cells as their declared type reads them, and texts as they are', async () => {
    const text = 'id\n7\n007\n'
    const declared = { columns: [columnOf('id', { type: 'integer' })] }
    expect(await judgeTable('primaryKey', 'id', text)).toMatchObject({ result: 'pass', failing: 0 })
    expect(await judgeTable('primaryKey', 'id', text, { settings: declared })).toMatchObject({ failing: 2 })
  })

  it('leaves a cell that does not read as its type to the check of the type', async () => {
    const settings = { columns: [columnOf('id', { type: 'integer' })] }
    const found = await judgeTable('primaryKey', 'id', 'id\nx\nx\n1\n', { settings })
    expect(found).toMatchObject({ result: 'pass', failing: 0, total: 3 })
  })

  it('is judged in the rows of its condition only', async () => {
    const settings = {
      demands: { primaryKey: { mostly: 1, severity: 'error', owner: '@team', when: "kind = 'new'" } },
    } as const
    const text = 'id,kind\n1,old\n1,new\n2,new\n2,new\n1,old\n'
    const found = await judgeTable('primaryKey', 'id', text, { settings })
    expect(found).toMatchObject({ failing: 2, total: 3, owner: '@team', when: "kind = 'new'" })
    expect(failingOf(found)).toEqual([
      [3, '2'],
      [4, '2'],
    ])
  })

  it('may fail for a few rows where it is asked of most', async () => {
    const settings = {
      demands: { primaryKey: { mostly: 0.5, severity: 'warning', owner: null, when: null } },
    } as const
    const found = await judgeTable('primaryKey', 'id', 'id\n1\n1\n2\n3\n', { settings })
    expect(found).toMatchObject({ result: 'pass', severity: 'warning', failing: 2, total: 4 })
  })

  it.each([
    ['idd', 'the file has no column "idd"'],
    [['id', 'id'], 'the key id, id names a column twice'],
  ])('of %j cannot be evaluated', async (option, message) => {
    expect(await judgeTable('primaryKey', option, 'id\n1\n')).toMatchObject({ result: 'error', message })
  })
})

describe('uniqueKeys', () => {
  it('judges each key by itself, and rows without a value by none', async () => {
    const text = 'a,b,c\n1,1,x\n2,1,\n3,2,\n3,3,y\n4,4,x\n'
    const found = await judgeTable('uniqueKeys', [['a'], 'c'], text)
    expect(found).toMatchObject({ result: 'fail', failing: 4, total: 5 })
    expect(failingOf(found)).toEqual([
      [1, 'x'],
      [3, '3'],
      [4, '3'],
      [5, 'x'],
    ])
  })

  it('counts a row in which every key has a gap out', async () => {
    const found = await judgeTable('uniqueKeys', [['a', 'b']], 'a,b\n1,\n1,\n,2\n1,2\n')
    expect(found).toMatchObject({ result: 'pass', failing: 0, total: 1 })
  })
})

describe('foreignKeys', () => {
  const species = datasetOf({ name: 'species', path: 'species.csv' })
  const option = [{ fields: 'species', reference: { resource: 'species', fields: 'name' } }]
  const files = { 'species.csv': 'name,latin\nAdelie,a\nGentoo,b\nAdelie,c\n' }

  it('fails where another data set does not have the value', async () => {
    const text = 'id,species\n1,Adelie\n2,Chinstrap\n3,\n4,Gentoo\n'
    const found = await judgeTable('foreignKeys', option, text, { datasets: [species], files })
    expect(found).toMatchObject({
      result: 'fail',
      failing: 1,
      total: 3,
      message: 'is not in name of species',
      examples: [{ row: 2, line: 3, value: 'Chinstrap' }],
    })
  })

  it('may be of several columns, and of several keys', async () => {
    const both = [
      { fields: ['a', 'b'], reference: { resource: 'species', fields: ['x', 'y'] } },
      { fields: 'a', reference: { resource: 'species', fields: 'z' } },
    ]
    const found = await judgeTable('foreignKeys', both, 'a,b\n1,1\n1,2\n2,1\n2,\n', {
      datasets: [species],
      files: { 'species.csv': 'x,y,z\n1,1,1\n2,1,9\n' },
    })
    expect(found).toMatchObject({ failing: 3, total: 4 })
    expect(failingOf(found)).toEqual([
      [2, 'a=1, b=2'],
      [3, '2'],
      [4, '2'],
    ])
  })

  it('refers to its own data set where no other is named, whatever its condition', async () => {
    const self = [{ fields: 'parent', reference: { fields: 'id' } }]
    const settings = {
      demands: { foreignKeys: { mostly: 1, severity: 'error', owner: null, when: 'id > 2' } },
    } as const
    const text = 'id,parent\n1,9\n2,1\n3,1\n4,8\n'
    expect(failingOf(await judgeTable('foreignKeys', self, text))).toEqual([
      [1, '9'],
      [4, '8'],
    ])
    const found = await judgeTable('foreignKeys', self, text, { settings })
    expect(found).toMatchObject({ failing: 1, total: 2 })
  })

  it('compares both sides in the declared type of the columns here', async () => {
    const settings = { columns: [columnOf('species', { type: 'integer' })] }
    const asked = { datasets: [species], files: { 'species.csv': 'name\n01\n' } }
    expect(await judgeTable('foreignKeys', option, 'species\n1\n', { ...asked, settings })).toMatchObject({
      result: 'pass',
      total: 1,
    })
    expect(await judgeTable('foreignKeys', option, 'species\n1\n', asked)).toMatchObject({ result: 'fail' })
  })

  it.each([
    ['that is not there', {}, [], 'there is no data set "species"'],
    ['whose file is missing', {}, [species], 'no file matches "species.csv"'],
    ['that cannot be read', { 'species.csv': '' }, [species], 'is empty'],
    [
      'without the column',
      { 'species.csv': 'latin\na\n' },
      [species],
      'the data set "species" has no column "name"',
    ],
  ])('to a data set %s cannot be evaluated, and the rest is', async (_, others, datasets, message) => {
    const found = await judgeTable('foreignKeys', option, 'species\nAdelie\n', { datasets, files: others })
    expect(found).toMatchObject({ result: 'error', message: expect.stringContaining(message) })
  })
})

describe('uniqueKeys with `nulls: same`', () => {
  const key = [{ fields: ['a', 'b'], nulls: 'same' }]

  it('counts cells without a value as one value', async () => {
    const text = 'a,b\n,x\n,x\n,\n1,x\n,\n1,\n'
    const found = await judgeTable('uniqueKeys', key, text)
    expect(found).toMatchObject({ result: 'fail', failing: 4, total: 6 })
    expect(failingOf(found)).toEqual([
      [1, 'a=, b=x'],
      [2, 'a=, b=x'],
      [3, 'a=, b='],
      [5, 'a=, b='],
    ])
    const distinct = [{ fields: ['a', 'b'], nulls: 'distinct' }]
    expect(await judgeTable('uniqueKeys', distinct, text)).toMatchObject({ result: 'pass', total: 1 })
  })

  it('does not take a cell that does not read as its type for one without a value', async () => {
    const settings = { columns: [columnOf('a', { type: 'integer' })] }
    const text = 'a,b\nsoon,x\n,x\nlate,x\n'
    expect(await judgeTable('uniqueKeys', key, text, { settings })).toMatchObject({
      result: 'pass',
      total: 1,
    })
  })

  it('stands beside keys of the usual kind', async () => {
    const found = await judgeTable('uniqueKeys', [...key, 'c'], 'a,b,c\n,x,1\n,x,2\n1,1,2\n2,1,\n')
    expect(found).toMatchObject({ failing: 3, total: 4 })
  })
})
