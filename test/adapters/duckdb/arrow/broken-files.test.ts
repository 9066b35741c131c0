import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import api, { type DuckDBConnection } from '@duckdb/node-api'
import { Int } from 'apache-arrow/fb/int'
import { Struct_ } from 'apache-arrow/fb/struct-'
import { Type } from 'apache-arrow/fb/type'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { loadArrow } from '../../../../src/adapters/duckdb/arrow/load-arrow.ts'
import { MergemarkError } from '../../../../src/errors/mergemark-error.ts'
import { arrowFixture } from '../../../support/arrow-files.ts'
import { arrowStream, type WrittenField } from '../../../support/arrow-stream.ts'
import { createDataFolder } from '../../../support/data-folder.ts'

async function connect(): Promise<DuckDBConnection> {
  const instance = await api.DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  onTestFinished(() => {
    connection.closeSync()
    instance.closeSync()
  })
  return connection
}

const int: WrittenField = { type: Type.Int, details: (builder) => Int.createInt(builder, 32, true) }

/** What hostile hands write where a length, an offset or a code stands. */
const extreme = fc.constantFrom(0, 1, -1, 255, 65_535, 2 ** 24, 2 ** 30, 2 ** 31 - 1, -(2 ** 31))
const change = fc.oneof(
  fc.record({ place: fc.nat(), bit: fc.nat({ max: 7 }) }),
  fc.record({ place: fc.nat(), number: extreme }),
)
const damage = fc.record({
  name: fc.constantFrom(
    'types-uncompressed.feather',
    'types-lz4.feather',
    'types.arrows',
    'dictionaries.arrows',
  ),
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  cut: fc.option(fc.nat({ max: 99 })),
})

/** DuckDB copies what it is given, and believes it: a value that it should not have had would end the process. */
it('a damaged file is refused as such, or read, and never more', async () => {
  const connection = await connect()
  const path = join(createDataFolder().root, 'data.arrow')
  await fc.assert(
    fc.asyncProperty(damage, async ({ name, changes, cut }) => {
      const bytes = arrowFixture(name)
      for (const one of changes) {
        if ('number' in one) bytes.writeInt32LE(one.number, (one.place % (bytes.length >> 2)) * 4)
        else {
          const at = one.place % bytes.length
          bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << one.bit), at)
        }
      }
      writeFileSync(path, cut === null ? bytes : bytes.subarray(0, (bytes.length * cut) / 100))
      await connection.run('DROP TABLE IF EXISTS held')
      try {
        const { columns, rows } = await loadArrow(connection, { path, shown: 'data.arrow', nulls: [''] })
        const texts = columns.map(({ text }) => text).join(', ')
        const read = await connection.runAndReadAll(`SELECT ${texts} FROM held LIMIT 1000`)
        expect(read.currentRowCount).toBe(Math.min(rows, 1000))
      } catch (error) {
        expect(error).toBeInstanceOf(MergemarkError)
        expect(error).toMatchObject({ code: 'MM-203' })
      }
    }),
    { numRuns: 400, seed: 20261121 },
  )
})

it('what is in a struct without a value has none, as DuckDB has it', async () => {
  const connection = await connect()
  const path = join(createDataFolder().root, 'data.arrows')
  const nodes: [number, number][] = [
    [3, 1],
    [3, 1],
  ]
  const numbers = new Uint8Array(Int32Array.of(4, 5, 6).buffer)
  const buffers = [Uint8Array.of(0b011), Uint8Array.of(0b101), numbers]
  const struct = { type: Type.Struct_, details: Struct_.createStruct_, children: [int] }
  writeFileSync(path, arrowStream([struct], [{ rows: 3, nodes, buffers }]))
  await loadArrow(connection, { path, shown: 'data.arrows', nulls: [] })
  const read = await connection.runAndReadAll('SELECT c1.a FROM held')
  expect(read.getRows()).toEqual([[4], [null], [null]])
})

it.each([
  ['rows', 'many-lz4.feather', 200_000],
  // 271 bytes with the last of its texts.
  ['texts that a dictionary repeats', 'dictionaries.arrows', 270],
])('a file may hold no more than a limit, counted in %s', async (_, name, most) => {
  const connection = await connect()
  const path = join(createDataFolder().root, 'data.arrow')
  writeFileSync(path, arrowFixture(name))
  const file = { path, shown: 'data.arrow', nulls: [] }
  await expect(loadArrow(connection, { ...file, most })).rejects.toThrow(`it holds more than`)
  await connection.run('DROP TABLE held')
  expect((await loadArrow(connection, { ...file, most: most * 10 })).rows).toBeGreaterThan(0)
})
