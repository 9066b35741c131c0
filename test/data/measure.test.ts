import { describe, expect, it } from 'vitest'
import { type Measure, measureAll } from '../../src/data/measure.ts'
import { fault } from '../../src/errors/fault.ts'
import type { Cell } from '../../src/ports.ts'
import { createDataFolder } from '../support/data-folder.ts'

const counting = (column: string, sql: string, more: Partial<Measure> = {}): Measure => ({
  from: 'data',
  column,
  row: { value: sql },
  aggregates: (row) => ({ count: `count(${row('value')})` }),
  ...more,
})

/** The queries that were asked, over a table of three rows. */
async function ask(measures: readonly Measure[], fails: (sql: string) => Error | null = () => null) {
  const folder = createDataFolder()
  folder.write('data.csv', 'a,b\n1,x\n2,\n3,y\n')
  await using table = await folder.tables.open({ path: 'data.csv' })
  const asked: string[] = []
  const query = (sql: string) => {
    asked.push(sql)
    const error = fails(sql)
    return error === null ? table.query(sql) : Promise.reject(error)
  }
  const measured = await measureAll(measures, { query })
  const found = measures.map((measure): Cell | string | undefined => {
    const one = measured(measure)
    return 'reason' in one ? one.reason : one.values['count']
  })
  return { asked, found }
}

describe('measures of one relation', () => {
  it('share one scan', async () => {
    const { asked, found } = await ask([counting('a', '"a"'), counting('b', '"b"')])
    expect(asked).toHaveLength(1)
    expect(found).toEqual([3, 2])
  })

  it('have what is the same SQL taken once', async () => {
    const { asked, found } = await ask([counting('a', '"a"'), counting('b', '"a"')])
    expect(asked[0]?.match(/"a"/g)).toHaveLength(1)
    expect(found).toEqual([3, 3])
  })

  it('leave one that looks at other rows to a scan of its own', async () => {
    const { asked, found } = await ask([
      counting('a', '"a"'),
      counting('b', 'lag("b") OVER (ORDER BY row_number)'),
    ])
    expect(asked).toHaveLength(2)
    expect(found).toEqual([3, 1])
  })

  it('name no other columns than are looked at, where the relation can do without', async () => {
    const only = (columns: readonly string[]) =>
      `(SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM data) AS part`
    const { asked, found } = await ask([counting('b', '"b"', { only }), counting('b', '"b" || 1', { only })])
    expect(asked[0]).toContain('(SELECT "b" FROM data)')
    expect(found).toEqual([2, 2])
  })

  it('do not fall with one of them that is wrong, which costs few scans more', async () => {
    const measures = Array.from({ length: 16 }, (_, n) =>
      counting('a', n === 5 ? 'CAST("b" AS INTEGER)' : `"a" || ${n}`),
    )
    const { asked, found } = await ask(measures)
    expect(found.filter((count) => count === 3)).toHaveLength(15)
    expect(found[5]).toMatch(/^a query failed/)
    // 16, then both halves of each half that has it: 8, 4, 2, 1.
    expect(asked).toHaveLength(9)
  })

  it('are not asked again of a query that took too long', async () => {
    const tooSlow = fault('sql-too-slow', { sql: 'SELECT', minutes: 10 })
    const { asked, found } = await ask([counting('a', '"a"'), counting('b', '"b"')], () => tooSlow)
    expect(asked).toHaveLength(1)
    expect(found).toEqual([tooSlow.message, tooSlow.message])
  })

  it('count nothing under a name that the row does not have', async () => {
    const wrong = counting('a', '"a"', { aggregates: (row) => ({ count: `count(${row('valve')})` }) })
    await expect(ask([wrong])).rejects.toThrow(TypeError)
  })
})
