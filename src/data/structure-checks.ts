import type { DatasetSettings } from '../config/configuration.ts'
import { COLUMNS_RULE, FORM_RULE, namedColumns, worstSeverity } from '../config/expected-checks.ts'
import type { CheckResult, Example } from '../documents/data.ts'
import { nearest } from '../errors/nearest.ts'
import type { Defect, Table } from '../ports.ts'
import { mayBeAbsent } from './absent-columns.ts'
import type { AllFailures } from './all-failures.ts'
import { shorten } from './find-examples.ts'

const EXAMPLES = 5

/** What the reader could not read; its examples are defects, and their value says what is wrong. */
export function judgeForm({
  defects,
  defectCount,
  rows,
}: Pick<Table, 'defects' | 'defectCount' | 'rows'>): CheckResult {
  return {
    rule: FORM_RULE,
    column: null,
    severity: 'error',
    result: defectCount > 0 ? 'fail' : 'pass',
    failing: defectCount,
    total: rows + defectCount,
    message: 'could not be read',
    examples: defects.slice(0, EXAMPLES).map(exampleOf),
  }
}

/** All defects that the reader kept, in full; it says of the first of more that they are not all. */
export function collectDefects(
  { name, path }: Pick<DatasetSettings, 'name' | 'path'>,
  { defects, defectCount }: Pick<Table, 'defects' | 'defectCount'>,
  failures: AllFailures,
): void {
  failures.add(
    { dataset: name, path, rule: FORM_RULE, column: null, severity: 'error', result: 'fail' },
    defects.map((defect) => ({ ...exampleOf(defect), value: tellDefect(defect) })),
  )
  if (defectCount > defects.length) failures.leaveOut()
}

/** Whether the file has the columns that the settings name; null where they name none. */
export function judgeColumns(
  settings: Pick<DatasetSettings, 'columns' | 'key' | 'checks'>,
  { columns: found }: Pick<Table, 'columns'>,
): CheckResult | null {
  const severities = namedColumns(settings)
  if (severities.size === 0) return null
  const optional = settings.columns.filter((column) => mayBeAbsent(column, settings)).map(({ name }) => name)
  const missing = [...severities.keys()].filter(
    (name) => !found.includes(name) && (name === settings.key || !optional.includes(name)),
  )
  const hints = missing.flatMap((name) => nearest(name, found) ?? [])
  return {
    rule: COLUMNS_RULE,
    column: null,
    severity: worstSeverity(
      (missing.length > 0 ? missing : [...severities.keys()]).flatMap((name) => severities.get(name) ?? []),
    ),
    result: missing.length > 0 ? 'fail' : 'pass',
    failing: missing.length,
    total: severities.size,
    message: `is no column of the file${hints.length > 0 ? `; did you mean ${hints.join(', ')}?` : ''}`,
    examples: missing
      .slice(0, EXAMPLES)
      .map((name) => ({ row: null, line: null, key: null, value: shorten(name) })),
  }
}

function exampleOf(defect: Defect): Example {
  const { line, file } = defect
  const value = shorten(tellDefect(defect))
  return { row: null, line, key: null, value, ...(file === undefined ? {} : { file }) }
}

function tellDefect({ column, message }: Defect): string {
  return column === null ? message : `${column}: ${message}`
}
