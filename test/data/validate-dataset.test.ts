import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { DatasetSettings } from '../../src/config/configuration.ts'
import { failingChecks } from '../../src/data/failing.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import { type Dataset, dataDocument } from '../../src/documents/data.ts'
import type { TableSource } from '../../src/ports.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { columnOf, datasetOf, ruleOf } from '../support/dataset-settings.ts'

async function validate(
  text: string | Uint8Array,
  settings: Partial<DatasetSettings> = {},
): Promise<Dataset> {
  const folder = createDataFolder()
  folder.write('data.csv', text)
  return validateDataset(datasetOf(settings), folder)
}

async function check(
  text: string,
  settings: Partial<DatasetSettings>,
  rule: string,
  column: string | null = null,
) {
  const { checks } = await validate(text, settings)
  return checks.find((found) => found.rule === rule && found.column === column)
}

const verdicts = ({ checks }: Dataset) => checks.map(({ rule, column, result }) => [rule, column, result])

describe('a data set', () => {
  it('carries its path, its digest, its rows and what fails where', async () => {
    const text = 'id,mass\n7,3750\n8,"x\ny"\n9,12\n'
    const mass = columnOf('mass', { type: 'integer', checks: { minimum: 2500 } })
    const dataset = await validate(text, { key: 'id', columns: [mass] })
    expect(dataset).toMatchObject({
      name: 'set',
      path: 'data.csv',
      rows: 3,
      digest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    })
    expect(dataset.checks).toEqual([
      {
        rule: 'well-formed',
        column: null,
        severity: 'error',
        result: 'pass',
        failing: 0,
        total: 3,
        message: 'could not be read',
        examples: [],
      },
      {
        rule: 'columns',
        column: null,
        severity: 'error',
        result: 'pass',
        failing: 0,
        total: 2,
        message: 'is no column of the file',
        examples: [],
      },
      {
        rule: 'type',
        column: 'mass',
        severity: 'error',
        result: 'fail',
        failing: 1,
        total: 3,
        message: 'is not an integer',
        examples: [{ row: 2, line: 3, key: '8', value: 'x\ny' }],
      },
      {
        rule: 'minimum',
        column: 'mass',
        severity: 'error',
        result: 'fail',
        failing: 1,
        total: 2,
        message: 'is not at least 2500',
        examples: [{ row: 3, line: 5, key: '9', value: '12' }],
      },
    ])
  })

  it('makes a document that its schema takes', async () => {
    const dataset = await validate('a,b\n1,x\n2\n', { rules: [ruleOf('a > 1')] })
    expect(() => dataDocument.serialize({ name: 'p', run: null, datasets: [dataset] })).not.toThrow()
  })

  it('is checked in what can be read of it, and the counts say so', async () => {
    const dataset = await validate('a,b\n1,2\n3\n0,9\n', {
      columns: [columnOf('a', { type: 'integer', checks: { minimum: 1 } })],
    })
    expect(dataset.rows).toBe(2)
    expect(dataset.checks[0]).toMatchObject({
      rule: 'well-formed',
      result: 'fail',
      failing: 1,
      total: 3,
      examples: [{ row: null, line: 3, key: null, value: 'has 1 cell where the header has 2' }],
    })
    expect(dataset.checks.at(-1)).toMatchObject({
      result: 'fail',
      failing: 1,
      total: 2,
      examples: [{ row: 3, line: 4 }],
    })
  })

  it('shows five failing rows and counts all', async () => {
    const found = await check(
      `a\n${'x\n'.repeat(9)}`,
      { columns: [columnOf('a', { checks: { unique: true } })] },
      'unique',
      'a',
    )
    expect(found).toMatchObject({ failing: 9, total: 9 })
    expect(found?.examples.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6])
  })

  it('cuts a long value', async () => {
    const found = await check(
      `a\n${'x'.repeat(500)}\n`,
      { columns: [columnOf('a', { checks: { maxLength: 5 } })] },
      'maxLength',
      'a',
    )
    expect(found?.examples[0]?.value).toBe(`${'x'.repeat(79)}…`)
  })

  it.each([
    [0.75, 'pass'],
    [0.76, 'fail'],
  ])('passes with a mostly of %d where three of four values do: %s', async (mostly, result) => {
    const column = columnOf('a', { mostly, type: 'integer', checks: { minimum: 1 } })
    expect(await check('a,b\n1,x\n2,x\n3,x\n0,x\n,x\n', { columns: [column] }, 'minimum', 'a')).toMatchObject(
      { result, total: 4 },
    )
  })
})

