import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DatasetSettings } from '../../src/config/configuration.ts'
import { sampledMeasure, sampleFor } from '../../src/data/profile.ts'
import { readColumns } from '../../src/data/read-columns.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import type { TableSource } from '../../src/ports.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { columnOf, datasetOf, ruleOf } from '../support/dataset-settings.ts'

/** The file as the checks see it, with how often it was opened. */
async function validate(text: string, settings: Partial<DatasetSettings> = {}) {
  const folder = createDataFolder()
  folder.write('data.csv', text)
  const opened: TableSource[] = []
  const asked: string[] = []
  const tables = {
    ...folder.tables,
    open: async (source: TableSource) => {
      opened.push(source)
      const table = await folder.tables.open(source)
      const query = (sql: string) => {
        asked.push(sql)
        return table.query(sql)
      }
      return { ...table, query }
    },
  }
  const dataset = await validateDataset(datasetOf(settings), { ...folder, tables })
  const check = (rule: string) => dataset.checks.find((one) => one.rule === rule)
  return { dataset, check, opened, asked, folder }
}

const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('')

describe('a file that is scanned', () => {
  it('has profile, checks of columns and rules taken in one scan of it', async () => {
    const { asked } = await validate('a,b\n1,2\n3,4\n', {
      columns: [
        columnOf('a', { type: 'integer', checks: { minimum: 0 } }),
        columnOf('b', { type: 'number' }),
      ],
      rules: [ruleOf('a < b')],
    })
    expect(asked.filter((sql) => sql.includes('stddev')).length).toBe(1)
    expect(asked.find((sql) => sql.includes('stddev'))).toMatch(/"a" < "b"|a < b/)
  })

  it('is held and checked again where the engine finds other rows than stand in it', async () => {
    const folder = createDataFolder()
    folder.write('data.csv', 'a\n1\n2\n')
    const opened: (boolean | undefined)[] = []
    const tables = {
      ...folder.tables,
      open: async (source: TableSource) => {
        opened.push(source.sparing)
        const table = await folder.tables.open(source)
        // As if its own reader took the file otherwise.
        if (source.sparing === true) appendFileSync(join(folder.root, 'data.csv'), '3\n')
        return table
      },
    }
    const dataset = await validateDataset(datasetOf(), { ...folder, tables })
    expect(opened).toEqual([true, undefined])
    expect(dataset.rows).toBe(3)
  })

  it('has failing rows beyond its first records found too, with their lines', async () => {
    const { check } = await validate(`a\n${lines(60_000, (n) => `${n}\n`)}-1\n`, {
      columns: [columnOf('a', { type: 'integer', checks: { minimum: 0 } })],
    })
    expect(check('minimum')).toMatchObject({
      failing: 1,
      examples: [{ row: 60_001, line: 60_002, value: '-1' }],
    })
  })

  it('has a type that its first records make it seem to have held against all of them', async () => {
    const some = await validate(`a\n${lines(1500, (n) => `${n}\n`)}${lines(1500, (n) => `${n}.5\n`)}`)
    expect(some.dataset.columns[0]).toMatchObject({ type: 'number', max: 1499.5 })
    const none = await validate(`a\n${lines(1500, (n) => `${n}\n`)}${lines(1500, (n) => `x${n}\n`)}`)
    expect(none.dataset.columns[0]).toMatchObject({ type: 'string', mean: null })
  })

  it('has no profile where none is asked for, and its checks all the same', async () => {
    const { dataset, check } = await validate('a\n1\n-1\n', {
      profile: 'none',
      columns: [columnOf('a', { type: 'integer', checks: { minimum: 0 } })],
    })
    expect(dataset.columns).toEqual([])
    expect(check('minimum')).toMatchObject({ result: 'fail', failing: 1 })
  })
})

