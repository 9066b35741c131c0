import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redactDataset } from '../../src/data/redact.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import type { CheckResult, ColumnProfile, Dataset } from '../../src/documents/data.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { columnOf, datasetOf, ruleOf } from '../support/dataset-settings.ts'

async function validate(text: string, settings: Parameters<typeof datasetOf>[0]): Promise<Dataset> {
  const folder = createDataFolder()
  folder.write('data.csv', text)
  return validateDataset(datasetOf(settings), folder)
}

const checkIn = ({ checks }: Pick<Dataset, 'checks'>, rule: string) => {
  const found = checks.find((check) => check.rule === rule)
  if (found === undefined) throw new Error(`no ${rule}`)
  return found
}

describe('of a column that is marked sensitive', () => {
  const names = ['Ada', 'Grace', 'Mary', 'Ada', 'Ada', 'Ada', 'Ada']
  const text = `id,name,age\n${names.map((name, n) => `${n},${name},${20 + n}\n`).join('')}`
  const columns = [
    columnOf('name', { sensitive: true, checks: { maxLength: 3 } }),
    columnOf('age', { type: 'integer', sensitive: true, checks: { maximum: 20 } }),
  ]

  it('no value is in the document, and every count is', async () => {
    const dataset = await validate(text, { key: 'id', columns })
    expect(JSON.stringify(dataset)).not.toMatch(/Ada|Grace|Mary/)
    expect(checkIn(dataset, 'maxLength')).toMatchObject({ result: 'fail', failing: 2, total: 7 })
    expect(checkIn(dataset, 'maxLength').examples).toEqual([
      { row: 2, line: 3, key: '1', value: null, redacted: true },
      { row: 3, line: 4, key: '2', value: null, redacted: true },
    ])
    const [, name, age] = dataset.columns
    expect(name).toMatchObject({ name: 'name', sensitive: 'marked', nulls: 0, distinct: 3, top: [] })
    expect(age).toMatchObject({ min: null, max: null, mean: null, stddev: null, quantiles: null })
  })

  it('no key is either', async () => {
    const key = columnOf('name', { sensitive: true })
    const age = columnOf('age', { type: 'integer', checks: { maximum: 25 } })
    const dataset = await validate(text, { key: 'name', columns: [key, age] })
    expect(checkIn(dataset, 'maximum').examples).toEqual([
      { row: 7, line: 8, key: null, keyRedacted: true, value: '26' },
    ])
  })

  it('a missing value is told to be none: that is nobody’s', async () => {
    const name = columnOf('name', { sensitive: true, checks: { required: true } })
    const dataset = await validate('id,name\n1,\n', { columns: [name] })
    expect(checkIn(dataset, 'required').examples).toEqual([{ row: 1, line: 2, key: null, value: null }])
  })

  it('what the engine says of a cell is withheld, and of the SQL is not', async () => {
    const rules = [
      ruleOf('CAST(name AS INTEGER) > 0', { name: 'numbers' }),
      ruleOf('nowhere > 0', { name: 'nowhere' }),
    ]
    const dataset = await validate(text, { columns, rules })
    expect(checkIn(dataset, 'nowhere').message).toContain('"nowhere" not found')
    expect(checkIn(dataset, 'numbers')).toMatchObject({ result: 'error' })
    expect(checkIn(dataset, 'numbers').message).toContain('cannot be computed with some of the cells')
    expect(JSON.stringify(dataset)).not.toContain('Ada')
  })
})

it('of a column of e-mail addresses nothing is shown, not even those that are broken', async () => {
  const mails = ['ada@home.example', 'grace@home.example', 'mary at home', 'emmy@home.example']
  const text = `id,mail\n${mails.map((mail, n) => `${n},${mail}\n`).join('')}`
  const mail = columnOf('mail', { checks: { pattern: '[^@ ]+@[^@ ]+' } })
  const dataset = await validate(text, { columns: [mail] })
  expect(checkIn(dataset, 'pattern')).toMatchObject({ failing: 1, examples: [{ row: 3, redacted: true }] })
  expect(JSON.stringify(dataset)).not.toContain('home')
})

