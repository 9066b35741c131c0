import { isAllowed } from '../config/expected-checks.ts'
import type { CheckResult } from '../documents/data.ts'
import type { PlannedCheck, Shape } from './compile-plan.ts'
import type { Measure, Measured, Unmeasured } from './measure.ts'

/** How many cells or rows the check judges, and how many of them fail. */
export function checkMeasure(
  { column, test }: PlannedCheck,
  { rowNumber, dialect }: Shape,
): Measure | Unmeasured {
  if ('reason' in test) return test
  const { from, judged, fails } = test
  return {
    from,
    column,
    // Beside a column of the row an aggregate is an error, and not one verdict for the whole table.
    row: { record: rowNumber, judged, fails },
    aggregates: (row) => ({
      total: dialect.countWhere(row('judged')),
      failing: dialect.countWhere(row('fails')),
    }),
  }
}

/** The check's entry in the document, without its examples. */
export function judge(
  { rule, column, severity, mostly, message }: PlannedCheck,
  measured: Measured,
): CheckResult {
  if ('reason' in measured) {
    return {
      rule,
      column,
      severity,
      result: 'error',
      failing: 0,
      total: 0,
      message: measured.reason,
      examples: [],
    }
  }
  const total = countIn(measured, 'total')
  const failing = countIn(measured, 'failing')
  const result = isAllowed({ failing, total }, mostly) ? 'pass' : 'fail'
  const said = total === 0 ? 'has no value: nothing was checked' : message
  return { rule, column, severity, result, failing, total, message: said, examples: [] }
}

function countIn(measured: Exclude<Measured, Unmeasured>, name: string): number {
  const count = measured.values[name]
  if (typeof count !== 'number') throw new TypeError(`${name} is no count`)
  return count
}
