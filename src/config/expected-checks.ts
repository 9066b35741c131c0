import type { ColumnCheck, TableCheck } from '../checks/define-check.ts'
import { checks, tableChecks } from '../checks/index.ts'
import { type } from '../checks/type.ts'
import type { Severity } from '../documents/parts.ts'
import type { ColumnSettings, DatasetSettings, Demands } from './configuration.ts'

/** What the reader itself finds. Every data set has it, whatever its settings say. */
export const FORM_RULE = 'well-formed'
/** Rules on the file whose examples hold no cell: their value says in words what is wrong. */
export const TOLD_RULES: readonly string[] = [FORM_RULE, 'fieldsMatch']
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
  readonly owner: string | null
}

/** All checks that the results of a data set hold, in their order: what is not there was not checked. */
export function expectedChecks(settings: DatasetSettings): ExpectedCheck[] {
  const named = namedColumns(settings)
  const ofFile = { column: null, mostly: 1, owner: null }
  return [
    { ...ofFile, rule: FORM_RULE, severity: 'error' },
    ...(named.size === 0
      ? []
      : [{ ...ofFile, rule: COLUMNS_RULE, severity: worstSeverity([...named.values()]) }]),
    ...settings.columns.flatMap((column) =>
      askedOf(column).map(({ check: { rule }, demands }) => ({
        ...expectedOf(demands),
        rule,
        column: column.name,
      })),
    ),
    ...askedOfTable(settings).map(({ check: { rule }, demands }) => ({
      ...expectedOf(demands),
      rule,
      column: null,
    })),
    ...settings.rules.map((rule) => ({ ...expectedOf(rule), rule: rule.name, column: null })),
  ]
}

export interface Asked<C> {
  readonly check: C
  readonly option: unknown
  readonly demands: Demands
}

/** The column's checks with their options: its type first, then those it names, in the order of the list. */
export function askedOf(settings: ColumnSettings): Asked<ColumnCheck>[] {
  const demands = (rule: string) => settings.demands[rule] ?? settings
  const all: Asked<ColumnCheck>[] = [
    { check: type as ColumnCheck, option: settings.type, demands: demands(type.rule) },
    ...namedIn<ColumnCheck>(checks, settings.checks).map((asked) => ({
      ...asked,
      demands: demands(asked.check.rule),
    })),
  ]
  return all.filter(({ check, option }) => check.applies?.(option) ?? true)
}

const USUAL: Demands = { mostly: 1, severity: 'error', owner: null, when: null }

/** The checks of the whole data set with their options, in the order of the list. */
export function askedOfTable(settings: Pick<DatasetSettings, 'checks' | 'demands'>): Asked<TableCheck>[] {
  return namedIn<TableCheck>(tableChecks, settings.checks)
    .map((asked) => ({ ...asked, demands: settings.demands[asked.check.rule] ?? USUAL }))
    .filter(({ check, option }) => check.applies?.(option) ?? true)
}

function namedIn<C extends { readonly rule: string }>(
  all: readonly unknown[],
  options: Readonly<Record<string, unknown>>,
): { readonly check: C; readonly option: unknown }[] {
  return (all as readonly C[])
    .filter(({ rule }) => Object.hasOwn(options, rule))
    .map((check) => ({ check, option: options[check.rule] }))
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

function expectedOf({ severity, mostly, owner }: Demands) {
  return { severity, mostly, owner }
}
