import type { Check } from '../checks/define-check.ts'
import { checks } from '../checks/index.ts'
import { type } from '../checks/type.ts'
import type { Severity } from '../documents/parts.ts'
import type { ColumnSettings, DatasetSettings } from './configuration.ts'

/** What the reader itself finds. Every data set has it, whatever its settings say. */
export const FORM_RULE = 'well-formed'
/** Whether the file has the columns that its settings name. */
export const COLUMNS_RULE = 'columns'

/** One check that a data set's results must have, as its settings ask for it. */
export interface ExpectedCheck {
  readonly rule: string
  /** null for a rule on whole rows, and for what is asked of the file. */
  readonly column: string | null
  readonly severity: Severity
  /** A share in (0, 1] of the judged cells or rows that must pass. */
  readonly mostly: number
}

/** All checks that the results of a data set hold, in their order: what is not there was not checked. */
export function expectedChecks(settings: DatasetSettings): ExpectedCheck[] {
  const named = namedColumns(settings)
  const ofFile = { column: null, mostly: 1 }
  return [
    { ...ofFile, rule: FORM_RULE, severity: 'error' },
    ...(named.size === 0
      ? []
      : [{ ...ofFile, rule: COLUMNS_RULE, severity: worstSeverity([...named.values()]) }]),
    ...settings.columns.flatMap((column) =>
      askedOf(column).map(({ check: { rule } }) => ({ ...demandsOf(column), rule, column: column.name })),
    ),
    ...settings.rules.map((rule) => ({ ...demandsOf(rule), rule: rule.name, column: null })),
  ]
}

/** The column's checks with their options: its type first, then those it names, in the order of the list. */
export function askedOf(settings: ColumnSettings): { readonly check: Check; readonly option: unknown }[] {
  const named = checks
    .filter(({ rule }) => Object.hasOwn(settings.checks, rule))
    .map((check) => ({ check: check as Check, option: settings.checks[check.rule] }))
  const all = [{ check: type as Check, option: settings.type as unknown }, ...named]
  return all.filter(({ check, option }) => check.applies?.(option) ?? true)
}

/** The columns that the settings name, with how bad it is where the file lacks one. */
export function namedColumns({
  columns,
  key,
}: Pick<DatasetSettings, 'columns' | 'key'>): Map<string, Severity> {
  const severities = new Map<string, Severity>(columns.map(({ name, severity }) => [name, severity]))
  if (key !== null) severities.set(key, 'error')
  return severities
}

export function worstSeverity(severities: readonly Severity[]): Severity {
  return (['error', 'warning', 'info'] as const).find((severity) => severities.includes(severity)) ?? 'error'
}

/** Whether so many failing cells or rows of `total` are allowed; where none is judged, none may fail. */
export function isAllowed(
  { failing, total }: { readonly failing: number; readonly total: number },
  mostly: number,
): boolean {
  return total === 0 ? failing === 0 : (total - failing) / total >= mostly
}

function demandsOf({ severity, mostly }: Pick<ExpectedCheck, 'severity' | 'mostly'>) {
  return { severity, mostly }
}
