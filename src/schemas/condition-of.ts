import type { ColumnCheck } from '../checks/define-check.ts'
import { checks } from '../checks/index.ts'
import type { ImportedCheck, ImportedDemands, ImportedRule } from './imported-schema.ts'
import { allOf, type Comparison, compareWith, isAmong, isPresent, literal, textOf } from './sql-terms.ts'

type Plain = string | number | boolean

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ['minimum', '>='],
  ['maximum', '<='],
  ['exclusiveMinimum', '>'],
  ['exclusiveMaximum', '<'],
])

/** A check of a column's cells as a condition on rows; null where it looks at more than one cell. */
export function conditionOf(
  column: string,
  { rule, option, when }: Pick<ImportedCheck, 'rule' | 'option' | 'when'>,
): (Pick<ImportedDemands, 'when'> & Pick<ImportedRule, 'sql' | 'message'>) | null {
  const sql = sqlOf(column, rule, option)
  if (sql === null) return null
  const judged = allOf([rule === 'required' ? null : isPresent(column), when])
  return { sql, ...messageOf(column, rule, option), ...(judged === null ? {} : { when: judged }) }
}

function messageOf(column: string, rule: string, option: unknown): Pick<ImportedRule, 'message'> {
  const all: readonly ColumnCheck[] = checks
  const check = all.find((one) => one.rule === rule)
  return check?.kind === 'cell' ? { message: `${column} ${check.message(option)}` } : {}
}

function sqlOf(column: string, rule: string, option: unknown): string | null {
  const comparison = COMPARISONS.get(rule)
  if (comparison !== undefined && isPlain(option)) return compareWith(column, comparison, option)
  if (rule === 'required' && option === true) return isPresent(column)
  if (rule === 'minLength') return `length(${textOf(column)}) >= ${Number(option)}`
  if (rule === 'maxLength') return `length(${textOf(column)}) <= ${Number(option)}`
  if (rule === 'pattern') return `regexp_full_match(${textOf(column)}, ${literal(String(option))})`
  if (rule === 'enum' && isPlains(option)) return isAmong(column, option)
  if (rule === 'not-in-set' && isPlains(option)) return `NOT coalesce(${isAmong(column, option)}, false)`
  return null
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

function isPlains(values: unknown): values is Plain[] {
  return Array.isArray(values) && values.every(isPlain)
}
