import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import type { Cell } from '../../ports.ts'
import { duckdbReason } from './duckdb-reason.ts'
import type { Engine } from './engine.ts'

export interface Session {
  readonly engine: Engine
  readonly connection: DuckDBConnection
  /** How long one query may run. */
  readonly longestMs: number
}

/** Runs one SELECT and nothing else. Throws `sql-failed`, `sql-too-slow`. */
export async function runQuery(
  { engine, connection, longestMs }: Session,
  sql: string,
): Promise<Record<string, Cell>[]> {
  let stopped = false
  const timer = setTimeout(() => {
    stopped = true
    connection.interrupt()
  }, longestMs)
  try {
    const statements = await connection.extractStatements(sql)
    if (statements.count !== 1) throw new Error(`it holds ${statements.count} statements, and may hold one`)
    const statement = await statements.prepare(0)
    try {
      if (statement.statementType !== engine.StatementType.SELECT) throw new Error('it is no SELECT')
      const reader = await statement.runAndReadAll()
      return reader.getRowObjects().map(toCells)
    } finally {
      statement.destroySync()
    }
  } catch (cause) {
    if (stopped) throw fault('sql-too-slow', { sql: shorten(sql), minutes: longestMs / 60_000 })
    // DuckDB's own error may quote cells, and goes no further.
    throw fault('sql-failed', { sql: shorten(sql), reason: duckdbReason(cause) })
  } finally {
    clearTimeout(timer)
  }
}

function toCells(row: Record<string, DuckDBValue>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toCell(value)]))
}

/** An integer beyond what a number holds exactly becomes text, as do dates and nested values. */
export function toCell(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  return String(value)
}

export function shorten(sql: string): string {
  const line = sql.replaceAll(/\s+/g, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 200)}…` : line
}