describe('what cannot be checked is never passed', () => {
  it('a column that is not there, with the name that was meant', async () => {
    const settings = {
      key: 'idd',
      columns: [columnOf('mas', { severity: 'warning', checks: { required: true } })],
    }
    const dataset = await validate('id,mass\n1,2\n', settings)
    expect(verdicts(dataset)).toEqual([
      ['well-formed', null, 'pass'],
      ['columns', null, 'fail'],
      ['required', 'mas', 'error'],
    ])
    expect(dataset.checks[1]).toMatchObject({
      severity: 'error',
      failing: 2,
      total: 2,
      message: 'is no column of the file; did you mean mass, id?',
      examples: [{ value: 'mas' }, { value: 'idd' }],
    })
  })

  it('a name that differs by upper and lower case', async () => {
    const dataset = await validate('Mass\n1\n', {
      columns: [columnOf('mass', { checks: { required: true } })],
    })
    expect(verdicts(dataset)).toContainEqual(['required', 'mass', 'error'])
  })

  it('a pattern that does not compile, which keeps no other check from being evaluated', async () => {
    const a = columnOf('a', { checks: { pattern: '(', required: true } })
    const dataset = await validate('a,b\nx,\n', {
      columns: [a, columnOf('b', { checks: { required: true } })],
    })
    expect(verdicts(dataset)).toEqual([
      ['well-formed', null, 'pass'],
      ['columns', null, 'pass'],
      ['required', 'a', 'pass'],
      ['pattern', 'a', 'error'],
      ['required', 'b', 'fail'],
    ])
    expect(dataset.checks[3]?.message).toContain('missing )')
  })

  it.each([
    ['nonsense >', 'syntax error'],
    ['c > 1', '"c" not found'],
    ['avg(a) > 1', 'aggregate'],
    ['true) FROM data WHERE (true', 'closes a parenthesis'],
    ['true; DROP TABLE data', ';'],
    [`(SELECT count(*) FROM read_csv('/etc/passwd')) > 0`, 'disabled'],
  ])('a rule whose SQL fails: %s', async (sql, reason) => {
    const dataset = await validate('a,b\n1,2\n', { rules: [ruleOf(sql), ruleOf('a < b', { name: 'sound' })] })
    expect(dataset.checks[1]).toMatchObject({
      result: 'error',
      total: 0,
      message: expect.stringContaining(reason),
    })
    expect(dataset.checks[2]).toMatchObject({ rule: 'sound', result: 'pass', total: 1 })
  })

  it('a table of a header alone', async () => {
    const dataset = await validate('a\n', {
      columns: [columnOf('a', { checks: { required: true } })],
      rules: [ruleOf('a = 1')],
    })
    expect(dataset.rows).toBe(0)
    expect(verdicts(dataset).map(([, , result]) => result)).toEqual(['error', 'error', 'error', 'error'])
    expect(dataset.checks[0]).toMatchObject({
      total: 0,
      message: 'the data set has no rows: nothing was checked',
    })
    expect(failingChecks([dataset])).toHaveLength(4)
  })

  it('a column without any value says that nothing was checked', async () => {
    const column = columnOf('a', { type: 'integer', checks: { minimum: 1 } })
    expect(await check('a,b\n,1\n', { columns: [column] }, 'minimum', 'a')).toMatchObject({
      total: 0,
      failing: 0,
      message: 'has no value: nothing was checked',
    })
  })

  it('a file that is not there', async () => {
    await expect(validateDataset(datasetOf({ path: '*.csv' }), createDataFolder())).rejects.toMatchObject({
      code: 'MM-205',
    })
  })

  it('a record in another encoding, with its line', async () => {
    const dataset = await validate(Buffer.from('a\nb\ncaf\xe9\n', 'latin1'))
    expect(dataset.checks[0]).toMatchObject({ rule: 'well-formed', result: 'fail', examples: [{ line: 3 }] })
  })
})