describe('quantiles of a table that is too large to hold all its numbers', () => {
  it('are those of as many rows as fit, a million at most', () => {
    expect(sampleFor({ rows: 2_000_000 }, 10)).toBe(null)
    expect(sampleFor({ rows: 2_000_001 }, 10)).toBe(1_000_000)
    expect(sampleFor({ rows: 5_000_000 }, 40)).toBe(500_000)
  })

  it('come close to those of all, the same ones each time', async () => {
    const folder = createDataFolder()
    folder.write('data.csv', `a\n${lines(20_000, (n) => `${n}\n`)}`)
    await using table = await folder.tables.open({ path: 'data.csv', sparing: true })
    const read = readColumns(table, { types: new Map([['a', 'number']]), columns: [] })
    const { only, row, aggregates } = sampledMeasure('a', table, { read, sample: 2000 })
    const sql = `SELECT count(typed) AS rows, ${Object.entries(aggregates((name) => name)).map(([name, one]) => `${one} AS ${name}`)} FROM (SELECT ${row['typed']} AS typed FROM ${only?.(['a'])})`
    const [found] = await table.query(sql)
    // A share s of n rows is off by 1/n at most in a low-discrepancy sequence of one dimension, here with slack.
    expect(Number(found?.['rows'])).toBeGreaterThan(1990)
    expect(Number(found?.['rows'])).toBeLessThan(2010)
    for (const [index, level] of [0.05, 0.25, 0.5, 0.75, 0.95].entries())
      expect(Math.abs(Number(found?.[`quantile_${index}`]) - level * 19_999)).toBeLessThan(60)
    expect(await table.query(sql)).toEqual([found])
  })
})

describe('values that occur again', () => {
  const unique = (type: 'string' | 'integer' | 'number' = 'string') => [
    columnOf('a', { type, checks: { unique: true } }),
  ]

  it('are the same in their type, however they are written', async () => {
    expect((await validate('a\n7\n007\n8\n', { columns: unique('integer') })).check('unique')).toMatchObject({
      failing: 2,
      examples: [{ line: 2 }, { line: 3 }],
    })
    expect((await validate('a\n1.0\n1\n', { columns: unique('number') })).check('unique')?.failing).toBe(2)
    expect((await validate('a\n7\n007\n', { columns: unique() })).check('unique')?.failing).toBe(0)
  })

  it('are found where more values are repeated than are named', async () => {
    const { check } = await validate(`a\n${lines(1200, (n) => `v${n}\n`).repeat(2)}`, { columns: unique() })
    expect(check('unique')).toMatchObject({ failing: 2400, total: 2400 })
    expect(check('unique')?.examples.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6])
  })

  it('are those that stand in several rows, whatever they are', async () => {
    const cell = fc.constantFrom('a', "a'", 'b b', '"', '', 'ä', 'A', '1', '01')
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), async (cells) => {
        const { check } = await validate(
          `id,a\n${cells.map((one, n) => `${n},"${one.replaceAll('"', '""')}"\n`).join('')}`,
          {
            columns: unique(),
          },
        )
        const repeated = cells.filter((one) => one !== '' && cells.indexOf(one) !== cells.lastIndexOf(one))
        expect(check('unique')?.failing).toBe(repeated.length)
      }),
      { numRuns: 15 },
    )
  })

  it('are judged among the rows that a condition takes', async () => {
    const columns = [columnOf('a', { checks: { unique: true }, when: "k = 'x'" })]
    const { check } = await validate('a,k\n1,x\n1,y\n2,x\n2,x\n', { columns })
    expect(check('unique')).toMatchObject({ failing: 2, total: 3, examples: [{ line: 4 }, { line: 5 }] })
  })
})

