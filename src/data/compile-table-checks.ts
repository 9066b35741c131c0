import type { TablePlan } from '../checks/define-check.ts'
import type { DatasetSettings, Demands } from '../config/configuration.ts'
import { askedOfTable } from '../config/expected-checks.ts'
import type { ColumnTypes, Shape } from './compile-plan.ts'
import type { Unmeasured } from './measure.ts'
import type { PlannedCheck } from './planned-check.ts'
import type { ReadColumns } from './read-columns.ts'
import { restrictRows } from './restrict-rows.ts'
import { type Surroundings, shapeFor } from './table-shape.ts'

interface Typed extends Surroundings {
  readonly types: ColumnTypes
  readonly read: ReadColumns
  /** The table with each column in its type, for conditions. */
  readonly typed: string
}

/** The checks of the whole data set that the settings ask for. */
export function compileTableChecks(settings: DatasetSettings, table: Shape, around: Typed): PlannedCheck[] {
  return askedOfTable(settings).map(({ check, option, demands }) => {
    const scope = restrictTable(demands, table, around)
    const plan: TablePlan =
      'reason' in scope
        ? { kind: 'error', reason: scope.reason }
        : check.plan(shapeFor(settings, table, { ...around, ...scope }), option)
    return plannedOf(check.rule, plan, demands)
  })
}

type Scope = Pick<Typed, 'baseRows'> & { readonly relation: string }

/** A check with a condition sees the rows in which it is true, and no others. */
function restrictTable({ when }: Demands, table: Shape, around: Typed): Scope | Unmeasured {
  const { relation, rowNumber } = table
  if (when === null) return { relation, baseRows: around.baseRows }
  const restricted = restrictRows(when, { table, ...around })
  if ('reason' in restricted) return restricted
  const inScope = `SELECT ${rowNumber} FROM ${restricted.from} WHERE ${restricted.condition}`
  return {
    relation: `(SELECT * FROM ${relation} WHERE ${rowNumber} IN (${inScope})) AS restricted`,
    baseRows: { reason: 'how many rows of main a condition holds in is not recorded' },
  }
}

function plannedOf(rule: string, plan: TablePlan, demands: Demands): PlannedCheck {
  const planned = { ...demands, rule, column: null }
  switch (plan.kind) {
    case 'error':
      return { ...planned, message: plan.reason, test: { reason: plan.reason } }
    case 'known': {
      const reason = 'it looks at no rows, so that `when` can choose none'
      return {
        ...planned,
        message: plan.judged.said,
        test: demands.when === null ? plan : { reason },
      }
    }
    case 'aggregate':
      return { ...planned, message: rule, test: { ...plan, row: { judged: 'true', ...plan.row } } }
    case 'rows':
      return { ...planned, message: plan.message, test: plan }
  }
}