describe('a data set of several files', () => {
  it('is one, and names them with their rows', async () => {
    const folder = createDataFolder()
    folder.write('one.csv', 'a\n1\n')
    folder.write('two.csv', 'a\n2\nx\n')
    const column = columnOf('a', { type: 'integer' })
    const dataset = await validateDataset(datasetOf({ path: '*.csv', columns: [column] }), folder)
    expect(dataset).toMatchObject({
      path: '*.csv',
      rows: 3,
      files: [
        { path: 'one.csv', rows: 1 },
        { path: 'two.csv', rows: 2 },
      ],
      checks: [{ rule: 'well-formed' }, { rule: 'columns' }, { rule: 'type', failing: 1, total: 3 }],
    })
    expect(dataset.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(dataset.digest).not.toBe(dataset.files?.[0]?.digest)
    expect(await validateDataset(datasetOf({ path: 'on*.csv' }), folder)).toMatchObject({
      path: 'one.csv',
      rows: 1,
    })
  })
})

describe('a column that fieldsMatch lets the file do without', () => {
  const columns = [
    columnOf('a', { checks: { minimum: 1 } }),
    columnOf('b', { type: 'integer', checks: { maximum: 1 } }),
  ]

  it('passes its checks, of which none was made', async () => {
    const dataset = await validate('a\n1\n', { columns, checks: { fieldsMatch: 'superset' } })
    expect(verdicts(dataset)).toEqual([
      ['well-formed', null, 'pass'],
      ['columns', null, 'pass'],
      ['minimum', 'a', 'pass'],
      ['type', 'b', 'pass'],
      ['maximum', 'b', 'pass'],
      ['fieldsMatch', null, 'pass'],
    ])
    expect(dataset.checks[4]).toMatchObject({
      total: 0,
      message: expect.stringContaining('nothing was checked'),
    })
  })

  it.each([
    ['its values are required', { fieldsMatch: 'superset' }, { required: true }, null],
    ['the file may have more, and not fewer', { fieldsMatch: 'subset' }, {}, null],
    ['it is the key', { fieldsMatch: 'partial' }, {}, 'b'],
  ])('is missing all the same where %s', async (_, checks, ofColumn, key) => {
    const settings = { columns: [columnOf('a'), columnOf('b', { checks: ofColumn })], checks, key }
    const dataset = await validate('a\n1\n', settings)
    expect(dataset.checks[1]).toMatchObject({ rule: 'columns', result: 'fail', examples: [{ value: 'b' }] })
  })
})

describe('beside main’s record', () => {
  const settings = { key: 'id', columns: [columnOf('a', { type: 'integer', checks: { minimum: 5 } })] }

  it('shows new failures first, and tells which are on main already', async () => {
    const main = await validate('id,a\n1,1\n2,9\n', settings)
    const folder = createDataFolder()
    folder.write('data.csv', 'id,a\n1,1\n2,2\n')
    const around = { datasets: [], base: main, now: 0 }
    const { checks } = await validateDataset(datasetOf(settings), folder, around)
    expect(checks.at(-1)).toMatchObject({
      rule: 'minimum',
      failing: 2,
      failingOnMain: 1,
      examples: [{ key: '2' }, { key: '1', known: true }],
    })
  })
})

describe('a rule', () => {
  it('fails for a row where it is false, and where it is unknown', async () => {
    const found = await check(
      'id,a\nx,1\ny,\nz,5\n',
      { key: 'id', rules: [ruleOf('a > 2', { name: 'large' })] },
      'large',
    )
    expect(found).toMatchObject({
      result: 'fail',
      failing: 2,
      total: 3,
      examples: [
        { row: 1, line: 2, key: 'x', value: null },
        { row: 2, line: 3, key: 'y', value: null },
      ],
    })
  })

  it('compares numbers as numbers, declared or not', async () => {
    const settings = { columns: [columnOf('b', { checks: { required: true } })], rules: [ruleOf('a > b')] }
    expect(await check('a,b\n10,9\n100,20\n', settings, 'a > b')).toMatchObject({ result: 'pass', total: 2 })
  })

  it('fails for a cell that does not read as its column does', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => (n === 7 ? 'oops' : '5'))
    expect(await check(`a\n${rows.join('\n')}\n`, { rules: [ruleOf('a < 9')] }, 'a < 9')).toMatchObject({
      failing: 1,
      examples: [{ row: 8, line: 9 }],
    })
  })

  it('names a row by the text of its key', async () => {
    const found = await check('id,a\n007,1\n', { key: 'id', rules: [ruleOf('a > 2')] }, 'a > 2')
    expect(found?.examples[0]?.key).toBe('007')
  })

  it('may end in a comment and use windows', async () => {
    const rule = ruleOf('row_number() OVER (ORDER BY a) > 0 -- always', { name: 'windows' })
    expect(await check('a\n1\n', { rules: [rule] }, 'windows')).toMatchObject({ result: 'pass' })
  })
})

