// What somebody would write in DuckDB for this one file: `node hand-written.ts counts|profile <file>`. The counts come
// out as { "rule column": failing }.
import process from 'node:process'
import { DuckDBInstance } from '@duckdb/node-api'
import { checks, columns } from './columns.ts'

const SQL_TYPES = { integer: 'BIGINT', number: 'DOUBLE', date: 'DATE', datetime: 'TIMESTAMP' }
const [task, path = ''] = process.argv.slice(2)

const instance = await DuckDBInstance.create(':memory:')
const connection = await instance.connect()
const text = columns.map(({ name }) => `'${name}': 'VARCHAR'`).join(', ')
const from = `read_csv('${path.replaceAll("'", "''")}', header = true, auto_detect = false, delim = ',', quote = '"', columns = {${text}})`
const reader = await connection.runAndReadAll(task === 'counts' ? countQuery() : profileQuery())
const [row = {}] = reader.getRowObjectsJson()
if (task === 'counts') console.log(JSON.stringify(row))
else console.log(Object.keys(row).length)
connection.closeSync()

function typed(name: string): string {
  const type = columns.find((column) => column.name === name)?.type
  return type === undefined ? name : `TRY_CAST(${name} AS ${SQL_TYPES[type]})`
}

function countQuery(): string {
  const counts = checks.map(([rule, name, option]) => `${failing(rule, name, option)} AS "${rule} ${name}"`)
  const once = `SELECT *, count(*) OVER (PARTITION BY ${typed('id')}) AS id_times FROM ${from}`
  return `SELECT ${counts.join(', ')} FROM (${once})`
}

function failing(rule: string, name: string, option: unknown): string {
  const where = (condition: string) => `count(*) FILTER (WHERE ${condition})`
  if (rule === 'type') return where(`${name} IS NOT NULL AND ${typed(name)} IS NULL`)
  if (rule === 'unique') return where(`${name} IS NOT NULL AND ${name}_times > 1`)
  if (rule === 'minimum') return where(`${typed(name)} < ${option}`)
  if (rule === 'maximum') return where(`${typed(name)} > ${option}`)
  if (rule === 'required') return where(`${name} IS NULL`)
  if (rule === 'maxLength') return where(`length(${name}) > ${option}`)
  if (rule === 'pattern') return where(`NOT regexp_full_match(${name}, '${option}')`)
  if (rule === 'enum')
    return where(`${name} NOT IN (${(option as string[]).map((value) => `'${value}'`).join(', ')})`)
  throw new Error(`nothing is written by hand for ${rule}`)
}

/** What the profile of mergemark has, its most frequent values but for: count, distinct, least, most, moments, quantiles. */
function profileQuery(): string {
  const asked = columns.flatMap(({ name, type }) => {
    const value = typed(name)
    const usual = [`count(${name})`, `approx_count_distinct(${name})`]
    const order = type === undefined ? [] : [`count(${value})`, `min(${value})`, `max(${value})`]
    const isNumber = type === 'integer' || type === 'number'
    const moments = isNumber
      ? [`avg(${value})`, `stddev_samp(${value})`, `quantile_cont(${value}, [0.05, 0.25, 0.5, 0.75, 0.95])`]
      : []
    return [...usual, ...order, ...moments]
  })
  return `SELECT ${asked.map((sql, index) => `${sql} AS value_${index}`).join(', ')} FROM ${from}`
}
