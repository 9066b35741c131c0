import type { SqlRule } from '../config/configuration.ts'
import { encloseCondition } from './condition.ts'
import { looksAround, type PlannedCheck, type PlannedTest } from './planned-check.ts'
import { type Conditioned, namesRecord, restrictRows, seesAllColumns } from './restrict-rows.ts'

/** A rule that cannot be told to be true fails: NULL is no answer. */
export function compileRule({ name, sql, message, ...demands }: SqlRule, asked: Conditioned): PlannedCheck {
  const said = message ?? `does not satisfy ${oneLine(sql)}`
  const planned = { ...demands, rule: name, column: null, message: said }
  const rule = encloseCondition(sql)
  if ('reason' in rule) return { ...planned, test: rule }
  const restricted = restrictRows(demands.when, asked)
  if ('reason' in restricted) return { ...planned, test: restricted }
  const { read } = asked
  const holds = isTrue(rule.sql)
  const judged = restricted.condition ?? 'true'
  if (seesAllColumns(sql))
    return { ...planned, test: testOver(rule.sql, { ...asked, ...restricted, judged }) }
  const test: PlannedTest = {
    kind: 'rows',
    from: restricted.from,
    judged,
    fails: `(${judged} AND NOT ${holds})`,
    value: 'NULL',
    text: read.textOf,
    condition: `typeof(${rule.sql})`,
  }
  if (looksAround(sql)) return { ...planned, test }
  if (namesRecord(sql)) return { ...planned, test: { ...test, rowwise: true } }
  const unnumbered = { from: restricted.unnumbered, cell: read.anyText }
  return { ...planned, test: { ...test, rowwise: true, unnumbered } }
}

/** Judged over the columns in their types and nothing else, and beside the rows in scope. */
function testOver(
  rule: string,
  { table, read, typed, from, judged }: Conditioned & { readonly from: string; readonly judged: string },
): PlannedTest {
  const answers = `${isTrue(rule)} AS ${read.holds}, typeof(${rule}) AS ${read.kind}`
  const ruled = `(SELECT ${table.rowNumber}, ${answers} FROM ${typed}) AS "~ruled"`
  return {
    kind: 'rows',
    from: `${from} JOIN ${ruled} USING (${table.rowNumber})`,
    judged,
    fails: `(${judged} AND NOT ${read.holds})`,
    value: 'NULL',
    text: read.textOf,
    condition: read.kind,
  }
}

/** What is no condition is told by its type: see `condition` of a test. */
function isTrue(sql: string): string {
  return `coalesce(TRY_CAST(${sql} AS BOOLEAN), false)`
}

function oneLine(sql: string): string {
  return sql.replaceAll(/\s+/g, ' ').trim().slice(0, 200)
}
