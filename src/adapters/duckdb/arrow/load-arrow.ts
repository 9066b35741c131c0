import { open } from 'node:fs/promises'
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api'
import api from '@duckdb/node-api'
import duckdb from '@duckdb/node-bindings'
import { DictionaryBatch } from 'apache-arrow/fb/dictionary-batch'
import { MessageHeader } from 'apache-arrow/fb/message-header'
import { RecordBatch } from 'apache-arrow/fb/record-batch'
import { distinctNames, refuseNul, refuseWide } from '../header.ts'
import { type Contents, HELD, heldName } from '../held-table.ts'
import { typedColumn, unreadable } from '../load-parquet.ts'
import { type Bytes, bytesOf } from './bytes.ts'
import type { Column } from './column.ts'
import { createDictionaries } from './dictionaries.ts'
import { partOf, readColumns } from './read-columns.ts'
import { type Layout, readLayout } from './read-layout.ts'
import { readSchema } from './read-schema.ts'
import { type Shape, sqlType } from './shape.ts'
import { type Charge, writeVector } from './write-vector.ts'

/** As much as a compressed file may unpack to. */
const MOST_HELD = 2 ** 34
/** What a cell counts for at least: rows without bytes take memory too. */
const LEAST_CELL = 8

interface ArrowFile {
  readonly path: string
  /** Its path as the user wrote it, for errors. */
  readonly shown: string
  readonly nulls: readonly string[]
  /** What it may hold, in bytes. */
  readonly most?: number
}

/**
 * Reads an Arrow file (Feather, version 2) or stream into `HELD`, a batch at a time, each column in the type that it
 * has in Parquet. There are no lines: a record's line is its number. Throws `table-unreadable`, `table-too-wide`.
 */
export async function loadArrow(connection: DuckDBConnection, file: ArrowFile): Promise<Contents> {
  try {
    await using handle = await open(file.path)
    const bytes = await bytesOf(handle)
    const layout = await readLayout(bytes)
    const fields = readSchema(layout.schema, layout.schemaBytes)
    refuseWide(file.shown, fields.length)
    if (fields.length === 0) throw new Error('it has no columns')
    const given = fields.map(({ name }) => name)
    refuseNul(file.shown, given)
    const { columns: names, defects } = distinctNames(given, { line: 1, where: 'in the file' })
    const types = fields.map(({ shape }) => sqlType(shape))
    const definitions = types.map((type, index) => `${heldName(index)} ${type}`)
    await connection.run(`CREATE TABLE ${HELD} (${definitions.join(', ')})`)
    const rows = await fill(connection, {
      bytes,
      layout,
      shapes: fields.map(({ shape }) => shape),
      most: file.most ?? MOST_HELD,
    })
    return {
      columns: types.map((type, index) =>
        typedColumn({ name: names[index] as string, type, index, nulls: file.nulls }),
      ),
      rows,
      records: rows,
      record: 'rowid + 1',
      defects,
      defectCount: defects.length,
      lineOf: (record) => record,
    }
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

interface Source {
  readonly bytes: Bytes
  readonly layout: Layout
  readonly shapes: readonly Shape[]
  /** What may be held, in bytes. */
  readonly most: number
}

/** Returns how many rows there are. */
async function fill(connection: DuckDBConnection, { bytes, layout, shapes, most }: Source): Promise<number> {
  const appender = await connection.createAppender(HELD)
  let held = 0
  try {
    const append = appendTo(appender, charge)
    const dictionaries = createDictionaries(shapes)
    let rows = 0
    for await (const { message, body } of layout.batches) {
      const source = { bytes, body, dictionaries: dictionaries.known }
      if (message.headerType() === MessageHeader.DictionaryBatch) {
        charge(await dictionaries.take(partOf(message.header(new DictionaryBatch())), source))
        continue
      }
      if (message.headerType() !== MessageHeader.RecordBatch)
        throw new Error('it has parts that are no table')
      const batch = await readColumns(partOf(message.header(new RecordBatch())), shapes, source)
      charge(batch.rows * shapes.length * LEAST_CELL)
      append(batch)
      rows += batch.rows
    }
    appender.flushSync()
    return rows
  } finally {
    appender.closeSync()
  }

  function charge(more: number): void {
    held += more
    if (held > most) throw new Error(`it holds more than ${most.toLocaleString('en')} bytes`)
  }
}

/** Appends a batch a chunk at a time. */
function appendTo(appender: DuckDBAppender, charge: Charge) {
  const size = duckdb.vector_size()
  const types = Array.from({ length: appender.columnCount }, (_, index) => appender.columnType(index))
  const chunk = api.DuckDBDataChunk.create(types)
  return ({ rows, columns }: { readonly rows: number; readonly columns: readonly Column[] }): void => {
    for (let start = 0; start < rows; start += size) {
      const span = { start, count: Math.min(size, rows - start) }
      chunk.reset()
      chunk.rowCount = span.count
      for (const [index, column] of columns.entries())
        writeVector(duckdb.data_chunk_get_vector(chunk.chunk, index), column, span, charge)
      appender.appendDataChunk(chunk)
    }
  }
}
