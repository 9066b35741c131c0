import { JSON_TYPES, type JsonType } from './column-facts.ts'
import type { OpenTable } from './measure-facts.ts'

/** Records that tell whether a column may hold JSON: to read all of every text as such would take long. */
const RECORDS = 100

/** The columns of text that hold objects or arrays of JSON, and nothing else. */
export async function findJson(names: readonly string[], table: OpenTable): Promise<Map<string, JsonType>> {
  const found = new Map<string, JsonType>()
  for (const name of await likelyColumns(names, table)) {
    const type = await kindOf(name, table)
    if (type !== null) found.set(name, type)
  }
  return found
}

async function likelyColumns(
  names: readonly string[],
  { dialect, relation, rowNumber, query }: OpenTable,
): Promise<string[]> {
  if (names.length === 0) return []
  const others = names.map((name, at) => {
    const cell = dialect.identifier(name)
    return `${dialect.countWhere(`${cell} NOT LIKE '{%' AND ${cell} NOT LIKE '[%'`)} AS other_${at}`
  })
  const [row = {}] = await query(
    `SELECT ${others.join(', ')} FROM ${relation} WHERE ${rowNumber} <= ${RECORDS}`,
  )
  return names.filter((_, at) => Number(row[`other_${at}`]) === 0)
}

async function kindOf(name: string, { dialect, relation, query }: OpenTable): Promise<JsonType | null> {
  const cell = dialect.identifier(name)
  const kinds = JSON_TYPES.map(
    (type) => `${dialect.countWhere(`${dialect.jsonKind(cell)} = '${type.toUpperCase()}'`)} AS ${type}`,
  )
  const [row = {}] = await query(`SELECT count(${cell}) AS filled, ${kinds.join(', ')} FROM ${relation}`)
  const filled = Number(row['filled'])
  return JSON_TYPES.find((type) => filled > 0 && Number(row[type]) === filled) ?? null
}