describe('a wide data set', () => {
  // 120 columns: more than one batch. Column n holds n, n + 1, ... in five rows, and one letter in column 77.
  const names = Array.from({ length: 120 }, (_, n) => `c${n}`)
  const rows = [0, 1, 2, 3, 4].map((row) =>
    names.map((_, n) => (n === 77 && row === 3 ? 'x' : `${n + row}`)).join(','),
  )
  const text = `${names.join(',')}\n${rows.join('\n')}\n`

  it('is profiled and checked whole, each column by its own values', async () => {
    const columns = names.map((name) => columnOf(name, { type: 'integer', checks: { maximum: 100 } }))
    const dataset = await validate(text, { columns })
    expect(dataset.columns.map(({ name, min }) => [name, min])).toEqual(names.map((name, n) => [name, n]))
    const failing = dataset.checks.filter(({ failing }) => failing > 0)
    expect(failing.find(({ rule }) => rule === 'type')).toMatchObject({ column: 'c77', failing: 1 })
    const above = failing.filter(({ rule }) => rule === 'maximum')
    // c97 reaches 101, c100 101 to 104, c101 and on all five.
    expect(above.map(({ column, failing }) => [column, failing])).toEqual(
      names.slice(97).map((name, n) => [name, Math.min(n + 1, 5)]),
    )
  })

  it('is asked about few columns at a time, and one of fifty in one scan', async () => {
    const asked = async (width: number) => {
      const folder = createDataFolder()
      const cut = text.split('\n').map((line) => line.split(',').slice(0, width).join(','))
      folder.write('data.csv', cut.join('\n'))
      const scans: string[] = []
      const tables = {
        ...folder.tables,
        open: async (source: TableSource) => {
          const table = await folder.tables.open(source)
          const query = (sql: string) => {
            scans.push(sql)
            return table.query(sql)
          }
          return { ...table, query }
        },
      }
      await validateDataset(datasetOf(), { ...folder, tables })
      return scans.filter((sql) => sql.includes('quantile'))
    }
    expect(await asked(50)).toHaveLength(1)
    for (const scan of await asked(120)) expect(new Set(scan.match(/"c\d+"/g)).size).toBeLessThanOrEqual(20)
  })

  it('has its most frequent values found in every batch', async () => {
    const line = names.map((_, n) => `v${n}`).join(',')
    const { columns } = await validate(`${names.join(',')}\n${`${line}\n`.repeat(5)}`)
    expect(columns.map(({ top }) => top)).toEqual(names.map((_, n) => [{ value: `v${n}`, count: 5 }]))
  })
})

it('counts every record that could not be read, though few are kept', async () => {
  const form = await check(`a,b\n${'1\n'.repeat(1500)}1,2\n`, {}, 'well-formed')
  expect(form).toMatchObject({ result: 'fail', failing: 1500, total: 1501 })
})
