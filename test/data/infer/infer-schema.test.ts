import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inferSchema } from '../../../src/data/infer/infer-schema.ts'
import { settingsOf } from '../../../src/data/infer/settings-of.ts'
import type { SuggestedSchema } from '../../../src/data/infer/suggestion.ts'
import { softColumns, tableSchemaText } from '../../../src/data/infer/table-schema.ts'
import { validateDataset } from '../../../src/data/validate-dataset.ts'
import { createGenerator } from '../../../src/stats/generator.ts'
import { createDataFolder } from '../../support/data-folder.ts'

async function infer(text: string): Promise<SuggestedSchema> {
  const folder = createDataFolder()
  folder.write('data.csv', text)
  return inferSchema('data.csv', folder)
}

/** Rule and column of each check of the schema that the text does not pass. */
async function failingOf(schema: SuggestedSchema, text: string) {
  const folder = createDataFolder()
  folder.write('data.csv', text)
  const { checks } = await validateDataset(settingsOf(schema), folder)
  return checks.filter(({ result }) => result !== 'pass').map(({ rule, column }) => [rule, column])
}

const penguins = readFileSync('examples/penguins/data/train.csv', 'utf8')

/** Made with a seed: an id, a category, a skewed amount, a share, a day, a form, a gap in every tenth remark. */
function makeOrders(rows: number, seed: number): string {
  const { nextFloat: next } = createGenerator(seed)
  const lines = ['order_id,kind,amount,share,day,code,remark,count']
  const kinds = ['book', 'game', 'music']
  for (let row = 1; row <= rows; row++) {
    const amount = Math.exp(3 + 1.2 * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()))
    const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(700 * next()))).toISOString().slice(0, 10)
    const code = `AB-${String(Math.floor(10_000 * next())).padStart(4, '0')}`
    const told = Math.floor(5000 * next())
    const remark = next() < 0.1 ? '' : next() < 0.5 ? `arrived after ${told} days` : `box ${told} was open`
    const count = Math.floor(-Math.log(1 - next()) * 2)
    lines.push(
      [
        `o${row}`,
        kinds[Math.floor(3 * next())],
        amount.toFixed(2),
        next().toFixed(3),
        day,
        code,
        remark,
        count,
      ].join(','),
    )
  }
  return `${lines.join('\n')}\n`
}

const orders = makeOrders(1000, 7)

/** The text with one cell of one record replaced. */
function plant(text: string, record: number, column: string, cell: string): string {
  const lines = text.split('\n')
  const at = (lines[0] ?? '').split(',').indexOf(column)
  const cells = (lines[record] ?? '').split(',')
  cells[at] = cell
  lines[record] = cells.join(',')
  return lines.join('\n')
}

const PLANTED = [
  ['a gap', 'order_id', '', ['required', 'order_id']],
  ['an id that stands twice', 'order_id', 'o1', ['unique', 'order_id']],
  ['an id of another form', 'order_id', '17', ['pattern', 'order_id']],
  ['a kind in another case', 'kind', 'Book', ['enum', 'kind']],
  ['a kind with a space behind it', 'kind', 'book ', ['enum', 'kind']],
  ['a misspelt kind', 'kind', 'bok', ['enum', 'kind']],
  ['an amount below zero', 'amount', '-3.50', ['minimum', 'amount']],
  ['an amount in another unit', 'amount', '250000', ['maximum', 'amount']],
  ['an amount with a decimal comma', 'amount', '"3,50"', ['type', 'amount']],
  ['a text in place of a number', 'amount', 'unknown', ['type', 'amount']],
  ['a share in per cent', 'share', '55', ['maximum', 'share']],
  ['a day in another form', 'day', '03/04/2024', ['type', 'day']],
  ['a day that is no day', 'day', '2024-02-30', ['type', 'day']],
  ['a placeholder for a day', 'day', '9999-12-31', ['maximum', 'day']],
  ['a day before all', 'day', '1900-01-01', ['minimum', 'day']],
  ['a code of another form', 'code', 'AB0123', ['pattern', 'code']],
  ['a remark with a space before it', 'remark', ' late', ['trimmed', 'remark']],
  ['a remark without end', 'remark', 'x'.repeat(500), ['maxLength', 'remark']],
  ['a half of a thing', 'count', '1.5', ['type', 'count']],
  ['fewer than no things', 'count', '-1', ['minimum', 'count']],
] as const

/** Each error stands in a record of its own. */
const recordOf = (what: string) => 30 + 40 * PLANTED.findIndex(([name]) => name === what)

/** All of them in one file, against the schema of the clean one. */
async function findInDirty() {
  const dirty = PLANTED.reduce(
    (text, [what, column, cell]) => plant(text, recordOf(what), column, cell),
    orders,
  )
  const schema = await infer(orders)
  const folder = createDataFolder()
  folder.write('data.csv', dirty)
  return validateDataset(settingsOf(schema), folder)
}

let foundInDirty: ReturnType<typeof findInDirty> | null = null

