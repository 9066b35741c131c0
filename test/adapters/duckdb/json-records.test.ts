import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createDataFolder } from '../../support/data-folder.ts'

const text = fc.string({ unit: fc.constantFrom('a', '"', '\\', '{', '}', '[', ']', ',', '\n', 'é') })
const value = fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text, { maxLength: 2 }))
const gap = fc.string({ unit: fc.constantFrom(' ', '\n', '\r\n', '\t'), maxLength: 4 })

/** The file is written piece by piece, and the line of each record is noted as it is written. */
it('every record of JSON keeps its line and its values, however it is laid out', async () => {
  const folder = createDataFolder()
  const file = fc.record({
    isList: fc.boolean(),
    records: fc.array(fc.tuple(value, value, gap, gap, fc.nat({ max: 2 })), { minLength: 1, maxLength: 6 }),
  })
  await fc.assert(
    fc.asyncProperty(file, async ({ isList, records }) => {
      let content = isList ? '[' : ''
      const lines: number[] = []
      for (const [at, [a, b, before, after, indent]] of records.entries()) {
        content += before
        lines.push(content.split('\n').length)
        content += JSON.stringify({ a, b }, null, indent) + after
        if (isList && at < records.length - 1) content += ','
      }
      folder.write('data.json', content + (isList ? ']' : ''))
      await using table = await folder.tables.open({ path: 'data.json' })
      expect(await table.linesOf(records.map((_, at) => at + 1))).toEqual(lines)
      const found = await table.query(`SELECT a, b FROM ${table.relation} ORDER BY ${table.rowNumber}`)
      expect(found).toEqual(records.map(([a, b]) => ({ a: asText(a), b: asText(b) })))
    }),
    { numRuns: 60, seed: 20260101 },
  )
})

function asText(written: unknown): string | null {
  if (written === null || written === '') return null
  return typeof written === 'string' ? written : JSON.stringify(written)
}