describe('a rule', () => {
  it.each([
    ['a * 2', 'DOUBLE|BIGINT'],
    ["'true'", 'VARCHAR'],
    ['(SELECT count(*) FROM data)', 'BIGINT'],
    ['a + 0.5', 'DOUBLE|DECIMAL.*'],
    ['[*COLUMNS(*)]', 'error'],
  ])('that is no condition is an error: %s', async (sql, type) => {
    const { check } = await validate('a\n1\n2\n', { rules: [ruleOf(sql)] })
    expect(check(sql)?.result).toBe('error')
    if (type !== 'error')
      expect(check(sql)?.message).toMatch(new RegExp(`of type (${type}) and no condition`))
  })

  it.each(['V1 < 60', 'V1 IS NOT NULL', 'read IS NOT NULL', '"text 1" IS NOT NULL', 'scoped IS NOT NULL'])(
    'that names no column of the file is an error: %s',
    async (sql) => {
      const { check } = await validate('Time,V2\n0,1.5\n1,-2\n', {
        rules: [ruleOf('Time >= 0'), ruleOf(sql), ruleOf(sql, { name: 'with when', when: 'Time >= 0' })],
      })
      expect(check(sql)?.result).toBe('error')
      expect(check('with when')?.result).toBe('error')
    },
  )

  it('may multiply', async () => {
    const { check } = await validate('a,b\n2,4\n3,7\n', { rules: [ruleOf('a * 2 = b')] })
    expect(check('a * 2 = b')).toMatchObject({ failing: 1, total: 2 })
  })

  it('may be a window, a subquery compared with something, and NULL, which fails', async () => {
    const rules = [ruleOf('count(*) OVER () = 2'), ruleOf('a <= (SELECT count(*) FROM data)'), ruleOf('NULL')]
    const { dataset } = await validate('a\n1\n2\n', { rules })
    expect(dataset.checks.slice(-3).map(({ result, failing }) => [result, failing])).toEqual([
      ['pass', 0],
      ['pass', 0],
      ['fail', 2],
    ])
  })
})

describe('a condition', () => {
  it('keeps a row in scope whose cell does not read as the type of its column', async () => {
    const text = `w,a\n${lines(200, (n) => `${90 + (n % 20)},ok\n`)}150kg,evil\n1_000,evil\n`
    const { check } = await validate(text, {
      columns: [columnOf('a', { checks: { enum: ['ok'] }, when: 'w > 100' })],
    })
    expect(check('enum')).toMatchObject({ result: 'fail', failing: 2 })
  })

  it.each([
    'w * 2 > 0',
    'len(concat(*COLUMNS(* EXCLUDE (row_number)))) > 0 AND w > 0',
    "(SELECT count(*) FROM data) > 0 AND w > 0 AND '*' <> ''",
  ])('keeps it however it is written: %s', async (when) => {
    const text = `w,a\n${lines(29, (n) => `${n + 1},ok\n`)}150kg,evil\n`
    const number = columnOf('w', { type: 'number', mostly: 0.9 })
    const a = columnOf('a', { checks: { enum: ['ok'] }, when })
    const { check } = await validate(text, { columns: [number, a], rules: [ruleOf("a = 'ok'", { when })] })
    expect(check('enum')).toMatchObject({ result: 'fail', failing: 1 })
    expect(check("a = 'ok'")).toMatchObject({ result: 'fail', failing: 1 })
  })

  it('keeps it where the name of the column holds a quote', async () => {
    const text = `id,"we""ight",ok\n${lines(20, (n) => `${n},${n + 1},y\n`)}30,150kg,n\n`
    const columns = [columnOf('ok', { checks: { enum: ['y'] }, when: '"we""ight" > 0' })]
    expect((await validate(text, { columns })).check('enum')).toMatchObject({ result: 'fail', failing: 1 })
  })

  it('sees a column of text as text where the settings say so', async () => {
    const price = columnOf('price', { type: 'string' })
    const a = columnOf('a', { checks: { enum: ['ok'] }, when: "price IS NOT NULL AND price <> '1'" })
    const { check } = await validate(`price,a\n${lines(200, () => '1,ok\n')}n/a,evil\n`, {
      columns: [price, a],
    })
    expect(check('enum')).toMatchObject({ result: 'fail', failing: 1, total: 1 })
  })

  it('may look at all columns at once, and sees those of the file', async () => {
    const columns = [
      columnOf('b', { checks: { enum: ['ok'] }, when: 'len(concat(*COLUMNS(* EXCLUDE (row_number)))) = 3' }),
    ]
    const { check } = await validate('a,b\n1,ok\n,bad\n', { columns })
    expect(check('enum')).toMatchObject({ result: 'fail', failing: 1, total: 2 })
  })

  it('may name the number of a record, and stand beside a column of any name', async () => {
    const columns = [columnOf('text in scope', { checks: { enum: ['ok'] }, when: 'row_number > 1' })]
    const { check } = await validate('text in scope,in scope\nbad,1\nok,2\n', { columns })
    expect(check('enum')).toMatchObject({ result: 'pass', total: 1 })
  })
})
