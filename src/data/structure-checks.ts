import type { DatasetSettings } from '../config/configuration.ts'
import type { CheckResult, Example } from '../documents/data.ts'
import type { Severity } from '../documents/parts.ts'
import { nearest } from '../errors/nearest.ts'
import type { Defect, Table } from '../ports.ts'
import { shorten } from './find-examples.ts'

const EXAMPLES = 5

/** What the reader could not read; its examples are defects, and their value says what is wrong. */
export function judgeForm({ defects, rows }: Pick<Table, 'defects' | 'rows'>): CheckResult {
  return {
    rule: 'well-formed',
    column: null,
    severity: 'error',
    result: defects.length > 0 ? 'fail' : 'pass',
    failing: defects.length,
    total: rows + defects.length,
    message: 'could not be read',
    examples: defects.slice(0, EXAMPLES).map(exampleOf),
  }
}

/** Whether the file has the columns that the settings name; null where they name none. */
export function judgeColumns(
  { columns, key }: DatasetSettings,
  { columns: found }: Pick<Table, 'columns'>,
): CheckResult | null {
  const severities = new Map<string, Severity>(columns.map(({ name, severity }) => [name, severity]))
  if (key !== null) severities.set(key, 'error')
  if (severities.size === 0) return null
  const missing = [...severities.keys()].filter((name) => !found.includes(name))
  const hints = missing.flatMap((name) => nearest(name, found) ?? [])
  return {
    rule: 'columns',
    column: null,
    severity: worst(
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

function exampleOf({ line, column, message }: Defect): Example {
  const value = column === null ? message : `${column}: ${message}`
  return { row: null, line, key: null, value: shorten(value) }
}

function worst(severities: readonly Severity[]): Severity {
  return (['error', 'warning', 'info'] as const).find((severity) => severities.includes(severity)) ?? 'error'
}