describe('a schema that is inferred', () => {
  it.each([
    ['of penguins', penguins],
    ['of orders', orders],
    ['of a file with gaps and words for them', 'a,b\n1,x\nNA,y\n,x\n4,z\n'],
    ['of two rows', 'id,name\n1,Ann\n2,Bob\n'],
    ['of strange names', '"a ""b""","c,d",e f\n1,2,3\n'],
  ])('%s is passed by its own data', async (_, text) => {
    expect(await failingOf(await infer(text), text)).toEqual([])
  })

  it.each([1, 2])('is passed by the next file of the kind (seed %d)', async (seed) => {
    expect(await failingOf(await infer(orders), makeOrders(1000, 100 + seed))).toEqual([])
  })

  it('is passed by the test set that is like the training set', async () => {
    expect(
      await failingOf(await infer(penguins), readFileSync('examples/penguins/data/test.csv', 'utf8')),
    ).toEqual([])
  })

  it.each(PLANTED)('finds %s', async (what, _column, _cell, [rule, column]) => {
    foundInDirty ??= findInDirty()
    const check = (await foundInDirty).checks.find((one) => one.rule === rule && one.column === column)
    expect(check?.examples.map(({ row }) => row)).toContain(recordOf(what))
  })

  it('finds a column that is gone, and gaps that are many more than there were', async () => {
    const schema = await infer(orders)
    const [, ...records] = orders.split('\n')
    expect(
      await failingOf(schema, ['order_id,kinds,amount,share,day,code,remark,count', ...records].join('\n')),
    ).toContainEqual(['columns', null])
    const gaps = orders.replaceAll(/,[ab][a-z]+ [^,]+,/g, (text, at: number) => (at % 3 === 0 ? ',,' : text))
    expect(await failingOf(schema, gaps)).toEqual([['required', 'remark']])
  })

  it('names the key, the words for no value, and what in the file looks wrong', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, index) => `${index},${index === 9 ? 'femal' : 'female'},${index === 5 ? 'NA' : index / 2}`,
    )
    const schema = await infer(['id,sex,width', ...rows].join('\n'))
    expect(schema).toMatchObject({ key: 'id', nulls: ['', 'NA'], primaryKey: [] })
    expect(schema.notes).toEqual([
      'cells that hold NA are taken for cells without a value',
      'sex: is "femal" (1) meant to be "female" (59)?',
    ])
  })

  it('names two columns that name a row together', async () => {
    const rows = Array.from(
      { length: 100 },
      (_, index) => `q${index % 10},d${Math.floor(index / 10)},${index / 7}`,
    )
    const schema = await infer(['query,document,score', ...rows].join('\n'))
    expect(schema).toMatchObject({ key: null, primaryKey: ['query', 'document'] })
  })

  it('takes a column for numbers where all but a few cells are', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, index) => `${index},${index === 7 ? 'broken' : 20 + (index % 9)}`,
    )
    const text = ['id,mass', ...rows].join('\n')
    const schema = await infer(text)
    expect(schema.columns[1]).toMatchObject({ type: 'integer' })
    expect(schema.columns[1]?.mostly).toBeLessThan(1)
    expect(schema.notes).toEqual(['mass: 1 of 200 values are not of the type integer'])
    expect(await failingOf(schema, text)).toEqual([])
    expect(await failingOf(schema, text.replaceAll(/,2(\d)/g, ',n/a'))).toContainEqual(['type', 'mass'])
  })

  it('says of a broken file, and of one without rows, what it is', async () => {
    expect((await infer('a,b\n1,2\n3\n')).notes[0]).toMatch(
      /^is not well-formed: 1 defects, the first on line 3/,
    )
    expect((await infer('a,b\n')).notes).toEqual(['has no rows: nothing can be suggested of its values'])
  })

  it('gives no value of personal data away', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `${index},person${index % 4}@example.org`)
    const schema = await infer(['id,contact', ...rows].join('\n'))
    expect(schema.columns[1]?.sensitive).toBe('e-mail address')
    expect(tableSchemaText(schema)).not.toContain('@example')
  })

  it('takes nested JSON for objects and arrays, and e-mail addresses for what they are', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) =>
        `${at},"{""n"":${at % 3}}","[${at % 2}]",user${at}@example.org,10.0.0.${at},"{not json ${at}"`,
    )
    const text = ['id,meta,tags,contact,host,odd', ...rows].join('\n')
    const schema = await infer(text)
    expect(
      schema.columns.map(({ name, type, suggestions }) => [name, type, suggestions.map(({ rule }) => rule)]),
    ).toEqual([
      ['id', 'integer', ['required', 'unique']],
      ['meta', 'object', ['required']],
      ['tags', 'array', ['required']],
      ['contact', 'string', ['required', 'format']],
      ['host', 'string', ['required', 'format']],
      ['odd', 'string', ['required', 'pattern']],
    ])
    expect(await failingOf(schema, text)).toEqual([])
    // A Table Schema has no word for an address of a machine.
    expect(JSON.parse(tableSchemaText(schema)).fields[3]).toMatchObject({ format: 'email' })
    expect(JSON.parse(tableSchemaText(schema)).fields[4]).not.toHaveProperty('format')
    expect(softColumns(schema).get('host')).toMatchObject({ format: 'ipv4' })
  })

  it('reads all parts of a table', async () => {
    const folder = createDataFolder()
    folder.write('part-1.csv', 'id,size\n1,3\n')
    folder.write('part-2.csv', 'id,size\n2,x\n')
    const schema = await inferSchema('part-*.csv', folder)
    expect(schema).toMatchObject({ rows: 2, uniques: ['id', 'size'] })
  })
})