it('a single address in a column of other things is withheld, the others are not', async () => {
  const cells = [...Array.from({ length: 20 }, (_, n) => `remark ${n}`), 'call ada@example.org']
  const note = columnOf('note', { checks: { maxLength: 8 } })
  const dataset = await validate(`note\n${cells.join('\n')}\n`, { columns: [note] })
  expect(JSON.stringify(dataset)).not.toContain('ada@')
  expect(checkIn(dataset, 'maxLength').examples.at(0)).toMatchObject({ value: 'remark 10' })
  const [only] = (
    await validate(`note\n${cells.slice(-1)}\nremark\nshort\nx\ny\nz\n`, { columns: [note] })
  ).checks
    .filter(({ rule }) => rule === 'maxLength')
    .flatMap(({ examples }) => examples)
  expect(only).toMatchObject({ value: null, redacted: true })
})

it('a column that is said not to be sensitive is shown as it is', async () => {
  const mail = columnOf('mail', { sensitive: false, checks: { maxLength: 5 } })
  const dataset = await validate('mail\ndesk@home.example\n', { key: 'mail', columns: [mail] })
  expect(checkIn(dataset, 'maxLength').examples).toEqual([
    { row: 1, line: 2, key: 'desk@home.example', value: 'desk@home.example' },
  ])
})

const check: CheckResult = {
  rule: 'maximum',
  column: 'pay',
  severity: 'error',
  result: 'fail',
  failing: 9,
  total: 9,
  message: 'is above 10',
  examples: [],
}
const withheld = {
  sensitive: new Map([['pay', 'marked']]),
  settings: { key: null, columns: [], checks: { primaryKey: ['id', 'pay'], uniqueKeys: [['id']] } },
}
const redacted = (one: Partial<CheckResult>) => {
  const [found] = redactDataset({ columns: [], checks: [{ ...check, ...one }] }, withheld).checks
  return found
}
const example = { row: 1, line: 2, key: null, value: '1, 52000' }

describe('a check', () => {
  it('of the whole data set shows no cell where its option names a sensitive column', () => {
    expect(redacted({ rule: 'primaryKey', column: null, examples: [example] })?.examples).toEqual([
      { ...example, value: null, redacted: true },
    ])
    expect(redacted({ rule: 'uniqueKeys', column: null, examples: [example] })?.examples).toEqual([example])
  })

  it('of an aggregate does not tell what a sensitive column came to', () => {
    const max = { rule: 'max', observed: 52000, message: 'max 52000 is above 50000' }
    expect(redacted(max)).toMatchObject({ observed: null, message: expect.not.stringContaining('52000') })
    const named = { rule: 'distinct-values', observed: null, message: 'has 52000, which is none of them' }
    expect(redacted(named)?.message).not.toContain('52000')
    expect(redacted({ ...max, column: 'age' })).toMatchObject(max)
    expect(redacted({ ...max, rule: 'distinct-count' })).toMatchObject({ observed: 52000 })
  })

  it('keeps the policy’s own words, also where they look like an address', () => {
    const message = 'does not match .+@example.org'
    expect(redacted({ rule: 'pattern', column: 'mail', message })).toMatchObject({ message })
  })

  it('tells no address that an aggregate or the engine came upon', () => {
    const said = 'ada@example.org is too common'
    const found = redacted({
      rule: 'most-common',
      column: 'mail',
      observed: 'ada@example.org',
      message: said,
    })
    expect(JSON.stringify(found)).not.toContain('ada@')
    const broken = redacted({ column: 'mail', result: 'error', message: 'could not convert ada@example.org' })
    expect(JSON.stringify(broken)).not.toContain('ada@')
  })

  it('shows five examples at most, each cut', () => {
    const long = { ...example, value: 'x'.repeat(500) }
    const found = redacted({ column: 'age', examples: Array.from({ length: 9 }, () => long) })
    expect(found?.examples).toHaveLength(5)
    expect(found?.examples[0]?.value).toBe(`${'x'.repeat(79)}…`)
  })
})

it('never lets a value of a sensitive column through, whatever it is', () => {
  const cell = fc.oneof(fc.string({ minLength: 4 }), fc.integer({ min: 1000 }))
  fc.assert(
    fc.property(cell, fc.constantFrom('pass', 'fail', 'error' as const), (value, result) => {
      const secret = `s3cret-${value}`
      const profile = { name: 'pay', type: 'string', nulls: 0, distinct: 1 } as ColumnProfile
      const full = {
        ...profile,
        min: secret,
        max: secret,
        mean: null,
        stddev: null,
        quantiles: null,
        top: [{ value: secret, count: 9 }],
      }
      const one = {
        ...check,
        result,
        examples: [{ ...example, value: secret }],
        observed: secret,
        message: `it is ${secret}`,
      }
      const found = redactDataset({ columns: [full], checks: [one as CheckResult] }, withheld)
      return !JSON.stringify(found).includes('s3cret')
    }),
  )
})
