import { type BoundAsked, findCrossedChecks } from '../../checks/crossed-checks.ts'
import { takesMostly } from '../../checks/takes-mostly.ts'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { ColumnSettings, DatasetSettings } from '../configuration.ts'
import { askedOf } from '../expected-checks.ts'
import { formatKey, quoteValue } from '../schema/quote-value.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'

/**
 * Bounds of a column that no value meets, and a share that no check of the column takes. What a schema file asks for
 * was settled when it was read: at least one of two bounds is mergemark.yml's own.
 */
export function checkBounds(data: readonly DatasetSettings[], file: YamlFile): MergemarkError[] {
  return data.flatMap(({ name, columns }) =>
    columns.flatMap((column) => [
      ...crossedIn(column, { at: ['data', name, 'columns', column.name], file }),
      ...mostlyOfNone(column, { at: ['data', name, 'columns', column.name], file }),
    ]),
  )
}

interface Within {
  /** Of the column. */
  readonly at: readonly string[]
  readonly file: YamlFile
}

function crossedIn(column: ColumnSettings, within: Within): MergemarkError[] {
  return findCrossedChecks({
    ...column,
    mostlyOf: (rule) => (column.demands[rule] ?? column).mostly,
    whenOf: (rule) => (column.demands[rule] ?? column).when,
  }).flatMap(({ lower, upper }) => {
    const [own, other] = keyOf(upper, within) === null ? [lower, upper] : [upper, lower]
    const path = keyOf(own, within)
    if (path === null) return []
    const beside = `${other.path.join('.')}: ${quoteValue(other.limit)}`
    const details = {
      key: formatKey(path),
      value: quoteValue(own.limit, within.file.textOf(path)),
      expected: `a bound that leaves something beside \`${beside}\``,
      hint: `No value is both: correct one of them${keyOf(other, within) === null ? '; the other is the schema’s' : ''}.`,
    }
    return [fault('wrong-value', details, { place: within.file.placeOf(path) })]
  })
}

/** Where mergemark.yml itself has it; null where it has not. */
function keyOf({ path: [rule, ...key] }: BoundAsked, { at, file }: Within): string[] | null {
  const paths = [
    [...at, rule, 'value', ...key],
    [...at, rule, ...key],
  ]
  return paths.find((path) => file.textOf(path) !== null) ?? null
}

/** A column's own share is for its checks of cells. */
function mostlyOfNone(column: ColumnSettings, { at, file }: Within): MergemarkError[] {
  const path = [...at, 'mostly']
  if (column.mostly === 1 || askedOf(column).some(({ check }) => takesMostly(check))) return []
  const place = file.keyPlaceOf(path)
  return [fault('mostly-of-none', { key: formatKey(path) }, { place })]
}
