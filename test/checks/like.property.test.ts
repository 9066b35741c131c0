import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dialect } from '../../src/adapters/duckdb/dialect.ts'
import { like } from '../../src/checks/like.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { judgeColumn } from '../support/judge-column.ts'

// What RE2 takes for more than itself, what LIKE does, line ends, and characters of two and four bytes.
const units = [
  'a',
  'b',
  'A',
  '%',
  '_',
  '\\',
  '.',
  '*',
  '(',
  ')',
  '[',
  '^',
  '$',
  '|',
  '\n',
  '\r',
  ' ',
  'é',
  '👍',
]
const text = fc.string({ unit: fc.constantFrom(...units), maxLength: 6 })
const pattern = fc.string({
  unit: fc.constantFrom(...units, '%', '%', '_', '_'),
  minLength: 1,
  maxLength: 6,
})
const TRIES = 400

it('is LIKE as DuckDB has it', async () => {
  const folder = createDataFolder()
  folder.write('data.csv', 'x\n1\n')
  await using table = await folder.tables.open({ path: 'data.csv' })
  const tries = fc.sample(fc.tuple(text, pattern), { numRuns: TRIES, seed: 8 })
  const asked = tries.map(([cell, wanted], index) => {
    const column = { text: dialect.literal(cell), typed: 'NULL', type: 'string', record: '1' } as const
    const fails = like.fails(column, wanted, dialect)
    return `SELECT ${index} AS number, ${column.text} LIKE ${dialect.literal(wanted)} AS like_it, ${fails} AS fails`
  })
  const answers = await table.query(`SELECT * FROM (${asked.join(' UNION ALL ')}) ORDER BY number`)
  const differing = answers.filter(({ like_it, fails }) => like_it === fails)
  expect(answers).toHaveLength(TRIES)
  expect(differing.map(({ number }) => tries[Number(number)])).toEqual([])
  // Not for want of any that match.
  expect(answers.filter(({ fails }) => fails === false).length).toBeGreaterThan(10)
})

// Each place of every wildcard for each of the one before it: minutes, were it so.
it.each([
  ['like', '%a_a_%a_a_%a_a_%a_a_%c'],
  ['search', '(?s)a.a..*a.a..*a.a..*a.a..*c'],
  ['pattern', '(?s).*a.a..*a.a..*a.a..*a.a..*c'],
])('%s takes one look at each character of a cell, whatever the cell', async (rule, option) => {
  const cells = ['ab'.repeat(1500), `${'ab'.repeat(150)}c`]
  expect(await judgeColumn({ rule, option, cells })).toMatchObject({ failing: [cells[0]], total: 2 })
})
