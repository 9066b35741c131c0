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
  const { read, typed } = asked
  const holds = `coalesce(${rule.sql}, false)`
  if (seesAllColumns(sql)) return { ...planned, test: testOver(typed, sql, demands.when) }
  const judged = restricted.condition ?? 'true'
  const test: PlannedTest = {
    kind: 'rows',
    from: restricted.from,
    judged,
    fails: `(${judged} AND NOT ${holds})`,
    value: 'NULL',
    text: read.textOf,
  }
  if (looksAround(sql)) return { ...planned, test }
  if (namesRecord(sql)) return { ...planned, test: { ...test, rowwise: true } }
  const unnumbered = { from: restricted.unnumbered, cell: read.anyText }
  return { ...planned, test: { ...test, rowwise: true, unnumbered } }
}

/** Over the columns in their types and nothing else. */
function testOver(typed: string, sql: string, when: string | null): PlannedCheck['test'] {
  const [rule, scope] = [encloseCondition(sql), encloseCondition(when ?? 'true')]
  if ('reason' in rule) return rule
  if ('reason' in scope) return scope
  const judged = `coalesce(${scope.sql}, false)`
  const fails = `(${judged} AND NOT coalesce(${rule.sql}, false))`
  return { kind: 'rows', from: typed, judged, fails, value: 'NULL' }
}

function oneLine(sql: string): string {
  return sql.replaceAll(/\s+/g, ' ').trim().slice(0, 200)
}
