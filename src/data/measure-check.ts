import { isAllowed } from '../config/expected-checks.ts'
import type { CheckResult } from '../documents/data.ts'
import type { Shape } from './compile-plan.ts'
import type { Measure, Measured, Unmeasured } from './measure.ts'
import type { PlannedCheck } from './planned-check.ts'

/** What the check is counted by; `known` where no question is needed. */
export function checkMeasure(
  { column, test }: PlannedCheck,
  { rowNumber, rows, dialect }: Shape,
): Measure | Unmeasured | 'known' {
  if ('reason' in test) return test
  if (test.kind === 'known') return 'known'
  const { from, cell } = test.unnumbered ?? { from: test.from, cell: rowNumber }
  const own = test.only
  const only = own === undefined ? {} : { only: (columns: readonly string[]) => own(columns).unnumbered }
  if (test.kind === 'aggregate') {
    const { row, aggregates } = test
    return {
      from,
      ...only,
      column,
      row: { cell, ...row },
      aggregates: (named) => ({ total: dialect.countWhere(named('judged')), ...aggregates(named) }),
    }
  }
  if (test.counted !== undefined) return { column, ...test.counted }
  return {
    from,
    ...only,
    column,
    // Beside a column of the row an aggregate is an error, and not one verdict for the whole table.
    row: {
      cell,
      judged: test.judged,
      fails: test.fails,
      ...(test.condition === undefined ? {} : { type: test.condition }),
    },
    aggregates: (row) => ({
      total: dialect.countWhere(row('judged')),
      failing: dialect.countWhere(row('fails')),
      ...(test.condition === undefined ? {} : { type: `max(${row('type')})`, isWhole: `count(*) = ${rows}` }),
    }),
  }
}

/** The check's entry in the document, without its examples. */
export function judge(check: PlannedCheck, measured: Measured): CheckResult {
  const { test } = check
  if ('reason' in measured) return resultOf(check, { result: 'error', message: measured.reason })
  if (!('reason' in test) && test.kind !== 'rows') {
    const total = test.kind === 'known' ? test.total : countIn(measured, 'total')
    return judgeWhole(check, total, test.kind === 'known' ? test.judged : test.judge(measured.values))
  }
  const { type = null, isWhole = null } = measured.values
  if (isWhole === false) return resultOf(check, { result: 'error', message: OTHER_ROWS })
  if (typeof type === 'string' && !CONDITIONS.includes(type)) {
    const message = `it is of type ${type} and no condition: compare it with something`
    return resultOf(check, { result: 'error', message })
  }
  const total = countIn(measured, 'total')
  const failing = countIn(measured, 'failing')
  const result = isAllowed({ failing, total }, check.mostly) ? 'pass' : 'fail'
  const message = total === 0 ? nothingIn(check) : check.message
  return resultOf(check, { result, failing, total, message })
}

const OTHER_ROWS = 'it makes other rows than the table has, and may say nothing of single ones'

/** The type of NULL, which is no answer and so fails. */
const CONDITIONS = ['BOOLEAN', '"NULL"']

function nothingIn({ when }: Pick<PlannedCheck, 'when'>): string {
  return when === null
    ? 'has no value: nothing was checked'
    : 'has no value in the rows that `when` takes: nothing was checked'
}

/** The test as its failing rows are looked for, once it is counted. */
export function settleTest(test: PlannedCheck['test'], measured: Measured): PlannedCheck['test'] {
  if ('reason' in test || 'reason' in measured || test.kind !== 'rows') return test
  return { ...test, ...test.settle?.(measured.values) }
}

/** One thing is judged, and it holds or fails; what could not be told is no pass. */
function judgeWhole(
  check: PlannedCheck,
  total: number,
  { holds, observed, said }: { holds: boolean | null; observed: number | string | null; said: string },
): CheckResult {
  if (holds === null) return { ...resultOf(check, { result: 'error', message: said }), observed }
  const result = holds ? 'pass' : 'fail'
  const counted = { failing: holds ? 0 : 1, total: Math.min(1, total) }
  return { ...resultOf(check, { result, ...counted, message: said }), observed }
}

function resultOf(
  { rule, column, severity, owner, when }: PlannedCheck,
  told: Pick<CheckResult, 'result' | 'message'> & Partial<Pick<CheckResult, 'failing' | 'total'>>,
): CheckResult {
  return {
    rule,
    column,
    severity,
    failing: 0,
    total: 0,
    examples: [],
    ...told,
    ...(owner === null ? {} : { owner }),
    ...(when === null ? {} : { when }),
  }
}

function countIn(measured: Exclude<Measured, Unmeasured>, name: string): number {
  const count = measured.values[name]
  if (typeof count !== 'number') throw new TypeError(`${name} is no count`)
  return count
}
